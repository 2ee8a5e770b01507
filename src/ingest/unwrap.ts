import { endsSentence } from "./sentences.ts";

// The lower limit is narrower than any page and wider than any list. A longest line outside the
// limits shows that nothing was wrapped.
const narrowest = 60;
const widest = 120;
// Fewer could be coincidence.
const enough = 10;

const bullet = /^\s*[•‣▪●◦·*–-](?:\s|$)/u;
// What else begins a line of its own: a number, a heading, a table cell.
const ownLine = /^\s*(?:#|\d+[.)]\s)|\|/u;

const firstWord = (line: string): string => /\S+/u.exec(line)?.[0] ?? "";

/**
 * Undoes hard wrapping at a fixed width, as done by mail programs and old editors. Lines keep their
 * numbers: a line joined to the one above it is left blank. Text of other widths, and text that
 * just has short lines, is unchanged.
 */
export function unwrap(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/u).map((line) => line.trimEnd());
  const width = lines.reduce((most, { length }) => Math.max(most, length), 0);
  if (width < narrowest || width > widest) return text;
  const goesOn = lines.map((line, at) => {
    const before = lines[at - 1] ?? "";
    if (line === "" || before === "" || before.includes("|")) return false;
    if (bullet.test(line) || ownLine.test(line)) return false;
    // A line was wrapped if the next word would not have fitted.
    return before.length + 1 + firstWord(line).length > width;
  });
  const found = lines.filter((_, at) => goesOn[at]);
  const inMidSentence = found.filter((line) => /^\s*\p{Ll}/u.test(line));
  if (found.length < enough || inMidSentence.length * 2 < found.length) return text;
  const whole: string[][] = [];
  let open: string[] = [];
  for (const [at, line] of lines.entries()) {
    // Rows of a table may fill the width by coincidence, so a new sentence is not joined. List
    // items always extend to the next bullet.
    const couldBegin =
      endsSentence(open.at(-1) ?? "") && /^\P{Ll}/u.test(line) && !bullet.test(open[0] ?? "");
    const joins = goesOn[at] === true && !couldBegin;
    if (joins) {
      open.push(line.trim());
      whole.push([]);
    } else {
      open = [line];
      whole.push(open);
    }
  }
  return whole.map((parts) => parts.join(" ")).join("\n");
}
