import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Data that cannot be used. The message names the file, what is wrong in it, and the remedy. */
export class DataError extends Error {
  override readonly name = "DataError";
}

/** The project's own data folder; the path holds for src/ and for dist/ alike. */
const ownData = fileURLToPath(new URL("../data/", import.meta.url));

/** The catalogue that is asked where the environment names no other. */
export const ownCatalogue = join(ownData, "catalogue.json");

export const ownVocabulary = join(ownData, "vocabulary.yml");

/** The words of questions, which hold for any catalogue. */
export const ownLanguage = join(ownData, "language", "en.yml");

/** What belongs to a catalogue lies in its folder. */
const beside = (cataloguePath: string, name: string): string => join(dirname(cataloguePath), name);

export const vocabularyBeside = (cataloguePath: string): string =>
  beside(cataloguePath, "vocabulary.yml");

export const changesBeside = (cataloguePath: string): string =>
  beside(cataloguePath, "changes.json");

export const isOwn = (vocabulary: string): boolean =>
  resolve(vocabulary) === resolve(ownVocabulary);

/** The files that an opened catalogue is read from; all but the first need not be there. */
export function catalogueFiles(cataloguePath: string = ownCatalogue): readonly string[] {
  const vocabulary = vocabularyBeside(cataloguePath);
  return [
    cataloguePath,
    vocabulary,
    ...(isOwn(vocabulary) ? [] : [ownVocabulary]),
    changesBeside(cataloguePath),
  ];
}

const here = fileURLToPath(new URL(".", import.meta.url));

/**
 * Where a build keeps what it has checked. It goes with the build; sources that run as they are
 * have none, because they may change between two runs.
 */
export const checkedFolder: string | undefined = existsSync(join(here, "built-from.txt"))
  ? join(here, "checked")
  : undefined;
