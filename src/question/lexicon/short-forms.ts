import { contentKeysOf } from "./names.ts";
import { keysOf, type Token } from "../text/tokenise.ts";
import type { Vocabulary } from "../vocabulary.ts";

interface Entry {
  readonly keys: readonly string[];
  /** In capitals in the vocabulary, because in lower case it is another word ("ur", "ta"). */
  readonly inCapitals: boolean;
  readonly standsFor: readonly (readonly string[])[];
}

/** A short form in a text, with the keys of one of its meanings. */
export interface ShortFormMatch {
  readonly length: number;
  readonly keys: readonly string[];
}

/** The vocabulary's short forms, indexed for lookup in texts. */
export interface ShortForms {
  /** What a single word stands for, if it is a short form. */
  readonly standsFor: (key: string) => readonly (readonly string[])[];
  /** Those that begin at a token. In a command, capitals are not required. */
  readonly at: (
    tokens: readonly Token[],
    from: number,
    inCommand: boolean,
  ) => readonly ShortFormMatch[];
  /** The short forms of one word. */
  readonly words: readonly string[];
}

const isInCapitals = (word: string): boolean => /^\p{Lu}+$/u.test(word);

/** "BAs" is the plural of BA, though words this short normally keep their "s". */
function shortKeyOf({ typed, text, key }: Token): string {
  return /^\p{Lu}{2,}s$/u.test(typed) ? text.slice(0, -1) : key;
}

export function createShortForms(vocabulary: Vocabulary): ShortForms {
  const byFirst = new Map<string, Entry[]>();
  for (const { short, standsFor } of vocabulary.words) {
    const keys = keysOf(short);
    const [first] = keys;
    if (first === undefined) continue;
    const entries = byFirst.get(first) ?? [];
    const inCapitals = isInCapitals(short);
    entries.push({ keys, inCapitals, standsFor: standsFor.map(contentKeysOf) });
    byFirst.set(first, entries);
  }
  const single = (key: string): readonly Entry[] =>
    (byFirst.get(key) ?? []).filter(({ keys, inCapitals }) => keys.length === 1 && !inCapitals);
  const formsAt = (tokens: readonly Token[], from: number): readonly Entry[] => {
    const first = tokens[from];
    if (first === undefined) return [];
    return (byFirst.get(shortKeyOf(first)) ?? []).filter(({ keys: [, ...rest] }) =>
      rest.every((key, offset) => tokens[from + 1 + offset]?.key === key),
    );
  };
  return {
    standsFor: (key) => single(key).flatMap(({ standsFor }) => standsFor),
    at: (tokens, from, inCommand) =>
      formsAt(tokens, from)
        .filter(
          ({ inCapitals }) =>
            !inCapitals || inCommand || isInCapitals(tokens[from]?.typed.replace(/s$/u, "") ?? ""),
        )
        .flatMap(({ keys: { length }, standsFor }) => standsFor.map((keys) => ({ length, keys }))),
    words: [...byFirst.keys()].filter((key) => single(key).length > 0),
  };
}
