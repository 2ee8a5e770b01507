import type { fuzzySearch } from "./fuzzy.ts";
import { contentKeysOf, type Name } from "./names.ts";
import { createPostings, mostWords, type Postings } from "./postings.ts";

/** A name matched by the words of a mention, in full or in part. */
export interface Match {
  readonly name: Name;
  /** The share of the name that the words make up, by weight, from 0 to 1. */
  readonly coverage: number;
}

export interface RankedMatch extends Match {
  /** Fuse.js score: 0 the best, 1 the worst. */
  readonly score: number;
}

export interface NameIndex {
  readonly postings: Postings;
  /** Whether any name has the word. */
  readonly has: (key: string) => boolean;
  coverage(name: number, words: number): number;
  /** The largest share of any name that the word makes up, and whether it is a whole name. */
  alone(key: string): { readonly coverage: number; readonly whole: boolean };
  /** A bit set of the positions of all words of a name. */
  places(name: number): number;
  name(index: number): Name;
  /** The best matches, at most `limit`, best first. */
  rank(words: string, matches: readonly Match[], limit: number): readonly RankedMatch[];
  /** Names that have any of the words, best match by weight first. */
  holdingAny(keys: readonly string[], limit: number): readonly Name[];
}

/** Fuse.js takes about 30 microseconds for each name it ranks. */
const mostRanked = 16;

export function createNameIndex(names: readonly Name[], search: typeof fuzzySearch): NameIndex {
  const postings = createPostings(names.map(({ keys }) => keys));
  const weight = (key: string): number =>
    Math.log(1 + names.length / (1 + (postings.of(key)?.names.length ?? 0)));
  const weights = names.map(({ keys }) => keys.map(weight));
  const places = names.map(({ keys }) => 2 ** Math.min(keys.length, mostWords) - 1);
  const totals = weights.map((own) => own.reduce((sum, one) => sum + one, 0));
  const name = (index: number): Name => {
    const found = names[index];
    if (found === undefined) throw new Error(`There is no name number ${index}`);
    return found;
  };
  const coverage = (index: number, words: number): number => {
    const own = weights[index] ?? [];
    // Called for every name that has a common word, so it must not allocate.
    let covered = 0;
    for (let at = 0; at < own.length; at++) if ((words >> at) & 1) covered += own[at] ?? 0;
    return covered / (totals[index] ?? 1);
  };
  const aloneOf = (key: string) => {
    const { names: of, words } = postings.narrow(undefined, [key], 0);
    return {
      coverage: of.reduce((most, index, at) => Math.max(most, coverage(index, words[at] ?? 0)), 0),
      whole: of.some((index) => places[index] === 1),
    };
  };
  const alone = new Map([...postings.keys].map((key) => [key, aloneOf(key)]));
  const nowhere = { coverage: 0, whole: false };
  return {
    postings,
    alone: (key) => alone.get(key) ?? nowhere,
    has: (key) => postings.of(key) !== undefined,
    name,
    coverage,
    places: (index) => places[index] ?? 0,
    rank: (words, matches, limit) => {
      const best = matches.toSorted((a, b) => b.coverage - a.coverage).slice(0, mostRanked);
      if (best.length < 2) return best.map((match) => ({ ...match, score: 0 }));
      const query = contentKeysOf(words).join(" ");
      const found = search(query, best, ({ name: { keys } }) => keys.join(" "));
      const scores = new Map(found.map(({ item, score }) => [item, score]));
      return best
        .map((match) => ({ ...match, score: scores.get(match) ?? 1 }))
        .toSorted((a, b) => b.coverage - a.coverage || a.score - b.score)
        .slice(0, limit);
    },
    holdingAny: (keys, limit) => {
      const shares = new Map<number, number>();
      for (const key of new Set(keys)) {
        for (const at of postings.of(key)?.names ?? []) {
          shares.set(at, (shares.get(at) ?? 0) + weight(key));
        }
      }
      return [...shares]
        .map(([at, share]) => ({ at, share: share / Math.sqrt(totals[at] ?? 1) }))
        .toSorted((a, b) => b.share - a.share || a.at - b.at)
        .slice(0, limit)
        .map(({ at }) => name(at));
    },
  };
}
