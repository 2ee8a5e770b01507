import type { Span } from "../page.ts";

/** Texts with fewer words in common, of all they have, are read one after the other. */
const leastAlike = 0.6;

/** Longer texts are no two wordings of one sentence, and comparing them takes long. */
const mostWords = 200;

interface Word extends Span {
  readonly text: string;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}’'-]+/gu)].map(({ 0: word, index: start }) => ({
    text: word.toLowerCase(),
    start,
    end: start + word.length,
  }));
}

/** Which words of each belong to their longest common subsequence. */
function common(
  a: readonly Word[],
  b: readonly Word[],
): readonly [ReadonlySet<Word>, ReadonlySet<Word>] {
  const lengths = Array.from({ length: a.length + 1 }, () =>
    Array.from({ length: b.length + 1 }, () => 0),
  );
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row === undefined) continue;
      row[j] =
        a[i]?.text === b[j]?.text ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const [inA, inB] = [new Set<Word>(), new Set<Word>()];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i], b[j]];
    if (one !== undefined && other !== undefined && one.text === other.text) {
      inA.add(one);
      inB.add(other);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return [inA, inB];
}

/** Words next to each other as one span. */
function runs(words: readonly Word[], isCommon: ReadonlySet<Word>): readonly Span[] {
  const spans: Span[] = [];
  let isOpen = false;
  for (const word of words) {
    const last = spans.at(-1);
    if (isCommon.has(word)) isOpen = false;
    else if (isOpen && last !== undefined) spans[spans.length - 1] = { ...last, end: word.end };
    else {
      spans.push({ start: word.start, end: word.end });
      isOpen = true;
    }
  }
  return spans;
}

/**
 * The words in which two texts differ, those of the first and those of the second; undefined unless
 * the texts are nearly alike.
 */
export function differingWords(
  first: string,
  second: string,
): readonly [readonly Span[], readonly Span[]] | undefined {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  if (a.length === 0 || b.length === 0 || Math.max(a.length, b.length) > mostWords)
    return undefined;
  const [inA, inB] = common(a, b);
  if ((2 * inA.size) / (a.length + b.length) < leastAlike) return undefined;
  return [runs(a, inA), runs(b, inB)];
}
