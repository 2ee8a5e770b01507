import type { Answer } from "../answer/answer.ts";
import { clippedToWords, onOneLine } from "./grammar.ts";
import type { Page } from "./page.ts";
import { readAs } from "./read-as.ts";
import { wording } from "./wording.ts";

// Long enough for people to recognise their own words, short enough to read at a glance.
const longestPhrase = 100;
const longestLeftOut = 50;
const mostLeftOut = 3;

/** `Read as: skills of Senior developer. Left out: "for our vacancy notice".` */
function readingOf(answer: Answer, leftOut: readonly string[]): string | undefined {
  const phrase = readAs(answer);
  if (phrase === undefined) return undefined;
  const words = leftOut.map(onOneLine).filter((each) => each !== "");
  const shown = words.slice(0, mostLeftOut).map((each) => clippedToWords(each, longestLeftOut));
  return wording.readAs(
    clippedToWords(onOneLine(phrase), longestPhrase),
    shown,
    words.length - shown.length,
  );
}

/** Adds the "Read as" line to the page of an answer that ignores some of the words typed. */
export function withReading(page: Page, answer: Answer, leftOut: readonly string[]): Page {
  return { ...page, reading: readingOf(answer, leftOut) };
}
