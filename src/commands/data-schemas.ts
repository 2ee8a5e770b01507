import { z } from "zod";
import { languageSchema } from "../question/lexicon/parse-language.ts";
import { vocabularySchema } from "../question/parse-vocabulary.ts";
import { indexSchema } from "../ingest/source-index.ts";

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
