import type { SourceDocument } from "../catalogue/types.ts";
import type { ReadDocument } from "./defects/rule.ts";
import type { Extract } from "./extract.ts";
import type { Line } from "./lines.ts";
import { passagesOf } from "./passages.ts";

/**
 * The words of a text without bullets, dashes and other punctuation, which need not be accounted
 * for.
 */
const wordsOf = (text: string): readonly string[] => text.match(/[\p{Letter}\p{Number}]+/gu) ?? [];

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * The lines with a word that is in no passage of the extract, neither a fact nor furniture. Applies
 * before any repair.
 */
export function unaccounted(lines: readonly Line[], extract: Extract): readonly Line[] {
  const read = new Map<number, string[]>();
  for (const { passage } of passagesOf(extract)) {
    const words = wordsOf(passage.text);
    for (const number of passage.lines) read.set(number, [...(read.get(number) ?? []), ...words]);
  }
  return lines.filter(({ number, text }) => {
    const told = countOf(read.get(number) ?? []);
    return [...countOf(wordsOf(text))].some(([word, count]) => (told.get(word) ?? 0) < count);
  });
}

/** A document as it was read; of its lines, only those that were not fully understood are kept. */
export function accountFor(
  source: SourceDocument,
  lines: readonly Line[],
  extract: Extract,
): ReadDocument {
  return {
    source,
    extract,
    unread: unaccounted(lines, extract),
    lastLine: lines.at(-1)?.number ?? 0,
  };
}
