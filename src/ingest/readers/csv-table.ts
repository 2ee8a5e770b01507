import { CsvError, parse } from "csv-parse/sync";
import { tidy } from "../lines.ts";
import type { Line } from "../lines.ts";

export interface CsvRow {
  /** The line of the file on which the row begins, from 1. */
  readonly number: number;
  /** The cell of a column, with its line breaks; empty if the row ends before it. */
  readonly cell: (column: string) => string;
}

export type CsvTable =
  | {
      readonly kind: "table";
      readonly columns: readonly string[];
      readonly rows: readonly CsvRow[];
      /** Each row, including the header, as one line of words. */
      readonly lines: readonly Line[];
    }
  | { readonly kind: "broken"; readonly reason: string };

/** In some locales, spreadsheets save semicolons or tabs instead of commas. */
function delimiterOf(text: string): string {
  const [head = ""] = text.split(/[\r\n]/u, 1);
  const count = (mark: string): number => head.split(mark).length;
  return [";", "\t"].find((mark) => count(mark) > count(",")) ?? ",";
}

const key = (column: string): string => tidy(column).toLowerCase();

/** What is wrong with a table, in words for people who know it from a spreadsheet. */
function brokenReason({ code, message, lines }: CsvError): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") {
    return "a quotation mark is never closed, so the file is probably incomplete; download it again";
  }
  if (code === "CSV_INVALID_CLOSING_QUOTE" || code === "INVALID_OPENING_QUOTE") {
    return `line ${String(lines)} has a quotation mark in the middle of a cell, so the file is probably damaged; download it again`;
  }
  return `it is incomplete or damaged: ${message}`;
}

/**
 * Whether a record is a blank line. The parser must not skip these, because it would not count them
 * either.
 */
const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0] === "";

/** Reads comma-separated values whose first row names the columns. */
export function readCsv(text: string): CsvTable {
  try {
    const ends: number[] = [];
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      on_record: (record: string[], { lines }) => {
        ends.push(lines);
        return record;
      },
    });
    const [head, ...body] = records
      .map((cells, at) => ({ cells, number: (ends[at - 1] ?? 0) + 1 }))
      .filter(({ cells }) => !isBlank(cells));
    const columns = (head?.cells ?? []).map(key);
    return {
      kind: "table",
      columns,
      rows: body.map(({ cells, number }) => ({
        number,
        cell: (column) => cells[columns.indexOf(key(column))] ?? "",
      })),
      lines: [...(head === undefined ? [] : [head]), ...body].map(({ cells, number }) => ({
        number,
        text: tidy(cells.join(" ")),
        bullet: false,
        heading: false,
      })),
    };
  } catch (error) {
    if (error instanceof CsvError) return { kind: "broken", reason: brokenReason(error) };
    throw error;
  }
}

/** Why a table that lacks some of the columns cannot be read; undefined if it has them all. */
export function lackIn(
  { columns }: Extract<CsvTable, { readonly kind: "table" }>,
  needed: readonly string[],
): string | undefined {
  const lost = needed.filter((column) => !columns.includes(key(column)));
  return lost.length > 0 ? `its first row has no column ${lost.join(", ")}` : undefined;
}

/** Matches a header row that names the column, for `Reader.signs`. */
export function columnSign(name: string): RegExp {
  return new RegExp(`(?:^|[,;\\t])"?${name}"?(?:[,;\\t]|$)`, "iu");
}

/** Match adjacent columns of a tab-separated header, whose tabs are spaces in its line. */
export function tabSigns(...groups: readonly (readonly string[])[]): readonly RegExp[] {
  return groups.map((names) => new RegExp(`(?:^| )${names.join(" ")}(?: |$)`, "iu"));
}
