import type { ContainerBlock, RichTextBlockElement } from "@slack/types";
import { clipped } from "../grammar.ts";
import { limits } from "../limits.ts";
import type { FoldPart, Part } from "../page.ts";
import { wording } from "../wording.ts";
import { choiceUnits } from "./buttons.ts";
import { rich } from "./rich-text.ts";
import { tableUnits } from "./table-units.ts";
import { headingUnits, ladderUnit, listUnits, paragraphUnits, quoteUnits } from "./text-units.ts";
import { fits, noRoom, plus, roomOf, type Room, type Unit } from "./unit.ts";

// A fold smaller than a message, so that there is room for other parts next to it.
const foldRoom: Room = { total: 2200, text: 1700, blocks: 20, tables: 0 };

/** Merges the parts of a fold into one rich text block, to save blocks. */
function container(title: string, units: readonly Unit[]): Unit {
  const elements = units.flatMap(({ blocks }) =>
    blocks.flatMap((block): RichTextBlockElement[] =>
      block.type === "rich_text" ? block.elements : [],
    ),
  );
  const block: ContainerBlock = {
    type: "container",
    title: { type: "plain_text", text: clipped(title, limits.container.title), emoji: false },
    is_collapsible: true,
    default_collapsed: true,
    child_blocks: [rich(...elements)],
  };
  return {
    blocks: [block],
    text: [title, ...units.map(({ text }) => text)].join("\n"),
    entries: units.reduce((sum, { entries }) => sum + entries, 0),
    heads: false,
  };
}

function foldUnits({ title, parts }: FoldPart, room: Room): readonly Unit[] {
  const units = parts.flatMap((part) => partUnits(part, room, 0));
  const folds: Unit[][] = [[]];
  let taken = noRoom;
  for (const unit of units) {
    const need = roomOf(unit);
    if (taken !== noRoom && !fits(plus(taken, need), foldRoom)) {
      folds.push([]);
      taken = noRoom;
    }
    folds.at(-1)?.push(unit);
    taken = plus(taken, need);
  }
  return folds
    .filter((fold) => fold.length > 0)
    .map((fold, index) => container(index === 0 ? title : wording.continued(title), fold));
}

/**
 * Converts a part into units no larger than the room. `firstButton` is the number of its first
 * button.
 */
export function partUnits(part: Part, room: Room, firstButton: number): readonly Unit[] {
  return unitsOf(part, room, firstButton).filter((unit) => !isEmpty(unit));
}

function isEmpty({ blocks }: Unit): boolean {
  return blocks.every((block) => block.type === "rich_text" && block.elements.length === 0);
}

function unitsOf(part: Part, room: Room, firstButton: number): readonly Unit[] {
  switch (part.kind) {
    case "heading":
      return headingUnits(part.text);
    case "paragraph":
      return paragraphUnits(part.text);
    case "quote":
      return quoteUnits(part);
    case "list":
      return listUnits(part.items, part.quoted);
    case "table":
      return tableUnits(part, room);
    case "ladder":
      return [ladderUnit(part.caption, part.rungs)];
    case "fold":
      return foldUnits(part, room);
    case "choices":
      return choiceUnits(part.buttons, firstButton);
  }
}
