import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import type { Catalogue } from "./catalogue/catalogue.ts";
import type { ChangeRecord } from "./catalogue/changes.ts";
import { changesFile, changesUnusable, readChanges } from "./catalogue/changes-file.ts";
import { CatalogueError, loadCatalogue } from "./catalogue/load.ts";
import { checkVocabulary, parseVocabulary } from "./question/parse-vocabulary.ts";
import type { Vocabulary } from "./question/vocabulary.ts";
import { createReply, type Rolecall } from "./reply.ts";

/** The project's own data folder; the path holds for src/ and for dist/ alike. */
const ownData = fileURLToPath(new URL("../data/", import.meta.url));

/** The catalogue that is asked where the environment names no other. */
export const ownCatalogue = join(ownData, "catalogue.json");

const vocabularyName = "vocabulary.yml";

/** Data that cannot be used. The message names the file, what is wrong in it, and the remedy. */
export class DataError extends Error {
  override readonly name = "DataError";
}

function readYaml(path: string): unknown {
  const document = parseDocument(readFileSync(path, "utf8"));
  const [error] = document.errors;
  if (error !== undefined) throw new DataError(`${path} is no YAML: ${error.message}`);
  return document.toJS();
}

/**
 * The vocabulary that lies beside the catalogue, which must fit it. A catalogue elsewhere without
 * one takes the project's, as far as it fits.
 */
function loadVocabulary(cataloguePath: string, catalogue: Catalogue): Vocabulary {
  const beside = join(dirname(cataloguePath), vocabularyName);
  if (!existsSync(beside)) {
    return checkVocabulary(readYaml(join(ownData, vocabularyName)), catalogue).vocabulary;
  }
  try {
    return parseVocabulary(readYaml(beside), catalogue);
  } catch (cause) {
    if (cause instanceof DataError || !(cause instanceof Error)) throw cause;
    throw new DataError(`${beside} cannot be used. ${cause.message}`, { cause });
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
function loadChanges(cataloguePath: string): readonly ChangeRecord[] {
  const path = join(dirname(cataloguePath), changesFile);
  const read = readChanges(existsSync(path) ? readFileSync(path, "utf8") : undefined);
  if (read.kind === "wrong") throw new DataError(changesUnusable(path, read.problems));
  return read.records;
}

/** The files that an opened catalogue is read from; all but the first need not be there. */
export function catalogueFiles(cataloguePath: string = ownCatalogue): readonly string[] {
  const beside = dirname(cataloguePath);
  return [cataloguePath, join(beside, vocabularyName), join(beside, changesFile)];
}

/**
 * Opens a catalogue file with its vocabulary and the record of its changes. Throws DataError if one
 * of them cannot be used.
 */
export function openRolecall(cataloguePath: string = ownCatalogue): Rolecall {
  const catalogue = { ...loadData(cataloguePath), changes: loadChanges(cataloguePath) };
  return createReply(catalogue, loadVocabulary(cataloguePath, catalogue));
}
