import type { TableBlock } from "@slack/types";
import { seen } from "../label.ts";
import { limits } from "../limits.ts";
import type { Label, TablePart } from "../page.ts";
import { costOf } from "../split-text.ts";
import { rowText } from "../text.ts";
import { headingUnits, listUnits } from "./text-units.ts";
import { fits, minus, plus, roomOf, type Room, type Unit } from "./unit.ts";

type Cell = TableBlock["rows"][number][number];

// With rows longer than this, a list reads better than a table.
const longestRow = 700;

/** Slack rejects a cell without text. */
function cell(content: string): Cell {
  return { type: "raw_text", text: content.trim() === "" ? "–" : content };
}

function block(columns: readonly string[], rows: TablePart["rows"]): TableBlock {
  return {
    type: "table",
    column_settings: columns.map(() => ({ is_wrapped: true })),
    rows: [columns.map(cell), ...rows.map((row) => row.map((each) => cell(seen(each))))],
  };
}

function unitOf({ columns }: TablePart, rows: TablePart["rows"]): Unit {
  return {
    blocks: [block(columns, rows)],
    text: rows.map((row) => rowText(row, columns)).join("\n"),
    heads: false,
  };
}

function characters(cells: readonly Label[]): number {
  return cells.reduce((sum, each) => sum + costOf(seen(each)), 0);
}

function isTabular({ columns, rows }: TablePart): boolean {
  return (
    columns.length <= limits.table.columns &&
    [columns, ...rows].every((row) => characters(row) <= longestRow)
  );
}

/** Rows split into tables that fit into the room, each with its own header row. */
function chunks(table: TablePart, room: Room): readonly TablePart["rows"][] {
  const done: TablePart["rows"][number][][] = [];
  const head = { need: roomOf(unitOf(table, [])), characters: characters(table.columns) };
  let taken = head;
  for (const row of table.rows) {
    const alone = minus(roomOf(unitOf(table, [row])), { ...head.need, tables: 0, blocks: 0 });
    // In the text, rows are separated by a line break.
    const need = { ...alone, text: alone.text + 1 };
    const longer = {
      need: { ...plus(taken.need, need), blocks: 1, tables: 1 },
      characters: taken.characters + characters(row),
    };
    const chunk = done.at(-1);
    const full =
      chunk === undefined ||
      chunk.length + 2 > limits.table.rows ||
      longer.characters > limits.table.characters ||
      !fits(longer.need, room);
    if (full) {
      done.push([row]);
      taken = { need: plus(head.need, need), characters: head.characters + characters(row) };
    } else {
      chunk.push(row);
      taken = longer;
    }
  }
  return done;
}

/** A table, split if necessary; a list if its rows are too long for a table. */
export function tableUnits(table: TablePart, room: Room): readonly Unit[] {
  const caption = headingUnits(table.caption);
  if (table.rows.length === 0) return caption;
  if (!isTabular(table)) {
    const items = table.rows.map((row) => ({
      lead: undefined,
      text: rowText(row, table.columns).replace(/^- /, ""),
    }));
    return [...caption, ...listUnits(items, false)];
  }
  const left = caption.map((unit) => roomOf(unit)).reduce(minus, room);
  return [...caption, ...chunks(table, left).map((rows) => unitOf(table, rows))];
}
