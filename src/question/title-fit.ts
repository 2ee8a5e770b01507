/** A title as it is compared with what is typed. */
export interface Title {
  /** Its words in lower case, linking words left out. */
  readonly words: readonly string[];
  readonly acronyms: readonly string[];
}

/** What a typed word can stand for: itself first, then the words that it is short for. */
export type Forms = readonly (readonly string[])[];

/** How well what is typed fits a title. */
export interface Fit {
  readonly gain: number;
  /** How many of the typed words do not stand right behind the one typed before. */
  readonly breaks: number;
  /** Where in the title the first word that was met stands. */
  readonly at: number;
  /** How many words the title has; for nothing typed, no title is shorter than another. */
  readonly length: number;
}

/** A stretch of a title that a typed word stands for. */
interface Met {
  readonly gain: number;
  readonly from: number;
  readonly to: number;
}

const gains = { word: 3, beginning: 2, acronym: 1 } as const;
/** For each possibility of a short form but the first. */
const laterForm = 0.1;

/** Where a word, or else one that it begins, stands in a title: at the expected place if it can. */
function metAt(word: string, words: readonly string[], expected: number): Met | undefined {
  const begins = (other: string | undefined): boolean => other?.startsWith(word) === true;
  // What was typed before may not be met again: "data d" is no "data" alone.
  const others = words.map((other, at) => (at < expected ? "" : other));
  const earlier = words.slice(0, Math.max(0, expected - 1));
  const find = (fits: (other: string | undefined) => boolean): number => {
    const ahead = others.findIndex(fits);
    return ahead >= 0 ? ahead : earlier.findIndex(fits);
  };
  const whole = find((other) => other === word);
  if (whole >= 0) return { gain: gains.word, from: whole, to: whole + 1 };
  const begun = find(begins);
  return begun < 0 ? undefined : { gain: gains.beginning, from: begun, to: begun + 1 };
}

/** The same for all the words of a form, which count as one. */
function formMet(
  form: readonly string[],
  words: readonly string[],
  expected: number,
): Met | undefined {
  let gain: number = gains.word;
  let from = expected;
  let to = expected;
  for (const [at, word] of form.entries()) {
    const met = metAt(word, words, to);
    if (met === undefined) return undefined;
    if (at === 0) from = met.from;
    gain = Math.min(gain, met.gain);
    to = met.to;
  }
  return { gain, from, to };
}

function wordMet(forms: Forms, { words, acronyms }: Title, expected: number): Met | undefined {
  const met = forms.flatMap((form, at): readonly Met[] => {
    const one = formMet(form, words, expected);
    if (one === undefined || at === 0) return one === undefined ? [] : [one];
    // A short form may as well be the beginning of another word: "dev" of "DevOps".
    return [{ ...one, gain: gains.beginning - (at - 1) * laterForm }];
  });
  const [best] = met.toSorted((a, b) => b.gain - a.gain);
  if (best !== undefined) return best;
  const shortened = acronyms.some((acronym) =>
    forms.some(([first = "", ...rest]) => rest.length === 0 && acronym.startsWith(first)),
  );
  return shortened ? { gain: gains.acronym, from: 0, to: words.length } : undefined;
}

/** How typed words fit a title; undefined if one of them is nothing in it. */
export function fitOf(typed: readonly Forms[], title: Title): Fit | undefined {
  let gain = 0;
  let breaks = 0;
  let expected = 0;
  let first = 0;
  for (const [at, forms] of typed.entries()) {
    const met = wordMet(forms, title, expected);
    if (met === undefined) return undefined;
    if (at === 0) first = met.from;
    else if (met.from !== expected) breaks++;
    gain += met.gain;
    expected = met.to;
  }
  return { gain, breaks, at: first, length: typed.length === 0 ? 0 : title.words.length };
}

/** The best fit first; of equally good ones the shorter title, which the longer ones are made of. */
export function byFit(a: Fit, b: Fit): number {
  return b.gain - a.gain || a.breaks - b.breaks || a.at - b.at || a.length - b.length;
}
