import type { Section } from "../../catalogue/sections.ts";
import { happenings } from "../question.ts";
import type { KindWeights } from "../resolve/kind-likelihoods.ts";
import type { Weights } from "../resolve/likelihood.ts";
import type { Matter } from "../understanding.ts";

/** What a phrase says about the kind of question, regardless of its subject. */
export const cues = [
  "compare",
  "against",
  "step",
  "next",
  "previous",
  "ready",
  "above",
  "below",
  "or-above",
  "own",
  "who",
  "need",
  "mean",
  "level",
  "levels",
  "role",
  "roles",
  "all",
  "list",
  "help",
  "follow-up",
  "pronoun",
  "correction",
  "turned",
  "from",
  "to",
  "and",
  "plain",
  "sfia",
  "topic",
  "changed",
  "news",
  ...happenings,
  "count",
  "team",
  "that-team",
  "teams",
  "short-of",
  "covers",
  "similar",
  "moves",
  "path",
  "way",
  "leaves",
  "loses",
  "stays",
  "joins",
  "hires",
  "replaces",
  "instead-of",
  "holds",
  "gains",
  "losses",
  "rivals",
  "too",
] as const;
export type Cue = (typeof cues)[number];

/** The cues that say who leaves a team or joins it. */
export const movingCues = [
  "leaves",
  "loses",
  "stays",
  "joins",
  "hires",
  "replaces",
  "instead-of",
] as const satisfies readonly Cue[];

/** The cues that mean something only in a question about a team. */
export const teamCues = [
  "team",
  "that-team",
  "teams",
  "short-of",
  "covers",
  "holds",
  "gains",
  "losses",
  "rivals",
  "too",
  ...movingCues,
] as const satisfies readonly Cue[];

/** The cues that ask what is different from before. */
export const changeCues = ["changed", "news", ...happenings] as const satisfies readonly Cue[];

/** The closed classes of words that the grammar rules use. */
export const functionClasses = [
  "articles",
  "determiners",
  "possessives",
  "demonstratives",
  "prepositions",
  "subjects",
  "told",
  "objects",
  "pronouns",
  "asking",
  "auxiliaries",
  "participles",
  "conjunctions",
  "particles",
  "light-verbs",
  "interjections",
  "shorthand",
  "relating",
  "resuming",
  "excluding",
  "negations",
  "persons",
  "beside",
  "factual",
  "needing",
  "requiring",
  "neutral",
  "definites",
  "people",
  "totals",
  "listing",
  "opposing",
  "pivots",
] as const;
export type FunctionClass = (typeof functionClasses)[number];

const articles = ["", "a", "an", "the"];
const numbers = ["two", "three", "four", "five", "six", "2", "3", "4", "5", "6", "several", "some"];

/**
 * The phrases of a pattern: `(a|b) c` is "a c" and "b c"; {a} is an article or nothing, {n} a
 * number.
 */
export function phrasesOf(pattern: string): readonly string[] {
  return expanded(withSlots(pattern))
    .map((phrase) => phrase.replace(/\s+/gu, " ").trim())
    .filter(Boolean);
}

function withSlots(pattern: string): string {
  return pattern
    .replaceAll("{a}", `(${articles.join("|")})`)
    .replaceAll("{n}", `(${numbers.join("|")})`);
}

const innermost = /\(([^()]*)\)/u;

function expanded(pattern: string): readonly string[] {
  const [group, choices = ""] = innermost.exec(pattern) ?? [];
  if (group === undefined) return [pattern];
  return choices.split("|").flatMap((choice) => expanded(pattern.replace(group, choice)));
}

/** Whether every bracket of a pattern has its partner, and every slot is one of those. */
export function isWellFormed(pattern: string): boolean {
  const rest = withSlots(pattern);
  const outer = rest.replace(innermost, "");
  return outer === rest ? !/[(){}|]/u.test(rest) : isWellFormed(outer);
}

type Patterns = readonly string[];

/** The words of questions in one human language, as patterns of phrases. */
export interface Phrases {
  readonly cues: Readonly<Record<Cue, Patterns>>;
  readonly sections: Readonly<Record<Section, Patterns>>;
  readonly "function-words": Readonly<Record<FunctionClass, Patterns>>;
  /** The words for a number, by its digits. */
  readonly counts: Readonly<Record<string, Patterns>>;
  readonly requests: Patterns;
  readonly frames: Patterns;
  readonly greetings: Patterns;
  readonly farewells: Patterns;
  readonly matters: Readonly<Record<Matter, Patterns>>;
}

export interface LearnedWeights {
  readonly kinds: KindWeights;
  readonly readings: Weights;
}

/** What is known of one human language: its phrases, and what was learned from labelled questions. */
export interface Language extends Phrases {
  readonly weights: LearnedWeights;
}

const dozen = 12;

/** The number that a text's words stand for; undefined if they are no number. */
export type CountOf = (words: string) => number | undefined;

export function countsOf(language: Phrases): CountOf {
  const counts = new Map(
    Object.entries(language.counts).flatMap(([digits, patterns]) =>
      patterns.flatMap(phrasesOf).map((phrase) => [phrase, Number(digits)] as const),
    ),
  );
  /** "Twenty-five", "two dozen" */
  const compound = (words: string): number | undefined => {
    const [first, second, ...more] = words.split(/[\s-]+/u).map((word) => counts.get(word));
    if (first === undefined || second === undefined || more.length > 0) return undefined;
    if (second === dozen) return first * dozen;
    return first >= 20 && first % 10 === 0 && second < 10 ? first + second : undefined;
  };
  return (words) => {
    const [, digits] = /^x?([1-9]\d{0,8})x?$/u.exec(words) ?? [];
    return digits === undefined ? (counts.get(words) ?? compound(words)) : Number(digits);
  };
}

/** Whether a word, spelled as in its token's text, belongs to any of some closed classes. */
export type IsOfClass = (word: string | undefined, ...classes: readonly FunctionClass[]) => boolean;

export function closedClassesOf(language: Phrases): IsOfClass {
  const words = new Map(
    functionClasses.map((name) => [name, new Set(language["function-words"][name])]),
  );
  return (word, ...classes) =>
    word !== undefined && classes.some((name) => words.get(name)?.has(word) === true);
}
