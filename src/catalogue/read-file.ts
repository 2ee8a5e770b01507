import { closeSync, constants, openSync, readFileSync, type Stats, statSync } from "node:fs";

/** A pipe, socket or device: reading from it may block or never end. */
export class NotAFile extends Error {
  override readonly name = "NotAFile";
}

function whatItIs(stats: Stats): string {
  if (stats.isFIFO()) return "a pipe";
  return stats.isSocket() ? "a socket" : "a device";
}

/** Reads a file without ever waiting for another process. Throws NotAFile, or the system's error. */
export function readBytes(path: string | URL): Buffer {
  const stats = statSync(path);
  // A folder is let through: reading it fails with the system's own EISDIR.
  if (!stats.isFile() && !stats.isDirectory()) {
    throw new NotAFile(`it is ${whatItIs(stats)}, not a file`);
  }
  // A pipe may have replaced the file since. Windows has neither such pipes nor O_NONBLOCK.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

export const readText = (path: string | URL): string => readBytes(path).toString("utf8");
