import { escapeMrkdwn } from "./mrkdwn.ts";

// Text that neither JSON nor mrkdwn escapes.
const plain = /^[^\p{Cc}\p{Cs}"\\&<>]*$/u;

/** The length of a text in a message: the longer of its JSON and its escaped mrkdwn. */
export function costOf(text: string): number {
  if (plain.test(text)) return text.length;
  return Math.max(JSON.stringify(text).length - 2, escapeMrkdwn(text).length);
}

// Where to split a text, best first: between lines, after a sentence, between words.
const seams = [/\n/g, /[.;:!?]\s/g, /\s/g] as const;

/**
 * The last good place to cut at or before `longest`, ignoring the first half; otherwise `longest`.
 */
function cutBefore(text: string, longest: number): number {
  for (const seam of seams) {
    const ends = [...text.slice(0, longest).matchAll(seam)].map(
      ({ index, 0: found }) => index + found.length,
    );
    const last = ends.at(-1);
    if (last !== undefined && last > longest / 2) return last;
  }
  const splitsPair = /[\uD800-\uDBFF]$/.test(text.slice(0, longest));
  return splitsPair && longest > 1 ? longest - 1 : longest;
}

function longestWithin(text: string, most: number): number {
  let cost = 0;
  let length = 0;
  for (const character of text) {
    cost += costOf(character);
    if (cost > most) break;
    length += character.length;
  }
  return Math.max(length, 1);
}

/** Splits a text into pieces that cost at most `most` each. Joined, they give the text again. */
export function splitText(text: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  // A character costs at least its own length, so the cost of a long rest need not be computed
  // every time.
  while (rest.length > most || costOf(rest) > most) {
    const at = cutBefore(rest, longestWithin(rest, most));
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return rest === "" && pieces.length > 0 ? pieces : [...pieces, rest];
}
