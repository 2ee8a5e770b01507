import { closeSync, constants, openSync, readFileSync, type Stats, statSync } from "node:fs";

/** A pipe, socket or device, which has no content of its own and may never end. */
export class NotAFile extends Error {
  override readonly name = "NotAFile";
}

function whatItIs(stats: Stats): string {
  if (stats.isFIFO()) return "a pipe";
  return stats.isSocket() ? "a socket" : "a device";
}

/** Reads a file without ever waiting for another process. Throws NotAFile, or what the system says. */
export function readBytes(path: string | URL): Buffer {
  const stats = statSync(path);
  // The system itself refuses a folder.
  if (!stats.isFile() && !stats.isDirectory()) {
    throw new NotAFile(`it is ${whatItIs(stats)}, not a file`);
  }
  // A pipe may have taken its place since. Windows has neither the pipe nor the constant.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

export const readText = (path: string | URL): string => readBytes(path).toString("utf8");
