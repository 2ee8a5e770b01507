import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";

/** What a data folder is to hold, by the path in it. */
export type DataFiles = ReadonlyMap<string, string | Uint8Array>;

/**
 * Puts files into a data folder, all of them or none: a copy of the folder is made ready beside it
 * and takes its place. The folder is made if it is not there. Throws what the file system throws,
 * with the folder as it was.
 */
export function writeData(folder: string, files: DataFiles): void {
  const target = resolve(folder);
  mkdirSync(dirname(target), { recursive: true });
  const beside = mkdtempSync(`${target}.new-`);
  const before = join(beside, "before");
  const after = join(beside, "after");
  try {
    if (existsSync(target)) cpSync(target, after, { recursive: true, preserveTimestamps: true });
    for (const [path, content] of files) {
      mkdirSync(dirname(join(after, path)), { recursive: true });
      writeFileSync(join(after, path), content);
    }
    if (existsSync(target)) renameSync(target, before);
    try {
      renameSync(after, target);
    } catch (error) {
      if (existsSync(before)) renameSync(before, target);
      throw error;
    }
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
