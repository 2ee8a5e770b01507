import type { AnswerTable } from "./table/cells.ts";

/**
 * How a cell begins that a spreadsheet takes for a formula, also after spaces and in the wide forms
 * of East Asian keyboards.
 */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** Where a list separator is a semicolon, a spreadsheet begins another cell there. */
const formulaWithin = /;(?=\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;

/**
 * An apostrophe keeps a spreadsheet from calculating a text. Nothing else of it is changed, except
 * for what no file may hold.
 */
function harmless(text: string): string {
  const kept = text.replaceAll("\0", " ").replaceAll(formulaWithin, ";'");
  return formula.test(kept) ? `'${kept}` : kept;
}

function cell(text: string): string {
  const safe = harmless(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Only with this mark does Excel read what is not ASCII; without it, it is nothing but a letter. */
const byteOrderMark = "\uFEFF";

/** RFC 4180, with the column names in the first row. */
export function toCsv({ columns, rows }: AnswerTable): string {
  const lines = [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
  const isAscii = /^[\0-\u007F]*$/u.test(lines);
  return isAscii ? lines : byteOrderMark + lines;
}
