import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.ts";
import { parseCatalogue } from "../../src/catalogue/load.ts";
import { checkVocabulary, parseVocabulary } from "../../src/question/parse-vocabulary.ts";
import { createUnderstanding, type Understander } from "../../src/question/understand.ts";
import type { Vocabulary } from "../../src/question/vocabulary.ts";
import { generatedFramework } from "../generated-framework.ts";

function read(file: string): string {
  return readFileSync(new URL(`../../data/${file}`, import.meta.url), "utf8");
}

export interface Understood extends Understander {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
}

export function vocabularyFile(): unknown {
  return parse(read("vocabulary.yml"));
}

/** The catalogue of the project's own documents, with its vocabulary. */
export function ownDocuments(): Understood {
  const catalogue = parseCatalogue("data/catalogue.json", read("catalogue.json"));
  const vocabulary = parseVocabulary(vocabularyFile(), catalogue);
  return { catalogue, vocabulary, ...createUnderstanding(catalogue, vocabulary) };
}

/** A catalogue as large as the government's framework, with the same vocabulary where it fits. */
export function largeFramework(): Understood {
  const catalogue = openCatalogue(generatedFramework());
  const { vocabulary } = checkVocabulary(vocabularyFile(), catalogue);
  return { catalogue, vocabulary, ...createUnderstanding(catalogue, vocabulary) };
}
