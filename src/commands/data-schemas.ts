import { z } from "zod";
import { languageSchema } from "../question/lexicon/language.ts";
import { nearNameOrigins } from "../question/vocabulary.ts";
import { indexSchema } from "../ingest/source-index.ts";

const texts = z.union([z.string(), z.array(z.string()).min(1)]);

/** The form of data/vocabulary.yml; whether its names fit the catalogue is judged when it is read. */
export const vocabularySchema = z.strictObject({
  words: z
    .record(z.string(), texts)
    .nullable()
    .optional()
    .describe("Short forms of words, and what they stand for: a text, or a list where several fit"),
  names: z
    .record(z.string(), texts)
    .nullable()
    .optional()
    .describe("Titles as the catalogue has them, and what else people call them"),
  near: z
    .record(z.string(), z.strictObject({ to: texts, from: z.enum(nearNameOrigins) }))
    .nullable()
    .optional()
    .describe(
      "What people say for something near, the titles that are near, and where it comes from",
    ),
});

const fileText = (title: string, schema: z.ZodType): string =>
  `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: "input" }) }, null, 2)}\n`;

/** The JSON Schemas by which editors complete and check the files that people write, by file name. */
export function dataSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ["index.schema.json", fileText("data/sources/index.yml, by npm run catalogue", indexSchema)],
    [
      "language.schema.json",
      fileText("data/language/en.yml, by npm run catalogue", languageSchema),
    ],
    [
      "vocabulary.schema.json",
      fileText("data/vocabulary.yml, by npm run catalogue", vocabularySchema),
    ],
  ]);
}
