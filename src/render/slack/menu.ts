import type { PlainTextOption, StaticSelect } from "@slack/types";
import { clipped } from "../grammar.ts";
import { limits } from "../limits.ts";
import type { Button, Page } from "../page.ts";
import { wording } from "../wording.ts";
import { copyValue, menuActionId, readMenuActionId } from "./action-id.ts";

/** An option whose value is a text that a person could type. */
export type Choice = Pick<PlainTextOption, "text"> & { readonly value: string };

/** None if Slack has no room for the value: a value cut short would ask something else. */
export function choice(label: string, value: string): readonly Choice[] {
  if (value === "" || value.length > limits.option.value) return [];
  const shown = label.trim() === "" ? wording.untitled : label;
  return [
    {
      text: { type: "plain_text", text: clipped(shown, limits.option.label), emoji: false },
      value,
    },
  ];
}

/** Whether a menu can offer it; a button has room for longer questions. */
export function fitsMenu({ label, ask }: Button): boolean {
  return choice(label, ask).length > 0;
}

/** Whether an answer can be copied from its menu: there is something quoted, and room to name it. */
export function isCopyable({ ask, sources }: Pick<Page, "ask" | "sources">): boolean {
  return sources.length > 0 && readMenuActionId(menuActionId(ask)) === ask;
}

/** Questions to choose from, each of which fits; at the end, the answer itself to be copied. */
export function menu(questions: readonly Button[], page: Page): StaticSelect {
  const placeholder = questions.length === 0 ? wording.copy : wording.askMore(page.about);
  return {
    type: "static_select",
    action_id: menuActionId(page.ask),
    placeholder: {
      type: "plain_text",
      text: clipped(placeholder, limits.placeholder),
      emoji: false,
    },
    options: [
      ...questions.flatMap(({ label, ask }) => choice(label, ask)),
      ...(isCopyable(page) ? choice(wording.copy, copyValue) : []),
    ],
  };
}
