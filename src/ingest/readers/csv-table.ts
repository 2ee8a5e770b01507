import { CsvError, parse } from "csv-parse/sync";
import { passageOf } from "../extract.ts";
import type { Extract, Passage, SetAside } from "../extract.ts";
import { tidy } from "../lines.ts";
import type { Line } from "../lines.ts";
import { cellsOfHeader, delimiters, headerLines, keyOf } from "./table-header.ts";

export interface CsvRow {
  /** The line of the file on which the row begins, from 1. */
  readonly number: number;
  /** The cell of a column, with its line breaks; empty if it was lost or the row ends before it. */
  readonly cell: (column: string) => string;
}

/** The columns that a reader knows, by their names. */
export interface KnownColumns {
  readonly needed: readonly string[];
  readonly optional: readonly (string | RegExp)[];
}

interface CsvRecord {
  readonly cells: readonly string[];
  readonly number: number;
}

/** A row with the names of its columns, which stand in the nearest header above it. */
interface HeadedRow extends CsvRecord {
  readonly columns: readonly string[];
}

export type CsvTable =
  | {
      readonly kind: "table";
      /** The names of all columns, in lower case. */
      readonly columns: readonly string[];
      readonly rows: readonly CsvRow[];
      /** Each row, including the header, as one line of words. */
      readonly lines: readonly Line[];
      /** What is no fact: the header, columns of the keeper's own, and cells that were lost. */
      readonly aside: Required<Pick<Extract, "furniture" | "setAside">>;
    }
  | { readonly kind: "broken"; readonly reason: string };

// The first line with which some programs say what separates the cells: "sep=;".
const separatorLine = /^\s*"?sep=(?<mark>[^"\n])"?[,;\t ]*(?=\n|$)/iu;

/** In some locales, spreadsheets save semicolons or tabs instead of commas. */
function delimiterOf(text: string, needed: readonly string[]): string {
  const names = new Set(needed.map(keyOf));
  const headers = headerLines(text);
  const found = (mark: string): number =>
    Math.max(
      ...headers.map((line) => cellsOfHeader(line, mark).filter((cell) => names.has(cell)).length),
    );
  return delimiters.toSorted((a, b) => found(b) - found(a))[0] ?? ",";
}

/** The line of the first cell that is not written as cells are, in a row that begins on `from`. */
function lineOfBadCell(text: string, delimiter: string, from: number): number {
  let at = 0;
  for (let line = 1; line < from; line += 1) at = text.indexOf("\n", at) + 1;
  const mark = String.raw`\u{${delimiter.codePointAt(0)?.toString(16)}}`;
  const cell = new RegExp(
    String.raw` *"[^"]*(?:""[^"]*)*" *[${mark}\n]|[^"${mark}\n]*[${mark}\n]`,
    "yu",
  );
  cell.lastIndex = at;
  while (cell.test(text)) at = cell.lastIndex;
  return text.slice(0, at).split("\n").length;
}

/** What is wrong with a table, in words for people who know it from a spreadsheet. */
function brokenReason(code: string, message: string, line: number): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") {
    return `the quotation mark that opens a cell on line ${line} is never closed; close it at the end of the cell, or download the file again`;
  }
  if (code === "CSV_INVALID_CLOSING_QUOTE") {
    return `the cell that a quotation mark opens on line ${line} goes on after the next one; close it at its end and write quotation marks inside it twice, or download the file again`;
  }
  if (code === "INVALID_OPENING_QUOTE") {
    return `line ${line} has a quotation mark in the middle of a cell; put the whole cell into quotation marks and write those inside it twice, or download the file again`;
  }
  return `it is incomplete or damaged near line ${line}: ${message}; download the file again`;
}

/**
 * Whether a record is a blank line. The parser must not skip these, because it would not count them
 * either.
 */
const isBlank = ({ cells }: CsvRecord): boolean => cells.length === 1 && cells[0] === "";

type Parsed =
  | { readonly kind: "records"; readonly records: readonly CsvRecord[] }
  | { readonly kind: "broken"; readonly reason: string };

function recordsOf(text: string, delimiter: string): Parsed {
  const ends: number[] = [];
  try {
    const records = parse(text, {
      delimiter,
      record_delimiter: "\n",
      relax_column_count: true,
      trim: true,
      on_record: (record: string[], { lines }) => {
        ends.push(lines);
        return record;
      },
    })
      .map((cells, at) => ({ cells, number: (ends[at - 1] ?? 0) + 1 }))
      .filter((record) => !isBlank(record));
    return { kind: "records", records };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = lineOfBadCell(text, delimiter, (ends.at(-1) ?? 0) + 1);
    return { kind: "broken", reason: brokenReason(error.code, error.message, line) };
  }
}

