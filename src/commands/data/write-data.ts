import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { catalogueName, decidedFiles, incomingFolder } from "../../data-files.ts";
import { namesIn } from "./data-folder.ts";
import { stateOf } from "./folder-state.ts";

/** What a data folder is to hold, by the path in it. */
export type DataFiles = ReadonlyMap<string, string | Uint8Array>;

export type Written =
  { readonly kind: "written" } | { readonly kind: "not-written"; readonly reason: string };

const overtaken = "another import has written to it in the meantime; run this one again";
const noPermission = "you do not have permission to write there";
const reasons: ReadonlyMap<string, string> = new Map([
  ["EACCES", noPermission],
  ["EPERM", noPermission],
  ["EROFS", noPermission],
  ["ENOSPC", "the disk is full"],
  ["ENOTEMPTY", overtaken],
  ["ENOENT", overtaken],
  ["ENOTDIR", "there is a file where a folder is needed"],
  ["EEXIST", "there is a file where a folder is needed"],
  ["EISDIR", "there is a folder where a file is needed"],
  ["ERR_FS_EISDIR", "there is a folder where a file is needed"],
]);

/** A reason for people where the file system says no; anything else is a fault of the program. */
function reasonOf(error: unknown): string {
  const isSaid = error instanceof Error && "code" in error && typeof error.code === "string";
  if (!isSaid) throw error;
  return reasons.get(String(error.code)) ?? error.message;
}

/** Ignores Ctrl-C until the work is done, so that the folder is never left half written. */
function uninterrupted<Value>(run: () => Value): Value {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const wait = (): void => undefined;
  for (const signal of signals) process.on(signal, wait);
  try {
    return run();
  } finally {
    for (const signal of signals) process.off(signal, wait);
  }
}

const changed = "it was changed in the meantime, by another import or by hand; run the command again";

/** Prefix of the folders that files are written to before they are committed. */
const stagingPrefix = "new-";
/** Prefix of such folders while they are removed. */
const droppedPrefix = "dropped-";

/** Why files cannot be put into a folder; undefined if they can. */
function obstacle(folder: string, files: DataFiles): string | undefined {
  const { dev } = statSync(folder);
  for (const path of files.keys()) {
    const around = dirname(path);
    // The data folder itself may be a link.
    const look = around === "." ? statSync : lstatSync;
    const stats = look(join(folder, around), { throwIfNoEntry: false });
    if (stats?.isSymbolicLink() === true) {
      return `${around} is a link to another folder, which cannot be replaced; put the folder itself in its place`;
    }
    if (stats !== undefined && stats.dev !== dev) {
      return `${around} is on another disk; move it to the disk of the data folder`;
    }
    if (stats?.isFile() === true) return reasons.get("ENOTDIR");
    if (stats !== undefined) accessSync(join(folder, around), constants.W_OK);
    const present = lstatSync(join(folder, path), { throwIfNoEntry: false });
    if (present?.isDirectory() === true) return reasons.get("EISDIR");
  }
  return undefined;
}

/** Ignores errors that mean that another process has moved, removed or filled the same path. */
function unlessGone(run: () => void): void {
  try {
    run();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "ENOENT" && code !== "ENOTEMPTY") throw error;
  }
}

const foldersLast = { recursive: true, withFileTypes: true } as const;

/** Moves the committed files to their places, the catalogue last. Another process may do so too. */
function putInPlace(folder: string): void {
  const decided = decidedFiles(folder);
  if (!existsSync(decided)) return;
  const entries = readdirSync(decided, foldersLast).map((entry) => ({
    path: join(entry.parentPath, entry.name).slice(decided.length + 1),
    isFolder: entry.isDirectory(),
  }));
  const files = entries.filter(({ isFolder }) => !isFolder).map(({ path }) => path);
  for (const path of files.toSorted((a, b) => Number(a === catalogueName) - Number(b === catalogueName))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    unlessGone(() => renameSync(join(decided, path), join(folder, path)));
  }
  // Only empty ones: another import may have committed its files in the meantime.
  const folders = entries.filter(({ isFolder }) => isFolder).map(({ path }) => join(decided, path));
  for (const path of [...folders.toReversed(), decided]) unlessGone(() => rmdirSync(path));
}

