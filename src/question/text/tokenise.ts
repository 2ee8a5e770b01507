import { invisible } from "./clean.ts";

/** A word of a text, with its place in the text as typed. */
export interface Token {
  readonly typed: string;
  /** In lower case, without accents and apostrophes. */
  readonly text: string;
  /** The form in which words are compared. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Tokens from `from` up to but not including `to`. */
export interface Placed {
  readonly from: number;
  readonly to: number;
}

// Not from within a line of dashes, which may be as long as the text.
const arrow = "(?:(?<![-=])[-=]*(?:>|&gt;)|[→➔➜])";
const wordPattern = new RegExp(
  `[\\p{L}\\p{N}\\p{M}'’${invisible}]+(?:(?<=\\p{L})(?:\\+\\+|#(?!\\p{L})))?|&(?:amp;)?(?!gt;)|(?<=\\s)\\+(?=\\s)|${arrow}`,
  "gu",
);
const isArrow = new RegExp(`^${arrow}$`, "u");

/** In letters. No name has a longer word, and one character may stand for eighteen letters. */
const longestWord = 64;

function plainWord(typed: string): string {
  if (/^(?:&(?:amp;)?|\+)$/.test(typed)) return "and";
  if (isArrow.test(typed)) return "to";
  return typed
    .slice(0, longestWord)
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\+\+$/u, "plusplus")
    .replace(/#$/u, "sharp")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .slice(0, longestWord);
}

/** Spelling variants, British and American, with the form that the key uses. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/i[sz](ations?|ational|ed|ers?|es?|ing)$/, "is$1"],
  [/lyz(ed|ers?|es?|ing)$/, "lys$1"],
  [/^(behavi|col|endeav|fav|hon|lab|neighb)our/, "$1or"],
  [/^(cent|fib|lit|met|theat)re(s?)$/, "$1er$2"],
  [/^(cent)red$/, "$1ered"],
  [/([aeiou]l)l(ed|ers?|ing)$/, "$1$2"],
  [/^(defen|licen|offen|practi)s(e[ds]?|ing)$/, "$1c$2"],
  [/(gram)me(s?)$/, "$1$2"],
  [/(log)ue(s?)$/, "$1$2"],
  [/(dg)e(ments?)$/, "$1$2"],
  [/(vis)er(s?)$/, "$1or$2"],
  [/^arte(facts?)$/, "arti$1"],
];

const anySpelling = new RegExp(spellings.map(([{ source }]) => source).join("|"));

/**
 * One key for singular and plural, and for British and American spelling. It need not be a real
 * word, because names and texts go through the same rules.
 */
export function wordKey(word: string): string {
  // Few words have a variant, and this runs on every word.
  const spelled = anySpelling.test(word)
    ? spellings.reduce((key, [pattern, to]) => key.replace(pattern, to), word)
    : word;
  if (spelled.length <= 3 || /(?:ss|us|is)$/.test(spelled)) return spelled;
  if (/[^aeiou]ies$/.test(spelled)) return spelled.replace(/ies$/, "y");
  if (/(?:ss|x|z|ch|sh)es$/.test(spelled)) return spelled.slice(0, -2);
  return spelled.replace(/s$/, "");
}

/** The words of a text. Never throws. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(wordPattern)].flatMap((match) => {
    const [typed] = match;
    const plain = plainWord(typed);
    if (plain === "") return [];
    return [
      {
        typed,
        text: plain,
        key: wordKey(plain),
        start: match.index,
        end: match.index + typed.length,
      },
    ];
  });
}

/** The keys of a name's words, in order. */
export function keysOf(name: string): readonly string[] {
  return tokensOf(name).map(({ key }) => key);
}

/** The words of a name as spelled, in lower case, without linking words. */
export function spellingsOf(name: string): readonly string[] {
  return tokensOf(name).flatMap(({ key, text }) => (isLinking(key) ? [] : [text]));
}

/** Words that can be added to or dropped from a name without changing what it names. */
export const linkingWords: readonly string[] =
  "a an and or the of for in on to at by with from as".split(" ");

const linking: ReadonlySet<string> = new Set(linkingWords);

export function isLinking(key: string): boolean {
  return linking.has(key);
}
