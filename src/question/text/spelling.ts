/** How many typing errors a word may have: none in short words, which always resemble others. */
function errorsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

/**
 * The least number of insertions, deletions, substitutions and swaps of adjacent letters between
 * two words, or `limit + 1` if it is more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

function lettersOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) % 31);
  return mask;
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Nobody mistypes both the beginning of a word and another letter of it. */
function startsAlike(a: string, b: string): boolean {
  return a[0] === b[0] || a[0] === b[1] || a[1] === b[0];
}

/** A different ending makes a different word ("developer" of "develop"), not a typing error. */
function differsInEnding(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) > 1 && (a.startsWith(b) || b.startsWith(a));
}

function isPlausible(typed: string, word: string, distance: number): boolean {
  return distance < 2 || (startsAlike(typed, word) && !differsInEnding(typed, word));
}

interface KnownWord {
  readonly word: string;
  readonly order: number;
  readonly letters: number;
}

/** The known words nearest to a mistyped one: all at the least distance, in their given order. */
export type Corrector = (word: string) => readonly string[];

export function createCorrector(
  known: Iterable<string>,
  allowed: (length: number) => number = errorsAllowed,
): Corrector {
  const byLength = new Map<number, KnownWord[]>();
  for (const [order, word] of [...new Set(known)].entries()) {
    const group = byLength.get(word.length) ?? [];
    group.push({ word, order, letters: lettersOf(word) });
    byLength.set(word.length, group);
  }
  return (word) => {
    let limit = allowed(word.length);
    if (limit === 0) return [];
    const letters = lettersOf(word);
    const found: { readonly known: KnownWord; readonly distance: number }[] = [];
    const reach = limit;
    for (let length = word.length - reach; length <= word.length + reach; length++) {
      for (const candidate of byLength.get(length) ?? []) {
        // One error changes at most two letters of the set, so this skips nearly all comparisons.
        if (countBits(letters ^ candidate.letters) > 2 * limit) continue;
        const distance = editDistance(word, candidate.word, limit);
        if (distance > limit || !isPlausible(word, candidate.word, distance)) continue;
        found.push({ known: candidate, distance });
        limit = Math.min(limit, Math.max(distance, 1));
      }
    }
    return found
      .filter(({ distance }) => distance <= limit)
      .toSorted((a, b) => a.known.order - b.known.order)
      .map((match) => match.known.word);
  };
}
