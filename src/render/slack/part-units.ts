import type { ContainerBlock, RichTextBlockElement } from "@slack/types";
import { clipped } from "../grammar.ts";
import { seen, spoken } from "../label.ts";
import { limits } from "../limits.ts";
import type { Fold, Label, Part } from "../page.ts";
import { wording } from "../wording.ts";
import { choiceUnits } from "./buttons.ts";
import { rich } from "./rich-text.ts";
import { tableUnits } from "./table-units.ts";
import { headingUnits, ladderUnit, listUnits, paragraphUnits, quoteUnits } from "./text-units.ts";
import { pack } from "./pack.ts";
import type { Room, Unit } from "./unit.ts";

// A fold smaller than a message, so that there is room for other parts next to it.
const foldRoom: Room = { total: 2200, text: 1700, blocks: 20, tables: 0, shown: 1700 };

/** Merges the parts of a fold into one rich text block, to save blocks. */
function container(title: Label, units: readonly Unit[]): Unit {
  const elements = units.flatMap(({ blocks }) =>
    blocks.flatMap((block): RichTextBlockElement[] =>
      block.type === "rich_text" ? block.elements : [],
    ),
  );
  const block: ContainerBlock = {
    type: "container",
    title: { type: "plain_text", text: clipped(seen(title), limits.container.title), emoji: false },
    is_collapsible: true,
    default_collapsed: true,
    child_blocks: [rich(...elements)],
  };
  return {
    blocks: [block],
    text: [spoken(title), ...units.map(({ text }) => text)].join("\n"),
    heads: false,
  };
}

function closedUnits({ title, parts }: Fold, room: Room): readonly Unit[] {
  const units = partsUnits(parts, room).flatMap(({ closed }) => closed);
  if (units.length === 0) return [];
  return pack(units, foldRoom).map((fold, index) =>
    container(index === 0 ? title : wording.continued(seen(title)), fold),
  );
}

function openUnits({ title, parts }: Fold, room: Room): readonly Unit[] {
  const units = partsUnits(parts, room).flatMap(({ closed }) => closed);
  return units.length === 0 ? [] : [...headingUnits(seen(title)), ...units];
}

/** What one part of a page is made of. */
export interface PartUnits {
  readonly closed: readonly Unit[];
  /** With its folds open; the same units if there is nothing that may open. */
  readonly open: readonly Unit[];
}

/** Converts each part into units no larger than the room. */
export function partsUnits(parts: readonly Part[], room: Room): readonly PartUnits[] {
  let buttons = 0;
  return parts.map((part, at): PartUnits => {
    const made = unitsOf(part, room, buttons).filter((unit) => !isEmpty(unit));
    if (part.kind === "choices") buttons += part.buttons.length;
    const next = parts[at + 1];
    // What is said of one thing stays on one page.
    const closed = next?.kind === "quote" && next.minor ? made.map(leading) : made;
    const open =
      part.kind === "folds" && part.mayOpen
        ? part.folds.flatMap((fold) => openUnits(fold, room))
        : closed;
    return { closed, open };
  });
}

function leading(unit: Unit): Unit {
  return { ...unit, heads: true };
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
    case "folds": {
      const closed = part.folds.flatMap((fold) => closedUnits(fold, room));
      return part.mayOpen ? closed : closed.map((unit) => ({ ...unit, aside: true }));
    }
    case "choices":
      return choiceUnits(part.buttons, firstButton);
  }
}
