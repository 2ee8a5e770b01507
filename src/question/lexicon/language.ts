import { z } from "zod";
import { sections } from "../../catalogue/sections.ts";
import { matters } from "../understanding.ts";

/** What a phrase says about the kind of question, whatever the question is about. */
export const cues = [
  "compare",
  "step",
  "next",
  "previous",
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
  "turned",
  "from",
  "to",
  "and",
  "plain",
  "sfia",
  "topic",
  "changed",
  "news",
  "count",
] as const;
export type Cue = (typeof cues)[number];

/** The closed classes of words that grammar goes by. */
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
  "contractions",
  "conjunctions",
  "particles",
  "light-verbs",
  "interjections",
  "shorthand",
] as const;
export type FunctionClass = (typeof functionClasses)[number];

const articles = ["", "a", "an", "the"];
const numbers = ["two", "three", "four", "five", "six", "2", "3", "4", "5", "6", "several", "some"];

/** The phrases of a pattern: `(a|b) c` is "a c" and "b c"; {a} an article or nothing, {n} a number. */
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

function isWellFormed(pattern: string): boolean {
  const rest = withSlots(pattern);
  const outer = rest.replace(innermost, "");
  return outer === rest ? !/[(){}|]/u.test(rest) : isWellFormed(outer);
}

const pattern = z
  .string("Put it in quotation marks: as it stands it is no text")
  .refine(isWellFormed, {
    error: "A bracket has no partner, or a slot is neither {a} nor {n}",
  });

const patterns = z.array(pattern).min(1).readonly();

/** The form of data/language/en.yml. */
export const languageSchema = z
  .strictObject({
    cues: z.record(z.enum(cues), patterns).describe("What says of which kind a question is"),
    sections: z.record(z.enum(sections), patterns).describe("What asks for a span of a role level"),
    "function-words": z
      .record(z.enum(functionClasses), patterns)
      .describe("Words of closed classes, by class"),
    requests: patterns.describe("By what somebody asks, whatever the grammar of the rest"),
    frames: patterns.describe("What speaks of the texts themselves, or of nothing"),
    greetings: patterns,
    farewells: patterns.describe("What ends a conversation"),
    matters: z
      .record(z.enum(matters), patterns)
      .describe("What no document of a profession answers"),
  })
  .readonly();

/** The words of questions in one human language, as patterns of phrases. */
export type Language = z.infer<typeof languageSchema>;

/** Reads the words of a language. Throws an error that lists all that is wrong, each with its place. */
export function parseLanguage(data: unknown): Language {
  const { success, error, data: language } = languageSchema.safeParse(data);
  if (success) return language;
  throw new Error(`The language cannot be used:\n${z.prettifyError(error)}`);
}

/** Whether a word, as its token's text has it, is of one of some closed classes. */
export type IsOfClass = (word: string | undefined, ...classes: readonly FunctionClass[]) => boolean;

export function closedClassesOf(language: Language): IsOfClass {
  const words = new Map(
    functionClasses.map((name) => [name, new Set(language["function-words"][name])]),
  );
  return (word, ...classes) =>
    word !== undefined && classes.some((name) => words.get(name)?.has(word) === true);
}
