import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type Catalogue, openCatalogue, withTeams } from "./catalogue/catalogue.ts";
import { historyOf, noHistory, type StoredHistory } from "./catalogue/history.ts";
import type { Team } from "./catalogue/teams.ts";
import type { CatalogueData } from "./catalogue/types.ts";
import { readBytes } from "./catalogue/read-file.ts";
import {
  catalogueFiles,
  changesBeside,
  currentPath,
  ownLanguage,
  ownWeights,
  readTogether,
} from "./data-files.ts";
import type { Language } from "./question/lexicon/language.ts";
import type { Vocabulary } from "./question/vocabulary.ts";

/** All that a bot is made of. */
export interface Data {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  readonly language: Language;
}

/** The files that an opened catalogue is made of, as they are now. */
export interface Snapshot {
  /** Of the bytes of all of them: the same for the same bytes, wherever they lie. */
  readonly hash: string;
  readonly catalogue: string;
  readonly changes: string | undefined;
}

function readIfThere(path: string): Buffer | undefined {
  const place = currentPath(path);
  return existsSync(place) ? readBytes(place) : undefined;
}

function filesAt(paths: readonly string[]): ReadonlyMap<string, Buffer | undefined> | undefined {
  try {
    return readTogether(paths, () => new Map(paths.map((path) => [path, readIfThere(path)])));
  } catch {
    return undefined;
  }
}

/** Undefined if there is no catalogue, or one of the files cannot be read. */
export function snapshotOf(cataloguePath: string): Snapshot | undefined {
  const changesPath = changesBeside(cataloguePath);
  const paths = [...catalogueFiles(cataloguePath), ownLanguage, ownWeights];
  const files = filesAt(paths);
  const catalogue = files?.get(cataloguePath);
  if (files === undefined || catalogue === undefined) return undefined;
  const hash = createHash("sha256");
  for (const bytes of files.values()) {
    // The length says where one ends and the next begins, and that one is not there.
    hash.update(`${bytes?.length ?? "none"} `);
    if (bytes !== undefined) hash.update(bytes);
  }
  return {
    hash: hash.digest("hex"),
    catalogue: catalogue.toString("utf8"),
    changes: files.get(changesPath)?.toString("utf8"),
  };
}

type Kept = Pick<Data, "vocabulary" | "language"> & { readonly teams: readonly Team[] };

const nameOf = ({ hash }: Snapshot): string => `${hash}.json`;

/** The data of checked files as text, which is quick to pass to another thread and to parse. */
export interface CheckedTexts {
  readonly catalogue: string;
  readonly changes: string | undefined;
  /** The vocabulary, the language and the teams, as JSON. */
  readonly kept: string;
}

/** @param snapshot the files that the data was read from */
export function textsOf(
  { catalogue, changes }: Snapshot,
  { catalogue: { teams }, vocabulary, language }: Data,
): CheckedTexts {
  const kept = JSON.stringify({ vocabulary, language, teams } satisfies Kept);
  return { catalogue, changes, kept };
}

// What is read here has been checked before, byte by byte the same, or was made by this build.
/* oxlint-disable typescript/no-unsafe-assignment -- JSON.parse returns any; the hash proves that these bytes passed the schemas before */
export function dataOf({ catalogue, changes, kept }: CheckedTexts): Data {
  const { vocabulary, language, teams }: Kept = JSON.parse(kept);
  const { generated: _mark, ...data }: CatalogueData & { readonly generated: string } =
    JSON.parse(catalogue);
  const history: StoredHistory = changes === undefined ? noHistory : JSON.parse(changes);
  const opened = openCatalogue(data, historyOf(history));
  return { catalogue: withTeams(opened, teams), vocabulary, language };
}
/* oxlint-enable typescript/no-unsafe-assignment */

/** The data of files that were checked before; undefined where these bytes were not. */
export function recall(folder: string, snapshot: Snapshot): Data | undefined {
  const place = join(folder, nameOf(snapshot));
  const kept = filesAt([place])?.get(place);
  return kept === undefined ? undefined : dataOf({ ...snapshot, kept: kept.toString("utf8") });
}

/** More are not asked in turn. */
const mostKept = 8;

function forgetOldest(folder: string): void {
  const names = readdirSync(folder).map((name) => join(folder, name));
  const latest = names.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const name of latest.slice(mostKept)) rmSync(name, { force: true });
}

/**
 * Keeps what the checked files say beyond the catalogue itself, under their hash. Where nothing can
 * be written they are checked again the next time.
 */
export function remember(folder: string, snapshot: Snapshot, data: Data): void {
  try {
    mkdirSync(folder, { recursive: true });
    const place = join(folder, nameOf(snapshot));
    // Whoever reads it meanwhile finds all of it or nothing.
    const unfinished = `${place}.${Math.trunc(performance.now() * 1000)}.new`;
    writeFileSync(unfinished, textsOf(snapshot, data).kept);
    renameSync(unfinished, place);
    forgetOldest(folder);
  } catch {
    // An installation of somebody else's, or a disk that is full: asking goes on without.
  }
}
