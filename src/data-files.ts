import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Data that cannot be used. The message names the file, what is wrong in it, and the remedy. */
export class DataError extends Error {
  override readonly name = "DataError";
}

export const catalogueName = "catalogue.json";

/** The project's own data folder; the path holds for src/ and for dist/ alike. */
const ownData = fileURLToPath(new URL("../data/", import.meta.url));

/** The catalogue that is asked where the environment names no other. */
export const ownCatalogue = join(ownData, catalogueName);

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

/** In a data folder, what is on its way to its places in it. */
export const incomingFolder = ".incoming";

/** What somebody has decided to write to a data folder: it counts, though it is not in its place yet. */
export const decidedFiles = (folder: string): string => join(folder, incomingFolder, "decided");

/** Where the text of a file in a data folder is now. */
export function currentPath(path: string): string {
  const decided = join(decidedFiles(dirname(path)), basename(path));
  return existsSync(decided) ? decided : path;
}

/** Changes with every file that is written, moved or replaced, but not with reading. */
function stampOf(paths: readonly string[]): string {
  const stamps = paths.map((path) => {
    const stats = statSync(currentPath(path), { throwIfNoEntry: false });
    return stats === undefined ? [] : [stats.mtimeMs, stats.size, stats.ino];
  });
  return JSON.stringify(stamps);
}

// An import has done with them in a few milliseconds.
const mostReadings = 10;

/**
 * Reads files that belong together; again where one was replaced meanwhile, so that none is older
 * than the others.
 */
export function readTogether<Value>(paths: readonly string[], read: () => Value): Value {
  for (let left = mostReadings; ; left -= 1) {
    const before = stampOf(paths);
    const isDone = (): boolean => left === 1 || stampOf(paths) === before;
    try {
      const value = read();
      if (isDone()) return value;
    } catch (error) {
      if (isDone()) throw error;
    }
  }
}

const here = fileURLToPath(new URL(".", import.meta.url));

/**
 * Where a build keeps what it has checked. It goes with the build; sources that run as they are
 * have none, because they may change between two runs.
 */
export const checkedFolder: string | undefined = existsSync(join(here, "built-from.txt"))
  ? join(here, "checked")
  : undefined;
