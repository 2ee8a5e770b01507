/**
 * Words that carry no weight: without them, two texts still ask for the same. Words that negate,
 * limit or count (not, only, may, must, all, numbers) are not included.
 */
const weightless = new Set(
  `a an the this that these those it its they them their there
  i you your yourself we our who which what how
  and or both also as well then so while
  of for in on to at by with from into within towards upon about
  is are be been being am was were have has had will would can could able
  know knows knowledge understand understands understanding aware awareness
  show shows demonstrate demonstrates effectively
  include includes including example eg ie etc namely`.split(/\s+/u),
);

// Different ways to write the same thing. Each match is replaced before texts are compared.
const sameThing: readonly (readonly [RegExp, string])[] = [
  [/\bco-(?=\p{Letter})/gu, "co"],
  [/\blifecycle/gu, "life cycle"],
  [/\bpotentially\b/gu, "may"],
  [/\b(?:hold|have|take) responsibility for (?=\p{Letter}+ing\b)/gu, ""],
  [/(?<=\p{Letter}{2})iz(?=e|ing|ation)/gu, "is"],
  [/\bus(?:e|es|ed|ing)\b/gu, "use"],
];

const ending =
  /(?:ational|ations?|atives?|ances?|ences?|ments?|ness|ities|ity|ives?|ings?|ions?|ied|ies|ed|es|ly|s|e|y)$/u;

/**
 * The part of a word that its forms share, roughly: "managing", "manage" and "manages" have the
 * same one.
 */
function stem(word: string): string {
  const cut = word.replace(ending, "").replace(/[ey]$/u, "");
  return cut.length >= 4 ? cut : word;
}

function plain(text: string): string {
  const lower = text.normalize("NFKD").toLowerCase().replace(/['’]/gu, "");
  return sameThing.reduce((words, [pattern, same]) => words.replace(pattern, same), lower);
}

/** The stems of the words that carry a text's meaning, in order. */
export function wordsOfWeight(text: string): readonly string[] {
  return (plain(text).match(/[\p{Letter}\p{Number}]+/gu) ?? [])
    .filter((word) => !weightless.has(word))
    .map(stem);
}

/**
 * How many words two lists share in the same order: the length of their longest common subsequence.
 */
function sharedInOrder(one: readonly string[], other: readonly string[]): number {
  let previous = Array.from({ length: other.length + 1 }, () => 0);
  for (const word of one) {
    const row = [0];
    for (const [at, candidate] of other.entries()) {
      const best = Math.max(previous[at + 1] ?? 0, row[at] ?? 0);
      row.push(word === candidate ? (previous[at] ?? 0) + 1 : best);
    }
    previous = row;
  }
  return previous.at(-1) ?? 0;
}

/** How similar two texts are, from 0 to 1, comparing their words of weight in order. */
export function likeness(one: string, other: string): number {
  return likenessOfWords(wordsOfWeight(one), wordsOfWeight(other));
}

// In words: longer than any text that was read correctly. Comparing takes time quadratic in it.
const mostCompared = 500;

/** The same for texts whose words of weight are already known. Compares only their beginnings. */
export function likenessOfWords(one: readonly string[], other: readonly string[]): number {
  const [first, second] = [one.slice(0, mostCompared), other.slice(0, mostCompared)];
  const words = first.length + second.length;
  return words === 0 ? 1 : (2 * sharedInOrder(first, second)) / words;
}

// Allows for a phrase elsewhere in the sentence, or a noun repeated where the other text has a
// pronoun.
const nearlyAll = 0.85;

/**
 * Whether two texts ask for the same: both have the same words of weight, nearly all of them in the
 * same order.
 */
export function saysTheSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [new Set(wordsOfWeight(one)), new Set(wordsOfWeight(other))];
  return (
    first.size === second.size &&
    [...first].every((word) => second.has(word)) &&
    likeness(one, other) >= nearlyAll
  );
}
