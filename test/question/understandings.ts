import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.ts";
import { loadCatalogue } from "../../src/catalogue/load.ts";
import { checkVocabulary } from "../../src/question/parse-vocabulary.ts";
import { loadLanguage } from "../../src/open-rolecall.ts";
import type { Language } from "../../src/question/lexicon/language.ts";
import { createUnderstanding, type Understander } from "../../src/question/understand.ts";
import type { Vocabulary } from "../../src/question/vocabulary.ts";
import { generatedFramework } from "../generated-framework.ts";
import { fiveDocumentsCatalogue } from "../five-documents/paths.ts";

// Loaded once for all tests: nothing changes them.
let language: Language | undefined;
let ownVocabulary: unknown;
let ownUnderstood: Understood | undefined;
let largeUnderstood: Understood | undefined;

/** The words of questions in English. */
export function english(): Language {
  language ??= loadLanguage();
  return language;
}

/** The parts of the project's vocabulary that fit a catalogue. */
export function vocabularyFor(catalogue: Catalogue): Vocabulary {
  return checkVocabulary(vocabularyFile(), catalogue).vocabulary;
}

export interface Understood extends Understander {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
}

export function vocabularyFile(): unknown {
  ownVocabulary ??= parse(
    readFileSync(new URL("../../data/vocabulary.yml", import.meta.url), "utf8"),
  );
  return ownVocabulary;
}

/** The catalogue of the five documents, with the parts of the vocabulary that fit it. */
export function theFiveDocuments(): Understood {
  ownUnderstood ??= understood(loadCatalogue(fiveDocumentsCatalogue));
  return ownUnderstood;
}

/** A catalogue as large as the government's framework, with the vocabulary that fits it. */
export function largeFramework(): Understood {
  largeUnderstood ??= understood(openCatalogue(generatedFramework()));
  return largeUnderstood;
}

function understood(catalogue: Catalogue): Understood {
  const vocabulary = vocabularyFor(catalogue);
  return { catalogue, vocabulary, ...createUnderstanding(catalogue, vocabulary, english()) };
}
