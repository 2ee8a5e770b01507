import type { KnownBlock, ModalView } from "@slack/types";
import { splitText } from "../../render/split-text.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import { plain } from "../message/elements.ts";
import { views } from "../names.ts";

const longestField = 3000;
/** As many as a window has room for, with some to spare: Slack takes 250,000 characters in all. */
const mostFields = 50;

type LabelOf = (part: number, parts: number) => string;

function field(text: string, part: number, parts: number, labelOf: LabelOf): KnownBlock {
  return {
    type: "input",
    block_id: `copy:${part}`,
    // Nothing is sent, so nothing has to be filled in.
    optional: true,
    label: plain(labelOf(part, parts)),
    ...(part === 1 ? { hint: plain(wordingSlack.copyHow) } : {}),
    element: {
      type: "plain_text_input",
      action_id: `copy:text:${part}`,
      multiline: true,
      initial_value: text,
    },
  };
}

/** A text in fields from which people can copy it, each as long as Slack allows. */
export function copyFields(
  text: string,
  { most, labelOf }: { readonly most: number; readonly labelOf: LabelOf },
): readonly KnownBlock[] {
  const pieces = splitText(text, longestField);
  const shown = pieces.slice(0, most);
  return [
    ...shown.map((piece, at) => field(piece, at + 1, pieces.length, labelOf)),
    ...(pieces.length > shown.length
      ? [{ type: "context" as const, elements: [plain(wordingSlack.copyNoRoom)] }]
      : []),
  ];
}

/** A whole answer to copy. */
export function copyView(text: string): ModalView {
  return {
    type: "modal",
    callback_id: views.copy,
    title: plain(wordingSlack.copyTitle),
    // A window with fields has to have it.
    submit: plain(wordingSlack.done),
    close: plain(wordingSlack.close),
    blocks: [...copyFields(text, { most: mostFields, labelOf: wordingSlack.copyText })],
  };
}
