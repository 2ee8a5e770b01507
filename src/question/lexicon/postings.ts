/** How many words of a name are tracked, one bit each. */
export const mostWords = 29;
/** Marks a name matched through a guess, which counts only if the rest of the name matches. */
export const guessed = 1 << 30;

/** Ascending name numbers, each with a bit set of the positions of its words that matched. */
export interface Holders {
  readonly names: readonly number[];
  readonly words: readonly number[];
}

export const noHolders: Holders = { names: [], words: [] };

export interface Postings {
  of(key: string): Holders | undefined;
  /**
   * The holders that also have the words, each at its own position; `mark` is added to their bits.
   */
  narrow(holders: Holders | undefined, keys: readonly string[], mark: number): Holders;
  readonly keys: readonly string[];
}

function lowestBit(bits: number): number {
  return bits & -bits;
}

/**
 * The index at which `wanted` is, or would be, in ascending numbers, searching from `start`. The
 * steps double, so a nearby number is found cheaply however long the list is.
 */
function place(numbers: readonly number[], wanted: number, start: number): number {
  let low = start;
  let step = 1;
  while (low + step < numbers.length && (numbers[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, numbers.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function intersect(holders: Holders, others: Holders): Holders {
  const names: number[] = [];
  const words: number[] = [];
  const swap = holders.names.length > others.names.length;
  const [few, many] = swap ? [others, holders] : [holders, others];
  let at = 0;
  for (let index = 0; index < few.names.length; index++) {
    const name = few.names[index] ?? 0;
    at = place(many.names, name, at);
    if (many.names[at] !== name) continue;
    const [met, places] = swap
      ? [many.words[at] ?? 0, few.words[index] ?? 0]
      : [few.words[index] ?? 0, many.words[at] ?? 0];
    const free = places & ~met;
    if (free === 0) continue;
    names.push(name);
    words.push(met | lowestBit(free));
  }
  return { names, words };
}

function countWords(words: number): number {
  let count = 0;
  for (let rest = words & ~guessed; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Whether a match of a name is better: without a guess, then with more of the name's words. */
function better(words: number, known: number): boolean {
  if (words < guessed !== known < guessed) return words < guessed;
  const more = countWords(words) - countWords(known);
  return more === 0 ? words > known : more > 0;
}

/** The union of two lists; a name in both keeps its better match. */
export function unite(a: Holders, b: Holders): Holders {
  if (a.names.length === 0) return b;
  if (b.names.length === 0) return a;
  const names: number[] = [];
  const words: number[] = [];
  let [inA, inB] = [0, 0];
  while (inA < a.names.length || inB < b.names.length) {
    const [ofA, ofB] = [a.names[inA] ?? Infinity, b.names[inB] ?? Infinity];
    const [wordsA, wordsB] = [a.words[inA] ?? 0, b.words[inB] ?? 0];
    names.push(Math.min(ofA, ofB));
    if (ofA === ofB) words.push(better(wordsB, wordsA) ? wordsB : wordsA);
    else words.push(ofA < ofB ? wordsA : wordsB);
    if (ofA <= ofB) inA += 1;
    if (ofB <= ofA) inB += 1;
  }
  return { names, words };
}

/** An index from word keys to the names that have them. */
export function createPostings(names: readonly (readonly string[])[]): Postings {
  const byKey = new Map<string, { names: number[]; words: number[] }>();
  for (const [index, keys] of names.entries()) {
    for (const [at, key] of keys.slice(0, mostWords).entries()) {
      const entry = byKey.get(key) ?? { names: [], words: [] };
      byKey.set(key, entry);
      if (entry.names.at(-1) === index) {
        entry.words[entry.words.length - 1] = (entry.words.at(-1) ?? 0) | (1 << at);
      } else {
        entry.names.push(index);
        entry.words.push(1 << at);
      }
    }
  }
  const firstPlaces = new Map(
    [...byKey].map(([key, { names: of, words }]): [string, Holders] => [
      key,
      { names: of, words: words.map(lowestBit) },
    ]),
  );
  return {
    of: (key) => byKey.get(key),
    keys: [...byKey.keys()],
    narrow: (holders, keys, mark) => {
      let result = holders;
      for (const key of keys) {
        const having = result === undefined ? firstPlaces.get(key) : byKey.get(key);
        if (having === undefined) return noHolders;
        result = result === undefined ? having : intersect(result, having);
      }
      if (result === undefined) return noHolders;
      return mark === 0
        ? result
        : { names: result.names, words: result.words.map((words) => words | mark) };
    },
  };
}
