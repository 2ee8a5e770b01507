import { z } from "zod";
import { keysOf } from "./text/tokenise.ts";
import { nearNameOrigins } from "./vocabulary.ts";

const text = z.string().refine((one) => keysOf(one).length > 0);
const listOf = (alone: typeof text) =>
  z.union([alone, z.array(text).min(1)]).transform((one) => [one].flat());
const texts = listOf(text);
/** Only square brackets make a list; a bare text with a comma was probably meant as one. */
export const textsOrOne = listOf(text.refine((one) => !one.includes(",")));
export const nearTitles = z.strictObject({ to: texts, from: z.enum(nearNameOrigins) });

/** The schema of data/vocabulary.yml; names are checked against the catalogue on reading. */
export const vocabularySchema = z.strictObject({
  words: z
    .record(z.string(), textsOrOne)
    .nullish()
    .describe("Short forms of words, with what they stand for: a text, or a list if several fit"),
  names: z
    .record(z.string(), textsOrOne)
    .nullish()
    .describe("Titles as in the catalogue, with their other names"),
  near: z
    .record(z.string(), nearTitles)
    .nullish()
    .describe("Near names: what people say, the nearest titles, and the origin"),
});
