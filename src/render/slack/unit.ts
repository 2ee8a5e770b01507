import { escapeMrkdwn } from "../mrkdwn.ts";
import type { MessageBlock } from "./block-types.ts";

/** The least that a message may hold of a page: blocks that stay together, and the same as text. */
export interface Unit {
  readonly blocks: readonly MessageBlock[];
  /** Not escaped. */
  readonly text: string;
  /** How many entries a reader would count in it. */
  readonly entries: number;
  /** Whether it is nothing without the unit after it. */
  readonly heads: boolean;
}

/** What something takes of a message, or what a message has room for. */
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
    // Each block is parted from the next by a comma, each text by an empty line.
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
