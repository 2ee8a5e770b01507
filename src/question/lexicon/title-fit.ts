/** A title as it is compared with typed words. */
export interface Title {
  /** Its words in lower case, without linking words. */
  readonly words: readonly string[];
  readonly acronyms: readonly string[];
}

/** What a typed word can stand for: itself first, then the words that it is short for. */
export type Forms = readonly (readonly string[])[];

/** How well typed words fit a title. */
export interface Fit {
  readonly gain: number;
  /** How many of the typed words do not directly follow the previous one in the title. */
  readonly breaks: number;
  /** The position in the title of the first typed word. */
  readonly at: number;
  /** The number of words in the title; 0 if nothing was typed, so that all titles tie. */
  readonly length: number;
}

/** The stretch of a title that a typed word matched. */
interface Met {
  readonly gain: number;
  readonly from: number;
  readonly to: number;
  /** The positions of the matched words in the title. */
  readonly places: readonly number[];
}

const gains = { word: 3, beginning: 2, acronym: 1 } as const;
/** Deducted for each meaning of a short form after the first. */
const laterForm = 0.1;

/**
 * Finds a word, or else one that begins with it, among the unmatched words of a title: at or after
 * the expected position if possible. Matched words are "".
 */
function metAt(word: string, words: readonly string[], expected: number): Met | undefined {
  const begins = (other: string): boolean => other.startsWith(word);
  const find = (fits: (other: string) => boolean): number => {
    const ahead = words.findIndex((other, at) => at >= expected && fits(other));
    return ahead >= 0 ? ahead : words.findIndex(fits);
  };
  const whole = find((other) => other === word);
  const at = whole >= 0 ? whole : find(begins);
  if (at < 0) return undefined;
  const gain = whole >= 0 ? gains.word : gains.beginning;
  return { gain, from: at, to: at + 1, places: [at] };
}

function without(words: readonly string[], places: readonly number[]): readonly string[] {
  return words.map((word, at) => (places.includes(at) ? "" : word));
}

/** The same for all words of a form, which count as one. */
function formMet(
  form: readonly string[],
  words: readonly string[],
  expected: number,
): Met | undefined {
  let gain: number = gains.word;
  let from = expected;
  let to = expected;
  const places: number[] = [];
  for (const [at, word] of form.entries()) {
    const met = metAt(word, without(words, places), to);
    if (met === undefined) return undefined;
    if (at === 0) from = met.from;
    gain = Math.min(gain, met.gain);
    to = met.to;
    places.push(...met.places);
  }
  return { gain, from, to, places };
}

function wordMet(
  forms: Forms,
  words: readonly string[],
  acronyms: readonly string[],
  expected: number,
): Met | undefined {
  const met = forms.flatMap((form, at): readonly Met[] => {
    const one = formMet(form, words, expected);
    if (one === undefined || at === 0) return one === undefined ? [] : [one];
    // A short form may also be the beginning of another word: "dev" of "DevOps".
    return [{ ...one, gain: gains.beginning - (at - 1) * laterForm }];
  });
  const [best] = met.toSorted((a, b) => b.gain - a.gain);
  if (best !== undefined) return best;
  const shortened = acronyms.some((acronym) =>
    forms.some(([first = "", ...rest]) => rest.length === 0 && acronym.startsWith(first)),
  );
  // An acronym may leave out the last word, which may be typed after it.
  return shortened ? { gain: gains.acronym, from: 0, to: words.length, places: [] } : undefined;
}

/** How well typed words fit a title; undefined if one of them is not in it. */
export function fitOf(typed: readonly Forms[], title: Title): Fit | undefined {
  let gain = 0;
  let breaks = 0;
  let expected = 0;
  let first = 0;
  let left = title.words;
  for (const [at, forms] of typed.entries()) {
    const met = wordMet(forms, left, title.acronyms, expected);
    if (met === undefined) return undefined;
    left = without(left, met.places);
    if (at === 0) first = met.from;
    else if (met.from !== expected) breaks++;
    gain += met.gain;
    expected = met.to;
  }
  return { gain, breaks, at: first, length: typed.length === 0 ? 0 : title.words.length };
}

/** Best fit first; equal fits with the shorter title first, since longer titles contain it. */
export function byFit(a: Fit, b: Fit): number {
  return b.gain - a.gain || a.breaks - b.breaks || a.at - b.at || a.length - b.length;
}
