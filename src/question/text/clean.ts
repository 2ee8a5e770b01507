/** Stands inside a word and is not seen: soft hyphens, zero-width characters, directions, joiners. */
export const invisible = "\\u00AD\\u200B-\\u200F\\u2060-\\u2064\\uFEFF";

interface Markup {
  readonly pattern: RegExp;
  /** What is kept of a match, if anything. */
  readonly kept?: (match: readonly (string | undefined)[]) => string | undefined;
}

/** What Slack and typing habits add to a text that is no word of it. */
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
  { pattern: /(?<=^|\n)[^\S\n]*(?:\d{1,2}[.)]|[-*•‣◦–—])(?=[^\S\n])/gu },
];

/** Marks a quoted line in cleaned text. */
export const quoteMark = "›";

const quotedLine = /(?<=^|\n)[^\S\n]*(?:>|&gt;)+(?!\s*$)/gu;

function blank(text: string): string {
  return text.replace(/[^\n]/gu, (character) => " ".repeat(character.length));
}

/**
 * The text with everything blanked that is no word of it: markup, links, emoji codes, list marks. A
 * quoted line keeps a mark. As long as the text, so that places in the one are places in the other.
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

/** Characters that are read of a text; a longer one is read in part. */
const longestText = 600;

/** The text up to the last word that ends within the limit. */
function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit + 1).replace(/[^\s]*$/u, "");
  return cut.trim() === "" ? text.slice(0, limit) : cut;
}

/**
 * What is read of a long text: its questions, then the sentences that name most, as many as may be
 * read, never part of a word; the rest is blanked. A short text is read whole.
 * @param names how many names' words a sentence has
 */
export function excerpt(text: string, names: (sentence: string) => number): string {
  if (text.length <= longestText) return text;
  const sentences = [...text.matchAll(/[^.?!\n]+(?:[.?!]+|\n|$)/gu)].map(
    ({ 0: sentence, index }) => ({
      sentence,
      index,
      weight: (sentence.includes("?") ? mostNames : 0) + Math.min(names(sentence), mostNames - 1),
    }),
  );
  const wanted = sentences.toSorted((a, b) => b.weight - a.weight || a.index - b.index);
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

/** More names than this make a sentence no likelier to be the one that asks. */
const mostNames = 10;
