import { escapeMrkdwn } from "../mrkdwn.ts";
import type { MessageBlock } from "./block-types.ts";
import { shownLength } from "./shown-length.ts";

/**
 * The smallest part of a page that a message can hold: blocks that stay together, and the same
 * content as text.
 */
export interface Unit {
  readonly blocks: readonly MessageBlock[];
  /** Not escaped. */
  readonly text: string;
  /** Whether it makes no sense without the unit after it. */
  readonly heads: boolean;
  /** Whether few readers look at it, so that it comes after the buttons. */
  readonly aside?: true;
}

/** How much of a message something takes, or how much room a message has. */
export interface Room {
  readonly total: number;
  readonly text: number;
  readonly blocks: number;
  readonly tables: number;
  /** Characters that are seen before anything is opened. */
  readonly shown: number;
}

function nested(block: MessageBlock): number {
  return block.type === "container" ? 1 + block.child_blocks.length : 1;
}

export function roomOf({ blocks, text }: Pick<Unit, "blocks" | "text">): Room {
  return {
    // Blocks are separated by a comma, texts by an empty line.
    total: blocks.reduce((sum, block) => sum + JSON.stringify(block).length + 1, 0),
    text: escapeMrkdwn(text).length + 2,
    blocks: blocks.reduce((sum, block) => sum + nested(block), 0),
    tables: blocks.filter(({ type }) => type === "table").length,
    shown: blocks.reduce((sum, block) => sum + shownLength(block), 0),
  };
}

export function plus(a: Room, b: Room): Room {
  return {
    total: a.total + b.total,
    text: a.text + b.text,
    blocks: a.blocks + b.blocks,
    tables: a.tables + b.tables,
    shown: a.shown + b.shown,
  };
}

/** Room enough for either. */
export function larger(a: Room, b: Room): Room {
  return {
    total: Math.max(a.total, b.total),
    text: Math.max(a.text, b.text),
    blocks: Math.max(a.blocks, b.blocks),
    tables: Math.max(a.tables, b.tables),
    shown: Math.max(a.shown, b.shown),
  };
}

export function minus(a: Room, b: Room): Room {
  return {
    total: a.total - b.total,
    text: a.text - b.text,
    blocks: a.blocks - b.blocks,
    tables: a.tables - b.tables,
    shown: a.shown - b.shown,
  };
}

export function fits(need: Room, room: Room): boolean {
  return (
    need.total <= room.total &&
    need.text <= room.text &&
    need.blocks <= room.blocks &&
    need.tables <= room.tables &&
    need.shown <= room.shown
  );
}

export const noRoom: Room = { total: 0, text: 0, blocks: 0, tables: 0, shown: 0 };
