import { tidy } from "../lines.ts";
import type { Line } from "../lines.ts";

/** A column's name for comparison: spaces around it and the case of its letters do not matter. */
export const keyOf = (column: string): string => tidy(column).toLowerCase();

// Enough for a blank line, "sep=;" and a title above the names of the columns.
const most = 5;

/** What may separate the cells of a row, likeliest first. */
export const delimiters = [",", ";", "\t", "|"] as const;

/** The lines on which the columns of a table may be named. */
export function headerLines(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r]/u, most * 2)
    .filter((line) => line.trim() !== "")
    .slice(0, most);
}

/** The names in a line with this delimiter. None has quotation marks or delimiters in it. */
export function cellsOfHeader(line: string, delimiter: string): readonly string[] {
  return line.split(delimiter).map((cell) => keyOf(cell.replaceAll('"', "")));
}

// Prose has commas too, but no columns that a reader knows.
const fewestColumns = 3;

/**
 * The headers that a text may have as a table, for the signs of readers: the names of the columns,
 * separated by tabs, which other lines do not have.
 */
export function tableHeaders(text: string): readonly Line[] {
  return headerLines(text).flatMap((line, at) =>
    delimiters
      .map((delimiter) => cellsOfHeader(line, delimiter))
      .filter((cells) => cells.length >= fewestColumns)
      .map((cells) => ({
        number: at + 1,
        text: cells.filter((cell) => cell !== "").join("\t"),
        bullet: false,
        heading: false,
      })),
  );
}

/** Matches the header of a table that has the column, for `Reader.signs`. */
export function columnSign(name: string): RegExp {
  return new RegExp(`^${name}\\t|\\t${name}(?:\\t|$)`, "iu");
}
