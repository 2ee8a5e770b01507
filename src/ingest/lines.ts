import { tableCells } from "./pipe-tables.ts";
import type { Cell } from "./pipe-tables.ts";

/** A line of a document that has content. Blank lines are left out, but counted. */
export interface Line {
  /** From 1, as in an editor; the cells of a table row share it. */
  readonly number: number;
  /** The words, separated by single spaces, without the marks of a bullet, heading or bold type. */
  readonly text: string;
  readonly bullet: boolean;
  /** Marked as a heading, as in Markdown; a layout's plain headings are not. */
  readonly heading: boolean;
  /** Of a heading: from 1 for the page's title to 6. */
  readonly rank?: number;
  /** For lines in tables whose cells the document keeps apart. */
  readonly cell?: Cell;
}

/** A document as passed to a reader. */
export interface TextDocument {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Of a web page: the family of roles in whose navigation it is. */
  readonly family?: string;
}

// A dash, an asterisk or the "o" of word processors is a bullet only if a space follows:
// "**Description**" is not one. A number is a bullet only before a lower-case letter, because
// titles are numbered too.
const bulletMark =
  /^(?:[•‣▪●◦∙⁃■□○◆➢►✓✔\uF0B7\uF0A7]\s*|[·*–-](?:\s+|$)|o\s+(?=\p{Letter})|\d{1,2}[.)]\s+(?=\p{Ll}))/u;
const headingMark = /^(#+)\s+/u;

// Between Latin letters, joiners do nothing. In emoji and in Arabic or Indic words, they are part of
// what is shown.
const isStray = (before: string, after: string): boolean =>
  /(?:^|[\s\p{ASCII}\p{Script=Latin}])$/u.test(before) || /^(?:\s|$)/u.test(after);

function withoutStrayJoiners(text: string): string {
  return text.replace(/[\u200C\u200D]+/gu, (run, at: number) => {
    const end = at + run.length;
    // Two UTF-16 code units hold any character.
    return isStray(text.slice(Math.max(0, at - 2), at), text.slice(end, end + 2)) ? "" : run;
  });
}

/**
 * Every kind of white space becomes a single space: pages pasted from the web are full of
 * non-breaking spaces.
 */
export function tidy(text: string): string {
  return withoutStrayJoiners(text.replace(/[\u00AD\u200B\uFEFF]/gu, ""))
    .replace(/\s+/gu, " ")
    .trim();
}

// At the edges of words; "2**3**4" is no bold type.
const boldBegins = /(?<![\p{L}\p{N}*])\*\*(?=\S)/gu;
const boldEnds = /(?<=\S)\*\*(?![\p{L}\p{N}*])/gu;

/** Removes the marks of bold type, which come in pairs. */
function withoutBold(text: string): string {
  const ends = [...text.matchAll(boldEnds)].map(({ index }) => index);
  let plain = "";
  let at = 0;
  let next = 0;
  for (const { index } of text.matchAll(boldBegins)) {
    if (index < at) continue;
    // There is at least one character between the marks.
    while ((ends[next] ?? Infinity) < index + 3) next += 1;
    const end = ends[next];
    if (end === undefined) break;
    plain += text.slice(at, index) + text.slice(index + 2, end);
    at = end + 2;
  }
  return plain + text.slice(at);
}

const plain = (text: string): string => withoutBold(text.replace(headingMark, ""));

interface RawLine {
  readonly number: number;
  readonly words: string;
}

/**
 * Joins a line that ends inside a word, with a hyphen, to the next, if that goes on in lower case.
 * Whether the two parts are one word is for the defect rules to say.
 */
function joinHyphened(lines: readonly RawLine[]): readonly RawLine[] {
  const joined: RawLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const goesOn =
      before !== undefined &&
      line.number === before.number + 1 &&
      /\p{Letter}-$/u.test(before.words) &&
      /^\p{Ll}/u.test(line.words) &&
      !bulletMark.test(line.words) &&
      ![before, line].some(({ words }) => words.includes("|"));
    if (goesOn) joined.at(-1)?.push(line);
    else joined.push([line]);
  }
  return joined.flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, words: [first, ...others].map(({ words }) => words).join(" ") }],
  );
}

/** The non-empty lines of a text, in order. */
export function linesOf(text: string): readonly Line[] {
  const raw = text
    .split(/\r\n|[\n\r\f\u2028\u2029]/u)
    .map((line, index) => ({ number: index + 1, words: tidy(line) }))
    .filter(({ words }) => words !== "");
  return tableCells(joinHyphened(raw)).flatMap(({ number, words, cell }, at, all) => {
    const content = words.replace(bulletMark, "");
    // A bullet mark alone on a line belongs to the next line.
    if (content === "") return [];
    const before = all[at - 1]?.words ?? "";
    const bullet = content !== words || (before !== "" && before.replace(bulletMark, "") === "");
    const rank = headingMark.exec(content)?.[1]?.length;
    const line = { number, text: plain(content), bullet, heading: rank !== undefined };
    return [
      {
        ...line,
        ...(rank === undefined ? {} : { rank }),
        ...(cell === undefined ? {} : { cell }),
      },
    ];
  });
}
