import type { ActionsBlock, ActionsBlockElement, PlainTextOption } from "@slack/types";
import { isPublicAddress } from "../../catalogue/public-address.ts";
import { clipped } from "../grammar.ts";
import { limits } from "../limits.ts";
import type { Button, Page, Part, SourceLine } from "../page.ts";
import { wording } from "../wording.ts";
import { copyValue, readActionId } from "./action-id.ts";
import type { MessageBlock } from "./block-types.ts";
import { choice } from "./menu.ts";
import { toMessage } from "./message.ts";

// Slackbot shows the blocks of a tool's result as they are, or none of them if it allows a single
// one not. Pressing an element calls a tool: its action_id names the tool, its value is the tool's
// arguments as JSON.

/** The action_id of what calls the tool that answers questions. */
const askTool = "tool:ask";

/** What that tool is called with. */
export interface AskArguments {
  readonly question: string;
  /** From 1; the first if left out. */
  readonly page?: number;
}

// Each button takes a block of its own: within one block an action_id may stand only once.
const mostChoices = 5;
const mostOptions = 12;
const mostButtons = 3;

function valueOf({ question, page = 1 }: AskArguments): string {
  return JSON.stringify(page === 1 ? { question } : { question, page });
}

function isCallable({ ask }: Button): boolean {
  return ask !== "" && valueOf({ question: ask }).length <= limits.button.value;
}

function row(element: ActionsBlockElement): ActionsBlock {
  return { type: "actions", elements: [element] };
}

function button(label: string, call: AskArguments): ActionsBlock {
  const shown = label.trim() === "" ? wording.untitled : label;
  return row({
    type: "button",
    action_id: askTool,
    value: valueOf(call),
    text: { type: "plain_text", text: clipped(shown, limits.button.label), emoji: false },
  });
}

/** The same buttons for Slackbot. The menu is left out: `nextBlocks` makes another. */
function calls({ elements }: ActionsBlock): readonly ActionsBlock[] {
  return elements.flatMap((element) => {
    if (element.type !== "button" || element.action_id === undefined) return [];
    const { value: question, text } = element;
    if (question === undefined || question === copyValue) return [];
    return [button(text.text, { question, page: readActionId(element.action_id)?.page ?? 1 })];
  });
}

/** The first choices as buttons, the others by name. */
function withFewChoices(parts: readonly Part[]): readonly Part[] {
  let left = mostChoices;
  return parts.flatMap((part): readonly Part[] => {
    if (part.kind !== "choices") return [part];
    const buttons = part.buttons.filter(isCallable).slice(0, left);
    left -= buttons.length;
    const named = part.buttons.filter((each) => !buttons.includes(each));
    const items = named.map(({ label }) => ({ lead: undefined, text: label }));
    return [
      ...(buttons.length === 0 ? [] : [{ ...part, buttons }]),
      ...(items.length === 0 ? [] : [{ kind: "list" as const, items, quoted: false }]),
    ];
  });
}

/** Slackbot would show no block at all if one led to a machine of the organisation's own. */
function followable({ text, link }: SourceLine): SourceLine {
  return link !== undefined && isPublicAddress(link.url) ? { text, link } : { text };
}

function optionOf({ label, ask }: Button): readonly PlainTextOption[] {
  return choice(label, valueOf({ question: ask }));
}

/** The next questions as one menu; those too long for it as buttons. */
function nextBlocks({ next }: Page): readonly MessageBlock[] {
  const fitting = next.filter((each) => optionOf(each).length > 0).slice(0, mostOptions);
  // A menu of one question is a button that takes two presses.
  const listed = fitting.length > 1 ? fitting : [];
  const buttons = next.filter((each) => isCallable(each) && !listed.includes(each));
  return [
    ...(listed.length === 0
      ? []
      : [
          row({
            type: "static_select",
            action_id: askTool,
            placeholder: { type: "plain_text", text: wording.askNext, emoji: false },
            options: listed.flatMap(optionOf),
          }),
        ]),
    ...buttons.slice(0, mostButtons).map(({ label, ask }) => button(label, { question: ask })),
  ];
}

function forSlackbot(page: Page): Page {
  return {
    ...page,
    next: [],
    chart: undefined,
    parts: withFewChoices(page.parts),
    sources: page.sources.map(followable),
  };
}

/** Made once, so that a page is laid out once, however many of its messages are asked for. */
const pages = new WeakMap<Page, Page>();

/**
 * One page of an answer as blocks for Slackbot. What they have no room for is on the next page,
 * which a button calls for.
 * @param wanted from 1; a number beyond the last page means the last
 */
export function toSlackbot(page: Page, wanted = 1): readonly MessageBlock[] {
  const changed = pages.get(page) ?? forSlackbot(page);
  pages.set(page, changed);
  const { blocks } = toMessage(changed, { page: wanted });
  const shown = blocks.flatMap((block): readonly MessageBlock[] =>
    block.type === "actions" ? calls(block) : [block],
  );
  return [...shown, ...nextBlocks(page).slice(0, limits.message.blocks - shown.length)];
}
