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

/** Runs to its end though a person presses Ctrl-C: the folder is never left half written. */
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

/** Begins the names of folders in which files are made ready. */
const ready = "new-";

/** What keeps files from their places in a folder; undefined where nothing does. */
function obstacle(folder: string, files: DataFiles): string | undefined {
  const { dev } = statSync(folder);
  for (const path of files.keys()) {
    const around = dirname(path);
    const stats = lstatSync(join(folder, around), { throwIfNoEntry: false });
    if (around !== "." && stats?.isSymbolicLink() === true) {
      return `${around} is a link to another folder, which cannot be replaced; put the folder itself in its place`;
    }
    if (stats !== undefined && stats.dev !== dev) {
      return `${around} is on another disk; put it on the same one`;
    }
    if (stats?.isFile() === true) return reasons.get("ENOTDIR");
    if (stats !== undefined) accessSync(join(folder, around), constants.W_OK);
    const present = lstatSync(join(folder, path), { throwIfNoEntry: false });
    if (present?.isDirectory() === true) return reasons.get("EISDIR");
  }
  return undefined;
}

/** Runs what another process may have done already, or undone. */
function unlessGone(run: () => void): void {
  try {
    run();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "ENOENT" && code !== "ENOTEMPTY") throw error;
  }
}

const foldersLast = { recursive: true, withFileTypes: true } as const;

/** Brings what was decided on to its places, the catalogue last. Another process may be at it too. */
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
  // Only as far as they are empty: by now, another import may have decided.
  const folders = entries.filter(({ isFolder }) => isFolder).map(({ path }) => join(decided, path));
  for (const path of [...folders.toReversed(), decided]) unlessGone(() => rmdirSync(path));
}

/** Removes what was made ready by a process that was killed before it decided. */
function removeUndecided(folder: string): void {
  const incoming = join(folder, incomingFolder);
  for (const name of namesIn(incoming).filter((one) => one.startsWith(ready))) {
    rmSync(join(incoming, name), { recursive: true, force: true });
  }
  unlessGone(() => rmdirSync(incoming));
}

/**
 * Finishes what a process was killed over while it wrote to a data folder: what it had decided on
 * is put in its place, and the rest is removed.
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

function fill(folder: string, files: DataFiles): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Whether the files count from now on: the folder must be as it was when they were made. */
function decide(folder: string, made: string, state: string): boolean {
  if (stateOf(folder) !== state) return false;
  renameSync(made, decidedFiles(folder));
  // Another import may have come and gone in between.
  if (stateOf(folder) === state) return true;
  renameSync(decidedFiles(folder), made);
  return false;
}

/**
 * Puts files into a data folder, all of them or none. They are made ready in a folder in it, and one
 * renaming decides: from then on they count, wherever they are, and each is renamed to its place.
 * Whoever reads meanwhile, or after a process was killed at any moment, finds all old or all new
 * ones. The data folder is made if it is not there, and stays as it was if its state is no longer
 * the one that the files were made for.
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
      made = mkdtempSync(join(incoming, ready));
      fill(made, files);
      decided = decide(place, made, state);
      if (!decided) return { kind: "not-written", reason: changed };
      putInPlace(place);
      return { kind: "written" };
    });
  } catch (error) {
    const reason = reasonOf(error);
    return { kind: "not-written", reason: decided ? `${reason}; the next import goes on` : reason };
  } finally {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    if (existsSync(incoming)) unlessGone(() => rmdirSync(incoming));
    if (isNew && !decided) unlessGone(() => rmdirSync(place));
  }
}
