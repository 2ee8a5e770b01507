import { createCorrector } from "./correction.ts";
import { contentKeysOf } from "./names.ts";
import { isLinking, keysOf, type Token, wordKey } from "./normalise.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { groupByRoot, rootOf } from "./word-forms.ts";

/** How a word, or two, came to be read as it is. */
export type How =
  | "typed"
  | "short form"
  | "corrected"
  | "other form"
  | "cut short"
  | "run together"
  | "written apart"
  /** Right only if the words beside it make up the rest of the name. */
  | "guessed";

/** The tokens from `from` up to but not including `to`, read as words. */
export interface WordReading {
  readonly from: number;
  readonly to: number;
  readonly keys: readonly string[];
  readonly how: How;
}

/** The readings that begin at each token; the first of each is the word as typed. */
export type WordReader = (tokens: readonly Token[]) => readonly (readonly WordReading[])[];

export interface KnownWords {
  /** All words of names, acronyms among them. */
  readonly nameWords: readonly string[];
  /** The words of names as they are spelled, without acronyms: those are never mistyped. */
  readonly nameSpellings: ReadonlySet<string>;
  /** Those of them that are never taken for a mistyped word. */
  readonly abbreviations: ReadonlySet<string>;
  readonly phraseWords: ReadonlySet<string>;
  readonly phraseSpellings: ReadonlySet<string>;
  /** Words that are tried even for what is too short or too common to be corrected. */
  readonly likelyWords: readonly string[];
  readonly everyday: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
}

interface ShortFormEntry {
  readonly keys: readonly string[];
  readonly standsFor: readonly (readonly string[])[];
}

function shortFormsByFirst(vocabulary: Vocabulary): ReadonlyMap<string, readonly ShortFormEntry[]> {
  const map = new Map<string, ShortFormEntry[]>();
  for (const { short, standsFor } of vocabulary.words) {
    const keys = keysOf(short);
    const [first] = keys;
    if (first === undefined) continue;
    const entry = { keys, standsFor: standsFor.map(contentKeysOf) };
    map.set(first, [...(map.get(first) ?? []), entry]);
  }
  return map;
}

const shortestCut = 4;
/** A shorter word that ends in s may be no plural at all: Leeds. */
const shortestPlural = 5;
/** A shorter short form is too near to others to be corrected. */
const shortestShortForm = 5;
const mostCompletions = 3;
/** A longer one is no word, and dividing it would take long. */
const longestWord = 60;
const shortestPart = 3;
const shortestJoined = 6;

function startingWith(sorted: readonly string[], start: string): readonly string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; sorted[at]?.startsWith(start) === true; at++) {
    found.push(sorted[at] ?? "");
    if (found.length > mostCompletions) return [];
  }
  return found;
}

/** "level3" and "l3" are no words that anybody mistypes. */
function isWord(spelling: string): boolean {
  return !/\p{N}/u.test(spelling);
}

type SingleReading = Omit<WordReading, "from" | "to">;

/** Reads single words: as typed, else as what they are short for or were meant to be. */
export function createWordReader(known: KnownWords): WordReader {
  const { nameWords, phraseWords, everyday, vocabulary } = known;
  const inNames = new Set(nameWords);
  const spelledWords = [...new Set([...known.nameSpellings].map(wordKey))];
  const shortForms = shortFormsByFirst(vocabulary);
  const shortSpellings = [...shortForms.keys()].filter(({ length }) => length >= shortestShortForm);
  const mistypable = [...known.nameSpellings].filter((word) => !known.abbreviations.has(word));
  const correct = createCorrector(
    [...known.likelyWords, ...mistypable, ...known.phraseSpellings, ...shortSpellings].filter(
      isWord,
    ),
  );
  const sorted = [...spelledWords].toSorted();
  const nearlySpelled = createCorrector(
    [...known.nameSpellings, ...known.likelyWords].filter(isWord),
    () => 1,
  );
  const guessesOf = (text: string): readonly SingleReading[] =>
    nearlySpelled(text).map((word) => ({ keys: [wordKey(word)], how: "guessed" }));
  const byRoot = groupByRoot(spelledWords);

  const expansions = (key: string): readonly (readonly string[])[] => [
    ...(inNames.has(key) ? [[key]] : []),
    ...(shortForms.get(key) ?? [])
      .filter(({ keys }) => keys.length === 1)
      .flatMap(({ standsFor }) => standsFor),
  ];
  const meaningsOf = (spelling: string): readonly SingleReading[] => {
    const key = wordKey(spelling);
    const meant = expansions(key);
    return (meant.length > 0 ? meant : [[key]]).map((keys) => ({ keys, how: "corrected" }));
  };
  const split = (text: string): readonly (readonly string[])[] => {
    for (let at = shortestPart; at <= text.length - shortestPart; at++) {
      const heads = expansions(wordKey(text.slice(0, at)));
      if (heads.length === 0) continue;
      const tails = expansions(wordKey(text.slice(at)));
      if (tails.length > 0) return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
    }
    return [];
  };
  const unknown = (token: Token): readonly SingleReading[] => {
    const { key, text } = token;
    if (text.length > longestWord) return [];
    if (everyday.has(key)) return guessesOf(text);
    const asPlural = text === key || key.length < shortestPlural ? [] : correct(key);
    const corrected = [...new Set([...correct(text), ...asPlural])];
    const readings = [
      ...corrected.flatMap(meaningsOf),
      ...split(text).map((keys) => ({ keys, how: "run together" as const })),
      ...(key.length < shortestCut ? [] : startingWith(sorted, key)).map((word) => ({
        keys: [word],
        how: "cut short" as const,
      })),
    ];
    return readings.length > 0 || key.length !== shortestPart ? readings : guessesOf(text);
  };
  const single = (token: Token): readonly SingleReading[] => {
    const { key } = token;
    const isKnown = inNames.has(key) || phraseWords.has(key) || isLinking(key);
    const forms = inNames.has(key)
      ? []
      : (byRoot.get(rootOf(key)) ?? []).map((word) => ({
          keys: [word],
          how: "other form" as const,
        }));
    const typed = { keys: [key], how: "typed" as const };
    const hasShortForm = (shortForms.get(key) ?? []).some(({ keys }) => keys.length === 1);
    if (isKnown || hasShortForm) return [typed, ...forms];
    return [typed, ...forms, ...unknown(token)];
  };
  return (tokens) =>
    tokens.map((token, from) => {
      const next = tokens[from + 1];
      const joined = next === undefined ? "" : token.text + next.text;
      const short = (shortForms.get(token.key) ?? [])
        .filter(({ keys }) => keys.every((key, at) => tokens[from + at]?.key === key))
        .flatMap(({ keys, standsFor }) =>
          standsFor.map((words) => ({
            from,
            to: from + keys.length,
            keys: words,
            how: "short form" as const,
          })),
        );
      return [
        ...single(token).map((reading) => ({ from, to: from + 1, ...reading })),
        ...short,
        ...(joined.length >= shortestJoined && inNames.has(wordKey(joined))
          ? [{ from, to: from + 2, keys: [wordKey(joined)], how: "written apart" as const }]
          : []),
      ];
    });
}
