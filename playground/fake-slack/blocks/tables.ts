import { isList, isObject, listAt, stringAt } from "../json.ts";
import type { JsonObject } from "../json.ts";
import { limits } from "../limits.ts";
import { richText } from "./rich-text.ts";
import {
  all,
  boolean,
  byType,
  integer,
  list,
  number,
  object,
  oneOf,
  rule,
  string,
} from "./schema.ts";
import type { Check } from "./schema.ts";
import { identifier } from "./text.ts";

const anyLength = Number.MAX_SAFE_INTEGER;

const cell = byType({
  raw_text: object({ required: { type: oneOf("raw_text"), text: string(anyLength) } }),
  raw_number: object({
    required: { type: oneOf("raw_number"), value: number, text: string(anyLength) },
  }),
  rich_text: richText,
});

function rows(size: { readonly rows: number; readonly columns: number }, min: number): Check {
  return list(list(cell, { min: 1, max: size.columns }), { min, max: size.rows });
}

/** The number of characters in a value that people read, at any depth. */
export function readableLength(value: unknown): number {
  if (isList(value)) return value.reduce<number>((sum, item) => sum + readableLength(item), 0);
  if (!isObject(value)) return 0;
  const own = ["text", "title", "label", "name", "caption", "alt_text"]
    .map((key) => stringAt(value, key)?.length ?? 0)
    .reduce((sum, length) => sum + length, 0);
  return Object.values(value).reduce<number>((sum, field) => sum + readableLength(field), own);
}

function atMost(characters: number): Check {
  return rule((value) =>
    readableLength(value["rows"]) > characters
      ? `cells must be less than ${characters + 1} characters in all`
      : undefined,
  );
}

export const table: Check = all(
  object({
    required: { type: oneOf("table"), rows: rows(limits.table, 1) },
    optional: {
      block_id: identifier,
      column_settings: list(
        object({ optional: { align: oneOf("left", "center", "right"), is_wrapped: boolean } }),
        { min: 0, max: limits.table.columns },
      ),
    },
  }),
  atMost(limits.table.characters),
);

export const dataTable: Check = all(
  object({
    required: {
      type: oneOf("data_table"),
      caption: string(anyLength),
      rows: rows(limits.dataTable, 2),
    },
    optional: {
      block_id: identifier,
      page_size: integer(1, limits.dataTable.pageSize),
      row_header_column_index: integer(0, limits.dataTable.columns - 1),
    },
  }),
  rule((value) => (sameWidth(value) ? undefined : "all rows must have the same number of cells")),
  atMost(limits.dataTable.characters),
);

function sameWidth(value: JsonObject): boolean {
  const widths = listAt(value, "rows").map((row) => (isList(row) ? row.length : 0));
  return new Set(widths).size <= 1;
}
