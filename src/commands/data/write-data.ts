import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { stateOf } from "./folder-state.ts";

/** What a data folder is to hold, by the path in it. */
export type DataFiles = ReadonlyMap<string, string | Uint8Array>;

export type Written =
  { readonly kind: "written" } | { readonly kind: "not-written"; readonly reason: string };

const noPermission = "you do not have permission to write there";
const reasons: ReadonlyMap<string, string> = new Map([
  ["EACCES", noPermission],
  ["EPERM", noPermission],
  ["EROFS", noPermission],
  ["ENOSPC", "the disk is full"],
  ["ENOTEMPTY", "another import has written to it in the meantime; run this one again"],
  ["ENOTDIR", "there is a file where a folder is needed"],
  ["EEXIST", "there is a file where a folder is needed"],
  ["EISDIR", "there is a folder where a file is needed"],
  ["ERR_FS_EISDIR", "there is a folder where a file is needed"],
  ["EBUSY", "it is a mount point, which cannot be replaced; name a folder in it"],
  ["EXDEV", "it is a mount point, which cannot be replaced; name a folder in it"],
]);

/** A reason for people where the file system says no; anything else is a fault of the program. */
function reasonOf(error: unknown): string {
  const isSaid = error instanceof Error && "code" in error && typeof error.code === "string";
  if (!isSaid) throw error;
  return reasons.get(String(error.code)) ?? error.message;
}

/** Runs to its end though a person presses Ctrl-C: the folder is never half exchanged. */
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

/** Where a folder stands, and its two places during an exchange: beside it, so that links lead where they did. */
interface Places {
  readonly target: string;
  readonly before: string;
  readonly after: string;
}

/** Puts the folder that is ready in the place of the other, unless that is not the one it was made of. */
function exchange({ target, before, after }: Places, state: string): Written {
  if (existsSync(target)) renameSync(target, before);
  if (stateOf(before) !== state) {
    if (existsSync(before)) renameSync(before, target);
    const reason =
      "it was changed in the meantime, by another import or by hand; run the import again";
    return { kind: "not-written", reason };
  }
  try {
    renameSync(after, target);
    return { kind: "written" };
  } catch (error) {
    if (existsSync(before)) renameSync(before, target);
    throw error;
  }
}

/** The first folder to write to that is a link: through it files would be written before the exchange. */
const linkedFolder = (place: string, files: DataFiles): string | undefined =>
  [...files.keys()]
    .map((path) => dirname(path))
    .find((folder) => lstatSync(join(place, folder), { throwIfNoEntry: false })?.isSymbolicLink());

const copying = { recursive: true, preserveTimestamps: true, verbatimSymlinks: true } as const;

/**
 * Puts files into a data folder, all of them or none: a copy of the folder is made ready beside it
 * and takes its place. The folder is made if it is not there, and stays as it was if its state is no
 * longer the one that the files were made for.
 */
export function writeData(folder: string, files: DataFiles, state: string): Written {
  let reserved: string | undefined;
  try {
    return uninterrupted((): Written => {
      const named = resolve(folder);
      const target = existsSync(named) ? realpathSync(named) : named;
      mkdirSync(dirname(target), { recursive: true });
      reserved = mkdtempSync(`${target}.new-`);
      const [before, after] = [`${reserved}-before`, `${reserved}-after`];
      if (existsSync(target)) cpSync(target, after, copying);
      const linked = linkedFolder(after, files);
      if (linked !== undefined) {
        const reason = `${linked} is a link to another folder, which cannot be replaced; put the folder itself in its place`;
        return { kind: "not-written", reason };
      }
      for (const [path, content] of files) {
        mkdirSync(dirname(join(after, path)), { recursive: true });
        // Through a link it would be written at once, before the exchange.
        rmSync(join(after, path), { force: true });
        writeFileSync(join(after, path), content);
      }
      return exchange({ target, before, after }, state);
    });
  } catch (error) {
    return { kind: "not-written", reason: reasonOf(error) };
  } finally {
    if (reserved !== undefined) {
      for (const end of ["", "-before", "-after"]) {
        rmSync(`${reserved}${end}`, { recursive: true, force: true });
      }
    }
  }
}

/**
 * Writes files into a folder that is there. All are made ready before the first takes its place:
 * whoever reads a file meanwhile finds the old text or the new one, never half of it.
 */
export function replaceFiles(
  folder: string,
  files: readonly (readonly [name: string, text: string])[],
): Written {
  const places = files.map(([name, text]) => {
    const path = join(folder, name);
    return { path, beside: `${path}.${process.pid}.new`, text };
  });
  try {
    for (const { beside, text } of places) writeFileSync(beside, text);
    for (const { path, beside } of places) renameSync(beside, path);
    return { kind: "written" };
  } catch (error) {
    return { kind: "not-written", reason: reasonOf(error) };
  } finally {
    for (const { beside } of places) rmSync(beside, { force: true });
  }
}
