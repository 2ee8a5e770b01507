import { createCorrector } from "../text/spelling.ts";
import { type Token, wordKey } from "../text/tokenise.ts";
import type { ShortForms } from "../lexicon/short-forms.ts";
import type { KnownWords, SingleReading } from "./word-reading.ts";

/** The words beside it decide which of them fits. */
const mostBegun = 50;
/** A shorter word ending in "s" may not be a plural at all: Leeds. */
const shortestPlural = 5;
/** Shorter short forms are too similar to other words to be corrected. */
const shortestShortForm = 5;
/** Anything longer is not a word, and splitting it would take too long. */
const longestWord = 60;
const shortestPart = 3;
const longestAcronym = 5;
const shortestProper = 7;

/**
 * Guesses what an unknown word was meant to be. A slash command takes names, so there even an
 * English word may be short for a word of a name: "bus" in "/role lead bus analyst".
 */
export type UnknownWordReader = (token: Token, inCommand: boolean) => readonly SingleReading[];

/** "level3" and "l3" are not words that anybody mistypes. */
function isWord(spelling: string): boolean {
  return !/\p{N}/u.test(spelling);
}

/** The words that begin with `start`; none if there are too many for it to narrow them down. */
function startingWith(sorted: readonly string[], start: string, most: number): readonly string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; found.length <= most; at++) {
    const word = sorted[at];
    if (word?.startsWith(start) !== true) return found;
    if (word !== start) found.push(word);
  }
  return [];
}

/**
 * Whether one English word may be typed for another by an omission, addition or swap: "hat",
 * "dose".
 */
function isSlip(typed: string, meant: string): boolean {
  const letters = (word: string): string => word.split("").toSorted().join("");
  return typed.length !== meant.length || letters(typed) === letters(meant);
}

/** Nobody mistypes capitals: ITIL is not "until". */
function isAcronym({ typed }: Token): boolean {
  return typed.length <= longestAcronym && /^\p{Lu}{2,}$/u.test(typed);
}

/** Splits a word into two known words, if possible: "appops". */
function divided(
  text: string,
  meanings: (key: string) => readonly (readonly string[])[],
): readonly SingleReading[] {
  for (let at = shortestPart; at <= text.length - shortestPart; at++) {
    const heads = meanings(wordKey(text.slice(0, at)));
    if (heads.length === 0) continue;
    const tails = meanings(wordKey(text.slice(at)));
    if (tails.length === 0) continue;
    return heads.flatMap((head) =>
      tails.map((tail): SingleReading => ({ keys: [...head, ...tail], how: "run together" })),
    );
  }
  return [];
}

export function createUnknownWordReader(
  known: KnownWords,
  shortForms: ShortForms,
): UnknownWordReader {
  const { nameWords, nameSpellings, abbreviations, phraseSpellings } = known;
  const { likelyWords, openingWords, isEnglish } = known;
  const beginnable = [...new Set([...nameSpellings, ...likelyWords])].toSorted();
  const mistypable = [
    ...likelyWords,
    ...[...nameSpellings].filter((word) => !abbreviations.has(word)),
    ...phraseSpellings,
    ...shortForms.words.filter(({ length }) => length >= shortestShortForm),
  ];
  const correct = createCorrector(mistypable.filter(isWord));
  const guess = createCorrector(beginnable.filter(isWord), () => 1);
  const guessAny = createCorrector([...beginnable, ...known.smallWords].filter(isWord), () => 1);

  const meanings = (key: string): readonly (readonly string[])[] => [
    ...(nameWords.has(key) ? [[key]] : []),
    ...shortForms.standsFor(key),
  ];
  const corrections = ({ key, text }: Token): readonly SingleReading[] => {
    const asPlural = text === key || key.length < shortestPlural ? [] : correct(key);
    const spellings = [...new Set([...correct(text), ...asPlural])];
    return spellings.map(wordKey).flatMap((word) => {
      const meant = meanings(word);
      return (meant.length > 0 ? meant : [[word]]).map((keys): SingleReading => ({
        keys,
        how: "corrected",
      }));
    });
  };
  const guessedAs = (words: readonly string[]): readonly SingleReading[] =>
    words.map((word) => ({ keys: [wordKey(word)], how: "guessed" }));

  const begun = (text: string): readonly string[] =>
    text.length < shortestPart ? [] : startingWith(beginnable, text, mostBegun);

  return (token, inCommand) => {
    const { key, text } = token;
    if (isAcronym(token)) return [...divided(text, meanings)];
    const isCapitalised = /^\p{Lu}\p{Ll}+$/u.test(token.typed);
    const isProper = token.start > 0 && isCapitalised;
    // Dave is not "have", but "Waht" is "what". A proper noun may also be a misspelt word of a name.
    const isLong = text.length >= shortestProper;
    const fits = ({ keys }: SingleReading): boolean => {
      if (!isCapitalised || (isLong && !isProper)) return true;
      if (keys.every((one) => openingWords.has(one) && one.startsWith(text.charAt(0)))) return true;
      return (isLong || !isProper) && keys.every((one) => nameWords.has(one));
    };
    if (text.length > longestWord) return [];
    if (isEnglish(text) || isEnglish(key)) {
      const slips = guess(text).filter((word) => isSlip(text, word));
      const apart = divided(text, meanings).map(({ keys }): SingleReading => ({
        keys,
        how: "guessed",
      }));
      return [...guessedAs([...new Set([...slips, ...(inCommand ? begun(text) : [])])]), ...apart];
    }
    const readings = [...corrections(token).filter(fits), ...divided(text, meanings)];
    if (readings.length > 0) return readings;
    const slips =
      key.length === shortestPart ? guessAny(text).filter((word) => isSlip(text, word)) : [];
    const guesses = [...new Set([...slips, ...(inCommand ? begun(text) : [])])];
    return guessedAs(guesses).filter(fits);
  };
}
