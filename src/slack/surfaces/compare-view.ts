import type { KnownBlock, ModalView } from "@slack/types";
import { clipped } from "../../render/grammar.ts";
import { seen } from "../../render/label.ts";
import type { Page, TablePart } from "../../render/page.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import { plain } from "../message/elements.ts";
import { actions, views } from "../names.ts";
import { mostCompared } from "../../question/question.ts";

/** Enough to decide; the comparison itself has them all. */
const mostRows = 12;
const longestLine = 200;

export const compareBlocks = { roleLevels: "compare:which", channel: "compare:where" } as const;

/** The first cell names the skill, the last one the change. */
function line(row: TablePart["rows"][number]): string {
  const [name = "", ...cells] = row.map(seen);
  const change = cells.at(-1) ?? "";
  return clipped(`${name}: ${cells.slice(0, -1).join(" → ")} · ${change}`, longestLine);
}

/** A comparison in lines: a modal has no tables. */
export function previewLines(page: Page): readonly string[] {
  const table = page.parts.find((part) => part.kind === "table");
  const rows = table?.rows ?? [];
  const left = rows.length - mostRows;
  return [
    page.context ?? page.title,
    ...rows.slice(0, mostRows).map(line),
    ...(left > 0 ? [wordingSlack.previewMore(left)] : []),
  ];
}

function previewBlocks(lines: readonly string[]): readonly KnownBlock[] {
  const [first = "", ...rest] = lines;
  const text = (words: string) => ({
    type: "rich_text_section" as const,
    elements: [{ type: "text" as const, text: words }],
  });
  return [
    { type: "divider" },
    { type: "header", text: plain(wordingSlack.preview) },
    {
      type: "rich_text",
      elements: [
        text(first),
        ...(rest.length === 0
          ? []
          : [
              {
                type: "rich_text_list" as const,
                style: "bullet" as const,
                elements: rest.map(text),
              },
            ]),
      ],
    },
  ];
}

/** Where two to five role levels are chosen, with what changes between those chosen so far. */
export function compareView(preview: readonly string[]): ModalView {
  return {
    type: "modal",
    callback_id: views.compare,
    title: plain(wordingSlack.compareTitle),
    submit: plain(wordingSlack.compareSubmit),
    close: plain(wordingSlack.close),
    blocks: [
      {
        type: "input",
        block_id: compareBlocks.roleLevels,
        dispatch_action: true,
        label: plain(wordingSlack.compareWhich),
        hint: plain(wordingSlack.compareWhichHint),
        element: {
          type: "multi_external_select",
          action_id: actions.compareRoleLevels,
          min_query_length: 1,
          max_selected_items: mostCompared,
          placeholder: plain(wordingSlack.comparePlaceholder),
        },
      },
      {
        type: "input",
        block_id: compareBlocks.channel,
        optional: true,
        label: plain(wordingSlack.compareWhere),
        hint: plain(wordingSlack.compareWhereHint),
        element: {
          type: "conversations_select",
          action_id: actions.compareChannel,
          default_to_current_conversation: true,
          response_url_enabled: true,
        },
      },
      ...previewBlocks(preview),
    ],
  };
}
