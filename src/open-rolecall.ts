import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import type { Catalogue } from "./catalogue/catalogue.ts";
import type { ChangeRecord } from "./catalogue/changes.ts";
import { changesFile } from "./catalogue/changes-file.ts";
import { CatalogueError, loadCatalogue, loadChanges } from "./catalogue/load.ts";
import { yamlProblem } from "./catalogue/yaml-problem.ts";
import { checkVocabulary, parseVocabulary } from "./question/parse-vocabulary.ts";
import { type Language, parseLanguage } from "./question/lexicon/language.ts";
import { emptyVocabulary, type Vocabulary } from "./question/vocabulary.ts";
import { createReply, type Rolecall } from "./reply.ts";

/** The project's own data folder; the path holds for src/ and for dist/ alike. */
const ownData = fileURLToPath(new URL("../data/", import.meta.url));

/** The catalogue that is asked where the environment names no other. */
export const ownCatalogue = join(ownData, "catalogue.json");

const vocabularyName = "vocabulary.yml";
const ownVocabulary = join(ownData, vocabularyName);
const ownLanguage = join(ownData, "language", "en.yml");

const besideOf = (cataloguePath: string, name: string): string =>
  join(dirname(cataloguePath), name);

const isOwn = (vocabulary: string): boolean => resolve(vocabulary) === resolve(ownVocabulary);

/** Data that cannot be used. The message names the file, what is wrong in it, and the remedy. */
export class DataError extends Error {
  override readonly name = "DataError";
}

function readYaml(path: string): unknown {
  const text = readFileSync(path, "utf8");
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    throw new DataError(`${path} cannot be used, ${yamlProblem(error, text)}`);
  }
  return document.toJS();
}

/** The project's vocabulary, as far as it fits; another installation may have none. */
function projectVocabulary(catalogue: Catalogue): Vocabulary {
  return existsSync(ownVocabulary)
    ? checkVocabulary(readYaml(ownVocabulary), catalogue).vocabulary
    : emptyVocabulary;
}

/**
 * The vocabulary of a catalogue. One that lies beside it must fit it. Elsewhere than in the project
 * it adds to the project's short forms, which hold for any catalogue; the names are its own. Where
 * there is none, the project's is taken, as far as it fits. Throws DataError.
 */
export function loadVocabulary(cataloguePath: string, catalogue: Catalogue): Vocabulary {
  const beside = besideOf(cataloguePath, vocabularyName);
  if (!existsSync(beside)) return projectVocabulary(catalogue);
  const given = isOwn(beside) ? emptyVocabulary : projectVocabulary(catalogue);
  try {
    return parseVocabulary(readYaml(beside), catalogue, given);
  } catch (cause) {
    if (cause instanceof DataError || !(cause instanceof Error)) throw cause;
    throw new DataError(`${beside} cannot be used. ${cause.message}`, { cause });
  }
}

/** The words of questions in English, which hold for any catalogue. Throws DataError. */
export function loadLanguage(): Language {
  try {
    return parseLanguage(readYaml(ownLanguage));
  } catch (cause) {
    if (cause instanceof DataError || !(cause instanceof Error)) throw cause;
    throw new DataError(`${ownLanguage} cannot be used. ${cause.message}`, { cause });
  }
}

function loadData(cataloguePath: string): Catalogue {
  try {
    return loadCatalogue(cataloguePath);
  } catch (cause) {
    if (!(cause instanceof CatalogueError)) throw cause;
    throw new DataError(cause.message, { cause });
  }
}

/** What is recorded beside the catalogue of its changes, the latest first. */
function changesBeside(cataloguePath: string): readonly ChangeRecord[] {
  const loaded = loadChanges(besideOf(cataloguePath, changesFile));
  if (loaded.kind === "wrong") throw new DataError(loaded.reason);
  return loaded.records;
}

/** The files that an opened catalogue is read from; all but the first need not be there. */
export function catalogueFiles(cataloguePath: string = ownCatalogue): readonly string[] {
  const vocabulary = besideOf(cataloguePath, vocabularyName);
  return [
    cataloguePath,
    vocabulary,
    ...(isOwn(vocabulary) ? [] : [ownVocabulary]),
    besideOf(cataloguePath, changesFile),
  ];
}

/**
 * Opens a catalogue file with its vocabulary and the record of its changes. Throws DataError if one
 * of them cannot be used.
 */
export function openRolecall(cataloguePath: string = ownCatalogue): Rolecall {
  const catalogue = { ...loadData(cataloguePath), changes: changesBeside(cataloguePath) };
  return createReply(catalogue, loadVocabulary(cataloguePath, catalogue), loadLanguage());
}
