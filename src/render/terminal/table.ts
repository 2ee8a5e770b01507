import { seen } from "../label.ts";
import type { Label, TablePart } from "../page.ts";
import { columnsOf, padded, printable } from "./columns.ts";
import { wrap } from "./wrap.ts";

const gap = "  ";
// Longer words are broken, to leave room for the other columns.
const longestWord = 20;

interface Column {
  readonly natural: number;
  /** Keeps a sign together with its text, such as a level with its bar. */
  readonly whole: number;
  /** Keeps words whole. */
  readonly least: number;
}

function widest(texts: readonly string[]): number {
  return Math.max(1, ...texts.map(columnsOf));
}

function columnOf(title: string, cells: readonly Label[]): Column {
  const texts = [title, ...cells.map(seen)].map(printable);
  const marked = cells.filter((cell) => typeof cell !== "string").map(seen);
  const words = texts.flatMap((text) => text.split(/\s+/));
  const least = Math.min(widest(words), longestWord);
  return { natural: widest(texts), whole: Math.max(widest(marked), least), least };
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** Narrows the column with the most to spare until all fit or nothing is left to take. */
function shrunk(
  widths: readonly number[],
  floors: readonly number[],
  room: number,
): readonly number[] {
  const result = [...widths];
  while (sum(result) > room) {
    const spare = result.map((width, index) => width - (floors[index] ?? width));
    const most = Math.max(...spare);
    const at = spare.indexOf(most);
    if (most <= 0) break;
    result[at] = (result[at] ?? 0) - 1;
  }
  return result;
}

function line(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? longestWord));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    wrapped
      .map((lines, index) => padded(lines[row] ?? "", widths[index] ?? longestWord))
      .join(gap)
      .trimEnd(),
  );
}

export interface TableLines {
  readonly head: readonly string[];
  readonly rule: string;
  readonly body: readonly string[];
}

/** Aligned columns within the width; undefined if words would have to be broken. */
export function tableLines({ columns, rows }: TablePart, width: number): TableLines | undefined {
  const measured = columns.map((title, index) =>
    columnOf(
      title,
      rows.map((row) => row[index] ?? ""),
    ),
  );
  const room = width - gap.length * (columns.length - 1);
  const natural = measured.map((column) => column.natural);
  const whole = shrunk(
    natural,
    measured.map((column) => column.whole),
    room,
  );
  const widths = shrunk(
    whole,
    measured.map((column) => column.least),
    room,
  );
  if (sum(widths) > room) return undefined;
  return {
    head: line(columns.map(printable), widths),
    rule: "─".repeat(sum(widths) + gap.length * (columns.length - 1)),
    body: rows.flatMap((row) =>
      line(
        row.map((cell) => printable(seen(cell))),
        widths,
      ),
    ),
  };
}
