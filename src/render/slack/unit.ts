import { escapeMrkdwn } from "../mrkdwn.ts";
import type { MessageBlock } from "./block-types.ts";

/**
 * The smallest part of a page that a message can hold: blocks that stay together, and the same
 * content as text.
 */
export interface Unit {
  readonly blocks: readonly MessageBlock[];
  /** Not escaped. */
  readonly text: string;
  /** The number of entries as a reader would count them. */
  readonly entries: number;
  /** Whether it makes no sense without the unit after it. */
  readonly heads: boolean;
}

/** How much of a message something takes, or how much room a message has. */
export interface Room {
  readonly total: number;
  readonly text: number;
  readonly blocks: number;
  readonly tables: number;
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
  };
}

export function plus(a: Room, b: Room): Room {
  return {
    total: a.total + b.total,
    text: a.text + b.text,
    blocks: a.blocks + b.blocks,
    tables: a.tables + b.tables,
  };
}

/** Room enough for either. */
export function larger(a: Room, b: Room): Room {
  return {
    total: Math.max(a.total, b.total),
    text: Math.max(a.text, b.text),
    blocks: Math.max(a.blocks, b.blocks),
    tables: Math.max(a.tables, b.tables),
  };
}

export function minus(a: Room, b: Room): Room {
  return {
    total: a.total - b.total,
    text: a.text - b.text,
    blocks: a.blocks - b.blocks,
    tables: a.tables - b.tables,
  };
}

export function fits(need: Room, room: Room): boolean {
  return (
    need.total <= room.total &&
    need.text <= room.text &&
    need.blocks <= room.blocks &&
    need.tables <= room.tables
  );
}

export const noRoom: Room = { total: 0, text: 0, blocks: 0, tables: 0 };
