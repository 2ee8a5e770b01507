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

type Counts = ReadonlyMap<string, number>;

function countOf(text: string): Counts {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function sumOf(all: readonly Counts[]): Counts {
  const sums = new Map<string, number>();
  for (const counts of all) {
    for (const [word, count] of counts) sums.set(word, (sums.get(word) ?? 0) + count);
  }
  return sums;
}

/**
 * The lines with a word that is in no passage of the extract, neither a fact nor furniture. Applies
 * before any repair.
 */
export function unaccounted(lines: readonly Line[], extract: Extract): readonly Line[] {
  const read = new Map<number, Counts[]>();
  for (const { passage } of passagesOf(extract)) {
    const counts = countOf(passage.text);
    for (const number of passage.lines) {
      const known = read.get(number);
      if (known === undefined) read.set(number, [counts]);
      else known.push(counts);
    }
  }
  return lines.filter(({ number, text }) => {
    const all = read.get(number) ?? [];
    const words = [...countOf(text)];
    // A row of a table may have thousands of passages; then it is cheaper to add them up first.
    const told = all.length > words.length ? [sumOf(all)] : all;
    return words.some(
      ([word, count]) => told.reduce((sum, counts) => sum + (counts.get(word) ?? 0), 0) < count,
    );
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
