import type { Answer } from "../answer/answer.ts";
import type { NowCalled } from "../answer/now-called.ts";
import { clippedToWords, onOneLine } from "./grammar.ts";
import type { Page } from "./page.ts";
import { readAs } from "./read-as.ts";
import { wording } from "./wording.ts";

// Long enough for people to recognise their own words, short enough to read at a glance.
const longestPhrase = 100;
const longestLeftOut = 50;
const mostLeftOut = 3;
const mostFormer = 2;

/** `Read as: skills of Senior developer. Left out: "for our vacancy notice".` */
function readingOf(answer: Answer, leftOut: readonly string[]): string | undefined {
  const phrase = readAs(answer);
  if (phrase === undefined || leftOut.length === 0) return undefined;
  const words = leftOut.map(onOneLine).filter((each) => each !== "");
  const shown = words.slice(0, mostLeftOut).map((each) => clippedToWords(each, longestLeftOut));
  return wording.readAs(
    clippedToWords(onOneLine(phrase), longestPhrase),
    shown,
    words.length - shown.length,
  );
}

/** `Harbour pilot is now called Port pilot (renamed on 1 September 2026).` */
function formerNamesOf(former: readonly NowCalled[]): readonly string[] {
  const shown = former.slice(0, mostFormer).map(wording.nowCalled);
  const others = former.length - shown.length;
  return others === 0 ? shown : [...shown, wording.otherFormerNames(others)];
}

/**
 * Adds the line that says how a text was read: which words of it are ignored, and what the things
 * that it calls by former names are called now.
 */
export function withReading(
  page: Page,
  answer: Answer,
  leftOut: readonly string[],
  former: readonly NowCalled[] = [],
): Page {
  const sentences = [...formerNamesOf(former), readingOf(answer, leftOut)];
  const said = sentences.filter((one) => one !== undefined);
  return { ...page, reading: said.length === 0 ? undefined : said.join(" ") };
}

/** Begins the title, which says what is so, with "Yes" or "No" if the documents tell. */
export function withVerdict(page: Page, holds: boolean | undefined): Page {
  return holds === undefined ? page : { ...page, title: wording.verdict(holds, page.title) };
}
