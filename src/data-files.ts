import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./root.ts";

/** Data that cannot be used. The message names the file, what is wrong in it, and the remedy. */
export class DataError extends Error {
  override readonly name = "DataError";
}

export const catalogueName = "catalogue.json";

/** The project's own data folder. */
export const ownData = join(root, "data", "/");

/** The catalogue that is asked where the environment names no other. */
export const ownCatalogue = join(ownData, catalogueName);

export const ownVocabulary = join(ownData, "vocabulary.yml");

/** The words of questions, which hold for any catalogue. */
export const ownLanguage = join(ownData, "language", "en.yml");

/** What was learned from labelled questions; `npm run train` writes it. */
export const ownWeights = join(ownData, "language", "en.weights.json");

/** What belongs to a catalogue lies in its folder. */
const beside = (cataloguePath: string, name: string): string => join(dirname(cataloguePath), name);

export const vocabularyBeside = (cataloguePath: string): string =>
  beside(cataloguePath, "vocabulary.yml");

export const changesBeside = (cataloguePath: string): string =>
  beside(cataloguePath, "changes.json");

export const teamsBeside = (cataloguePath: string): string => beside(cataloguePath, "teams.yml");

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
    teamsBeside(cataloguePath),
  ];
}

/** The folder inside a data folder that holds new files until they are moved to their places. */
export const incomingFolder = ".incoming";

/** Where committed files are: readers use them, although they are not in their places yet. */
export const decidedFiles = (folder: string): string => join(folder, incomingFolder, "decided");

/**
 * Where a file of a data folder is now: among the committed files, or in its place, also if it was
 * replaced there after an import that could not be finished.
 */
export function currentPath(path: string): string {
  const decided = join(decidedFiles(dirname(path)), basename(path));
  const [committed, placed] = [decided, path].map((one) =>
    statSync(one, { throwIfNoEntry: false }),
  );
  if (committed === undefined) return path;
  return placed !== undefined && placed.ctimeMs > committed.ctimeMs ? path : decided;
}

/** Changes whenever one of the files is written, moved or replaced. */
function stampOf(paths: readonly string[]): string {
  const stamps = paths.map((path) => {
    const stats = statSync(currentPath(path), { throwIfNoEntry: false });
    return stats === undefined ? [] : [stats.mtimeMs, stats.size, stats.ino];
  });
  return JSON.stringify(stamps);
}

// More than enough: an import moves its files within a few milliseconds.
const mostReadings = 10;

/**
 * Reads files that belong together, and again if one was replaced meanwhile, so that none is older
 * than the others. After `mostReadings`, the last one counts.
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
