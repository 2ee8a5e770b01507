import { isLinking, type Token, wordKey } from "../text/tokenise.ts";
import { createShortForms } from "../lexicon/short-forms.ts";
import { createUnknownWordReader } from "./unknown-words.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { groupByRoot, rootOf } from "../text/stem.ts";
import type { KnownWords, SingleReading, WordReading } from "./word-reading.ts";

/** The readings that begin at each token; the first is always the word as typed. */
export type WordReader = (
  tokens: readonly Token[],
  inCommand: boolean,
) => readonly (readonly WordReading[])[];

const shortestJoined = 6;

/** Reads words as typed, and otherwise as what they are short for or were meant to be. */
export function createWordReader(known: KnownWords, vocabulary: Vocabulary): WordReader {
  const { nameWords, nameSpellings, phraseWords } = known;
  const shortForms = createShortForms(vocabulary);
  const unknown = createUnknownWordReader(known, shortForms);
  const byRoot = groupByRoot(new Set([...nameSpellings].map(wordKey)));

  const otherForms = (key: string): readonly SingleReading[] =>
    (byRoot.get(rootOf(key)) ?? []).map((word) => ({ keys: [word], how: "other form" }));
  const single = (token: Token, inCommand: boolean): readonly SingleReading[] => {
    const { key } = token;
    const typed: SingleReading = { keys: [key], how: "typed" };
    if (nameWords.has(key)) return [typed];
    const isKnown = phraseWords.has(key) || isLinking(key) || shortForms.standsFor(key).length > 0;
    return [typed, ...otherForms(key), ...(isKnown ? [] : unknown(token, inCommand))];
  };
  const joined = (tokens: readonly Token[], from: number): readonly WordReading[] => {
    const [one, other] = [tokens[from]?.text ?? "", tokens[from + 1]?.text ?? ""];
    const key = wordKey(one + other);
    if (other === "" || one.length + other.length < shortestJoined) return [];
    return nameWords.has(key) ? [{ from, to: from + 2, keys: [key], how: "written apart" }] : [];
  };
  return (tokens, inCommand) =>
    tokens.map((token, from) => [
      ...single(token, inCommand).map((reading) => ({ from, to: from + 1, ...reading })),
      ...shortForms.at(tokens, from, inCommand).map(({ length, keys }): WordReading => ({
        from,
        to: from + length,
        keys,
        how: "short form",
      })),
      ...joined(tokens, from),
    ]);
}