/**
 * Removes the files of processes that were killed before they committed them. Each folder is renamed
 * first: a process that is still alive then finds it gone, and cannot commit a part of its files.
 */
function removeUndecided(folder: string): void {
  const incoming = join(folder, incomingFolder);
  for (const name of namesIn(incoming)) {
    if (!name.startsWith(stagingPrefix)) continue;
    unlessGone(() => renameSync(join(incoming, name), join(incoming, `${droppedPrefix}${name}`)));
  }
  for (const name of namesIn(incoming)) {
    if (name.startsWith(droppedPrefix)) rmSync(join(incoming, name), { recursive: true, force: true });
  }
  unlessGone(() => rmdirSync(incoming));
}

/**
 * Finishes the work of a process that was killed while it wrote to a data folder. Moves the files that
 * it had committed to their places, and removes the others.
 */
export function recover(folder: string): Written {
  if (!existsSync(join(folder, incomingFolder))) return { kind: "written" };
  try {
    return uninterrupted((): Written => {
      putInPlace(folder);
      removeUndecided(folder);
      return { kind: "written" };
    });
  } catch (error) {
    return { kind: "not-written", reason: reasonOf(error) };
  }
}

/** Makes all folders first: if another process drops the staging folder, a file in it cannot be written. */
function fill(folder: string, files: DataFiles): void {
  for (const path of files.keys()) mkdirSync(dirname(join(folder, path)), { recursive: true });
  for (const [path, content] of files) writeFileSync(join(folder, path), content);
}

/** Moves committed files until the file system refuses; the next command moves the rest. */
function putInPlaceIfPossible(folder: string): void {
  try {
    putInPlace(folder);
  } catch (error) {
    // Throws unless it was the file system.
    reasonOf(error);
  }
}

/** Commits files, unless the folder has changed since they were made; returns whether it did. */
function decide(folder: string, made: string, state: string): boolean {
  if (stateOf(folder) !== state) return false;
  renameSync(made, decidedFiles(folder));
  // Another import may have finished between the check and the rename.
  if (stateOf(folder) === state) return true;
  renameSync(decidedFiles(folder), made);
  return false;
}

/**
 * Puts files into a data folder, all of them or none. They are written to a staging folder inside it,
 * and one rename of that folder commits them: readers use them from then on, and each is renamed to
 * its place. Anyone who reads in the meantime, or after the process was killed at any moment, finds
 * only old files or only new ones. Creates the data folder if it does not exist, and leaves it as it
 * was if its state is no longer the one that the files were made for.
 */
export function writeData(folder: string, files: DataFiles, state: string): Written {
  const place = resolve(folder);
  const incoming = join(place, incomingFolder);
  let [isNew, decided] = [false, false];
  let made: string | undefined;
  try {
    return uninterrupted((): Written => {
      isNew = mkdirSync(place, { recursive: true }) !== undefined;
      const reason = obstacle(place, files);
      if (reason !== undefined) return { kind: "not-written", reason };
      mkdirSync(incoming, { recursive: true });
      made = mkdtempSync(join(incoming, stagingPrefix));
      fill(made, files);
      decided = decide(place, made, state);
      if (!decided) return { kind: "not-written", reason: changed };
      putInPlaceIfPossible(place);
      return { kind: "written" };
    });
  } catch (error) {
    return { kind: "not-written", reason: reasonOf(error) };
  } finally {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    if (existsSync(incoming)) unlessGone(() => rmdirSync(incoming));
    if (isNew && !decided) unlessGone(() => rmdirSync(place));
  }
}
