import type { RichTextBlockElement } from "@slack/types";
import type { MessageBlock } from "./block-types.ts";
import { rich } from "./rich-text.ts";

type Elements = readonly RichTextBlockElement[];

/** Both as one list if one list ends where the other begins; undefined if not. */
function joined(before: Elements, after: Elements): Elements | undefined {
  const [last, first] = [before.at(-1), after[0]];
  if (last?.type !== "rich_text_list" || first?.type !== "rich_text_list") return undefined;
  if (last.border !== first.border) return undefined;
  const list = { ...last, elements: [...last.elements, ...first.elements] };
  return [...before.slice(0, -1), list, ...after.slice(1)];
}

/**
 * Long lists are divided so that they can go on in the next message. Those parts that stand in one
 * message are one list again, because Slack shows a gap between two.
 */
export function joinLists(blocks: readonly MessageBlock[]): readonly MessageBlock[] {
  const result: MessageBlock[] = [];
  for (const block of blocks) {
    const before = result.at(-1);
    const elements =
      before?.type === "rich_text" && block.type === "rich_text"
        ? joined(before.elements, block.elements)
        : undefined;
    if (elements === undefined) result.push(block);
    else result.splice(-1, 1, rich(...elements));
  }
  return result;
}
