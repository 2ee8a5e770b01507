import { z } from "zod";
import { sections } from "../../catalogue/sections.ts";
import { matters } from "../understanding.ts";
import {
  cues,
  functionClasses,
  isWellFormed,
  type Language,
  type LearnedWeights,
  type Phrases,
} from "./language.ts";

// Apart from language.ts, because zod takes longer to load than a checked language to read.

const pattern = z
  .string("Put it in quotation marks: as it stands it is no text")
  .refine(isWellFormed, {
    error: "A bracket has no partner, or a slot is neither {a} nor {n}",
  });

const patterns = z.array(pattern).min(1).readonly();

/** The schema of data/language/en.yml. */
export const languageSchema = z
  .strictObject({
    cues: z
      .record(z.enum(cues), patterns)
      .describe("Phrases that tell what kind of question it is"),
    sections: z
      .record(z.enum(sections), patterns)
      .describe("Phrases that ask for a section of a role level"),
    "function-words": z
      .record(z.enum(functionClasses), patterns)
      .describe("Words of closed classes (articles, prepositions, …), by class"),
    counts: z
      .record(z.string().regex(/^\d{1,2}$/u), patterns)
      .describe("The words for numbers of positions, by the number's digits"),
    requests: patterns.describe("Phrases that make the rest a request"),
    frames: patterns.describe("Phrases about the texts themselves, or filler"),
    greetings: patterns,
    farewells: patterns.describe("Phrases that end a conversation"),
    matters: z
      .record(z.enum(matters), patterns)
      .describe("Subjects that a profession's documents never cover"),
  })
  .readonly() satisfies z.ZodType<Phrases>;

const weightsSchema = z
  .strictObject({
    kinds: z.strictObject({
      kinds: z.array(z.string()),
      features: z.record(z.string(), z.array(z.number())),
    }),
    readings: z.strictObject({ bias: z.number(), signals: z.record(z.string(), z.number()) }),
  })
  .readonly() satisfies z.ZodType<LearnedWeights>;

/** Parses the weights of a language. Throws an error that lists every problem with its place. */
export function parseWeights(data: unknown): LearnedWeights {
  const { success, error, data: weights } = weightsSchema.safeParse(data);
  if (success) return weights;
  throw new Error(`The weights cannot be used:\n${z.prettifyError(error)}`);
}

/** Parses a language file. Throws an error that lists every problem with its place. */
export function parseLanguage(data: unknown, weights: LearnedWeights): Language {
  const { success, error, data: phrases } = languageSchema.safeParse(data);
  if (success) return { ...phrases, weights };
  throw new Error(`The language cannot be used:\n${z.prettifyError(error)}`);
}