// What spreadsheets show where they took a text for a formula, such as one that begins with "- ".
const lostCell =
  /^(?:#(?:NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|ERROR!|SPILL!|CALC!)|Err:\d{3})$/iu;
const isLost = (cell: string): boolean => lostCell.test(tidy(cell));

const wordsOf = ({ cells }: CsvRecord): string => tidy(cells.join(" "));

/** The rows, each below its header: a second one, as of a second download, applies from there on. */
function headed(
  records: readonly CsvRecord[],
  isHeader: (record: CsvRecord) => boolean,
): { readonly headers: readonly CsvRecord[]; readonly rows: readonly HeadedRow[] } {
  const headers: CsvRecord[] = [];
  const rows: HeadedRow[] = [];
  let columns: readonly string[] = [];
  for (const record of records) {
    if (isHeader(record)) {
      headers.push(record);
      columns = record.cells.map(keyOf);
    } else if (headers.length > 0) {
      rows.push({ ...record, columns });
    }
  }
  return { headers, rows };
}

/**
 * Whether a row below the header is a header too: at least two of its cells are column names of several
 * words, which no row of data has.
 */
function namesColumns(cells: readonly string[], needed: readonly string[]): boolean {
  const names = new Set(needed.filter((name) => name.includes(" ")).map(keyOf));
  return cells.filter((cell) => names.has(keyOf(cell))).length >= 2;
}

function asideOf(
  headers: readonly CsvRecord[],
  rows: readonly HeadedRow[],
  isKnown: (column: string) => boolean,
): Required<Pick<Extract, "furniture" | "setAside">> {
  const [header, ...repeated] = headers;
  const nameOf = (column: string): string =>
    tidy(header?.cells.find((name) => keyOf(name) === column) ?? column);
  const own = new Set<string>();
  const furniture: Passage[] = header === undefined ? [] : [passageOf([lineOf(header)])];
  const lost: SetAside[] = [];
  for (const { cells, columns, number } of rows) {
    for (const [at, cell] of cells.entries()) {
      const column = columns[at];
      if (column === undefined || cell === "") continue;
      if (!isKnown(column)) {
        own.add(column);
        furniture.push({ text: tidy(cell), lines: [number] });
      } else if (isLost(cell)) {
        lost.push({ text: `${nameOf(column)}: ${cell}`, lines: [number], why: "cell-lost" });
      }
    }
  }
  const setAside = [...own].map((column): SetAside => ({
    text: column === "" ? "a column without a name" : nameOf(column),
    lines: header === undefined ? [] : [header.number],
    why: "column-unknown",
  }));
  const again: SetAside = {
    text: [...new Set(repeated.map(wordsOf))].join(" "),
    lines: repeated.map(({ number }) => number),
    why: "header-repeated",
  };
  return { furniture, setAside: [...setAside, ...(repeated.length > 0 ? [again] : []), ...lost] };
}

function lineOf(record: CsvRecord): Line {
  return { number: record.number, text: wordsOf(record), bullet: false, heading: false };
}

/** Why a table without rows is refused: it would replace one that has them. */
export const withoutRows =
  "it has no rows below the names of its columns, so it is probably incomplete; download it again";

/** Reads comma-separated values whose columns are named in a row at the top. */
export function readCsv(text: string, { needed, optional }: KnownColumns): CsvTable {
  const plain = text.replaceAll("\uFEFF", "").replace(/\r\n?/gu, "\n");
  const mark = separatorLine.exec(plain)?.groups?.["mark"];
  // Left empty, it still counts as a line.
  const table = plain.replace(separatorLine, "");
  const parsed = recordsOf(table, mark ?? delimiterOf(table, needed));
  if (parsed.kind === "broken") return parsed;
  const { records } = parsed;
  const lackOf = ({ cells }: CsvRecord): readonly string[] => {
    const columns = cells.map(keyOf);
    return needed.filter((name) => !columns.includes(keyOf(name)));
  };
  const { headers, rows } = headed(records, (record) => lackOf(record).length === 0);
  const [nearest] = records
    .slice(0, mostAboveHeader)
    .toSorted((a, b) => lackOf(a).length - lackOf(b).length);
  if (headers.length === 0 && nearest !== undefined) {
    const lack = lackOf(nearest).map((name) => `"${name}"`);
    return {
      kind: "broken",
      reason: `line ${nearest.number}, which names the columns, lacks ${lack.join(", ")}; write the name above its column, or download the file again`,
    };
  }
  const again = rows.find(({ cells }) => namesColumns(cells, needed));
  if (again !== undefined) {
    const lack = lackOf(again).map((name) => `"${name}"`);
    return {
      kind: "broken",
      reason: `line ${again.number}, which names columns again, lacks ${lack.join(", ")}; write the name above its column, or move the rows from there on into a file of their own`,
    };
  }
  const columns = [...new Set(headers.flatMap(({ cells }) => cells.map(keyOf)))];
  const known = [...needed, ...optional];
  const isKnown = (column: string): boolean =>
    known.some((name) => (typeof name === "string" ? keyOf(name) === column : name.test(column)));
  return {
    kind: "table",
    columns,
    rows: rows.map(({ cells, columns, number }) => ({
      number,
      cell: (column) => {
        const cell = cells[columns.indexOf(keyOf(column))] ?? "";
        return isLost(cell) ? "" : cell;
      },
    })),
    lines: records.map(lineOf),
    aside: asideOf(headers, rows, isKnown),
  };
}

// A title may stand above the names of the columns.
const mostAboveHeader = 5;
