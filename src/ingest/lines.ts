/** A line of a document that says something; blank lines are left out, but counted. */
export interface Line {
  /** Counted from 1, as an editor counts; the cells of a table's row share it. */
  readonly number: number;
  /** The words, one space between them, without the marks of a bullet, heading or bold type. */
  readonly text: string;
  readonly bullet: boolean;
  /** Marked as a heading, as Markdown marks it; a layout's plain headings are not. */
  readonly heading: boolean;
}

/** A document as a reader gets it. */
export interface TextDocument {
  readonly text: string;
  readonly lines: readonly Line[];
}

interface RawLine {
  readonly number: number;
  readonly words: string;
}

// A dash or asterisk is a bullet only with space after it: "**Description**" is none.
const bulletMark = /^[•‣▪●◦·*–-](?:\s+|$)/u;
const headingMark = /^#+\s+/u;
// "---|---|" under the head of a table in pipes.
const pipeRule = /^\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?)?$/u;

/** White space of every kind is one space: pages pasted from the web are full of hard spaces. */
function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\uFEFF]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

const plain = (text: string): string =>
  text.replace(headingMark, "").replace(/\*\*(.+?)\*\*/gu, "$1");

/** In a table written with pipes each cell is a line; the cells of its head stay together. */
function cellsOf(lines: readonly RawLine[]): readonly RawLine[] {
  if (!lines.some(({ words }) => pipeRule.test(words))) return lines;
  return lines.flatMap(({ number, words }, at) => {
    if (pipeRule.test(words)) return [];
    if (!/(?:^|\s)\|(?:\s|$)/u.test(words)) return [{ number, words }];
    const cells = words
      .split("|")
      .map(tidy)
      .filter((cell) => cell !== "");
    const isHead = pipeRule.test(lines[at + 1]?.words ?? "");
    return isHead
      ? [{ number, words: cells.join(" ") }]
      : cells.map((cell) => ({ number, words: cell }));
  });
}

/** The lines of a text that say something, in order. */
export function linesOf(text: string): readonly Line[] {
  const raw = text
    .split(/\r\n|[\n\r\f\u2028\u2029]/u)
    .map((line, index) => ({ number: index + 1, words: tidy(line) }))
    .filter(({ words }) => words !== "");
  return cellsOf(raw).flatMap(({ number, words }, at, all) => {
    const content = words.replace(bulletMark, "");
    // A bullet's mark alone belongs to the line after it.
    if (content === "") return [];
    const before = all[at - 1]?.words ?? "";
    const marked = content !== words || (before !== "" && before.replace(bulletMark, "") === "");
    return [{ number, text: plain(content), bullet: marked, heading: headingMark.test(content) }];
  });
}
