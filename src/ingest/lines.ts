import { tableCells } from "./pipe-tables.ts";
import type { Cell } from "./pipe-tables.ts";

/** A line of a document that says something; blank lines are left out, but counted. */
export interface Line {
  /** Counted from 1, as an editor counts; the cells of a table's row share it. */
  readonly number: number;
  /** The words, one space between them, without the marks of a bullet, heading or bold type. */
  readonly text: string;
  readonly bullet: boolean;
  /** Marked as a heading, as Markdown marks it; a layout's plain headings are not. */
  readonly heading: boolean;
  /** In a table whose cells the document keeps apart. */
  readonly cell?: Cell;
}

/** A document as a reader gets it. */
export interface TextDocument {
  readonly text: string;
  readonly lines: readonly Line[];
}

// A dash, an asterisk or the o of word processors is a bullet only with space after it:
// "**Description**" is none. A number is one before a small letter: titles are numbered too.
const bulletMark =
  /^(?:[•‣▪●◦∙⁃■□○◆➢►✓✔\uF0B7\uF0A7]\s*|[·*–-](?:\s+|$)|o\s+(?=\p{Letter})|\d{1,2}[.)]\s+(?=\p{Ll}))/u;
const headingMark = /^#+\s+/u;

/** White space of every kind is one space: pages pasted from the web are full of hard spaces. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\uFEFF]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

const plain = (text: string): string =>
  text.replace(headingMark, "").replace(/\*\*(.+?)\*\*/gu, "$1");

/** The lines of a text that say something, in order. */
export function linesOf(text: string): readonly Line[] {
  const raw = text
    .split(/\r\n|[\n\r\f\u2028\u2029]/u)
    .map((line, index) => ({ number: index + 1, words: tidy(line) }))
    .filter(({ words }) => words !== "");
  return tableCells(raw).flatMap(({ number, words, cell }, at, all) => {
    const content = words.replace(bulletMark, "");
    // A bullet's mark alone belongs to the line after it.
    if (content === "") return [];
    const before = all[at - 1]?.words ?? "";
    const bullet = content !== words || (before !== "" && before.replace(bulletMark, "") === "");
    const line = { number, text: plain(content), bullet, heading: headingMark.test(content) };
    return [cell === undefined ? line : { ...line, cell }];
  });
}
