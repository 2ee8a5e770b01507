/** Invisible characters in words: soft hyphens, zero-width characters, direction marks, joiners. */
export const invisible = "\\u00AD\\u200B-\\u200F\\u2060-\\u2064\\uFEFF";

interface Markup {
  readonly pattern: RegExp;
  /** The part of a match to keep, if any. */
  readonly kept?: (match: readonly (string | undefined)[]) => string | undefined;
}

/** What Slack and typing habits add to a text besides its words. */
const markup: readonly Markup[] = [
  // <https://example.com|label>, <@U123>, <#C123|channel>, <!here>, <mailto:…|…>
  {
    pattern: /<(https?:[^\s|<>]*|mailto:[^\s|<>]*|[@#!][^\s|<>]*)(?:\|([^<>]*))?>/giu,
    kept: ([, target, label]) => (/^http/iu.test(target ?? "") ? label : undefined),
  },
  { pattern: /\b(?:https?:\/\/|www\.)\S+/giu },
  { pattern: /(?<![\w.+-])(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gu },
  // :wave:, :100: and :+1::skin-tone-2:
  { pattern: /(?<![\p{L}\p{N}]):[\p{L}\p{N}+-][\p{L}\p{N}_+'-]*:(?![\p{L}\p{N}])/gu },
  { pattern: /(?<=^|\n)[^\S\n]*(?:\(?[\da-z]{1,2}[.)]|[-*•‣◦–—])(?=[^\S\n])/gu },
];

/** Marks a quoted line in cleaned text. */
export const quoteMark = "›";

const quotedLine = /(?<=^|\n)[^\S\n]*(?:>|&gt;)+(?!\s*$)/gu;

function blank(text: string): string {
  return text.replace(/[^\n]/gu, (character) => " ".repeat(character.length));
}

/**
 * The text with everything blanked that is not a word: markup, links, emoji codes, list marks.
 * Quoted lines keep a mark. The result has the same length, so offsets are valid in both texts.
 */
export function clean(text: string): string {
  const marked = text.replace(quotedLine, (signs) => quoteMark.padEnd(signs.length));
  return markup.reduce(
    (current, { pattern, kept }) =>
      current.replace(pattern, (...match: readonly (string | undefined)[]) => {
        const [whole = ""] = match;
        const label = kept?.(match);
        if (label === undefined || label === "") return blank(whole);
        const at = whole.lastIndexOf(label);
        return `${blank(whole.slice(0, at))}${label}${blank(whole.slice(at + label.length))}`;
      }),
    marked,
  );
}

/** The number of characters that are read; of a longer text, only parts are read. */
const longestText = 600;
/** One sentence is read whole up to here: a team's twelve titles are all part of the question. */
const longestSentence = 1500;

/** The part of a text that is looked through at all: a question is not farther down than that. */
export function beginning(text: string): string {
  return text.slice(0, 8000);
}

/** The text up to the last word that ends within the limit. */
function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit + 1).replace(/[^\s]*$/u, "");
  return cut.trim() === "" ? text.slice(0, limit) : cut;
}

/**
 * The part of a long text that is read: its questions, then the sentences with the most names, as
 * many as fit, without cutting words; the rest is blanked. A short text is read whole.
 * @param names how many words of names a sentence has
 * @param isOne whether its lines are one sentence, as after a command
 */
export function excerpt(text: string, names: (sentence: string) => number, isOne = false): string {
  if (text.length <= longestText) return text;
  const sentences = [...text.matchAll(/[^.?!\n]+(?:[.?!]+|\n|$)/gu)].map(
    ({ 0: sentence, index }) => ({
      sentence,
      index,
      weight: (sentence.includes("?") ? mostNames : 0) + Math.min(names(sentence), mostNames - 1),
    }),
  );
  const wanted = sentences.toSorted((a, b) => b.weight - a.weight || a.index - b.index);
  if ((isOne || sentences.length === 1) && text.length <= longestSentence) return text;
  let room = longestText;
  let read = blank(text);
  for (const { sentence, index } of wanted) {
    const span = cutAtWord(sentence, room);
    if (room <= 0 || (span.length < sentence.length && room < longestText)) continue;
    read = read.slice(0, index) + span + read.slice(index + span.length);
    room -= span.length;
  }
  return read;
}

/** Beyond this many names, a sentence is no likelier to be the one that asks. */
const mostNames = 10;
