/** Where in a table a line is. */
export interface Cell {
  /** The number of the line on which the row begins. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

interface RawLine {
  readonly number: number;
  readonly words: string;
}

interface CellLine extends RawLine {
  readonly cell?: Cell;
}

// "---|---|" under the head of a table in pipes.
const rule = /^\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?)?$/u;
const pipe = /(?:^|\s)\|(?:\s|$)/u;

// Separates lines within a cell.
const lineBreak = /\s*<br\s*\/?>\s*/iu;

const piecesOf = (words: string): readonly string[] =>
  words.split("|").map((piece) => piece.replace(/\s+/gu, " ").trim());

interface Table {
  readonly columns: number;
  /** Whether every row ends with a pipe, so that a row may span several lines. */
  readonly closed: boolean;
  readonly opened: boolean;
}

function tableOf(head: string): Table {
  return {
    columns: piecesOf(head).filter((piece) => piece !== "").length,
    closed: head.endsWith("|"),
    opened: head.startsWith("|"),
  };
}

/** The cells of the rows under a table's head, then the lines after the table, unchanged. */
function readRows(lines: readonly RawLine[], table: Table): CellLine[] {
  const cells: CellLine[] = [];
  let [row, column] = [0, 0];
  let inFirst = false;
  const lastPiped = lines.findLastIndex((line) => pipe.test(line.words));
  for (const [at, { number, words }] of lines.entries()) {
    const pieces = piecesOf(table.opened ? words.replace(/^\|/u, "") : words);
    const closes = pieces.length - 1;
    const isWholeRow = pipe.test(words) && (closes >= table.columns || !table.closed);
    // A row may begin on the lines above its first pipe.
    const runsOn = table.closed && at <= lastPiped;
    if (!pipe.test(words) && !runsOn) return [...cells, ...lines.slice(at)];
    if (isWholeRow || (column === 0 && !inFirst)) [row, column] = [number, 0];
    inFirst = false;
    for (const [index, piece] of pieces.entries()) {
      const parts = piece.split(lineBreak).filter((part) => part !== "");
      for (const part of parts) cells.push({ number, words: part, cell: { row, column } });
      if (index < closes) column = isWholeRow ? column + 1 : (column + 1) % table.columns;
    }
    inFirst = column === 0 && closes === 0;
    if (isWholeRow || !table.closed) column = 0;
  }
  return cells;
}

/**
 * Turns each cell of tables written with pipes into a line; the header cells of a table stay on one
 * line.
 */
export function tableCells(lines: readonly RawLine[]): readonly CellLine[] {
  const rules = lines.flatMap(({ words }, at) => (at > 0 && rule.test(words) ? [at] : []));
  const cells: CellLine[][] = [lines.slice(0, (rules[0] ?? lines.length + 1) - 1)];
  for (const [index, at] of rules.entries()) {
    const head = lines[at - 1];
    const below = lines.slice(at + 1, (rules[index + 1] ?? lines.length + 1) - 1);
    if (head === undefined) continue;
    const heading = piecesOf(head.words).filter((piece) => piece !== "");
    cells.push([{ number: head.number, words: heading.join(" ") }]);
    cells.push(readRows(below, tableOf(head.words)));
  }
  return cells.flat();
}
