import { z } from "zod";
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
});

const fileText = (title: string, schema: z.ZodType): string =>
  `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: "input" }) }, null, 2)}\n`;

/** The JSON Schemas by which editors complete and check the files that people write, by file name. */
export function dataSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ["index.schema.json", fileText("data/sources/index.yml, by npm run catalogue", indexSchema)],
    [
      "vocabulary.schema.json",
      fileText("data/vocabulary.yml, by npm run catalogue", vocabularySchema),
    ],
  ]);
}
