import { createHash } from "node:crypto";
import { join } from "node:path";
import { changesFile } from "../../catalogue/changes-file.ts";
import { readBytes } from "../../catalogue/read-file.ts";
import { namesIn } from "./data-folder.ts";

function bytesIfThere(path: string): Uint8Array | undefined {
  try {
    return readBytes(path);
  } catch {
    return undefined;
  }
}

/**
 * All that an import rests on in a data folder, as one hash: whoever imports, rebuilds or corrects by
 * hand meanwhile changes it. A folder that is not there is as an empty one.
 */
export function stateOf(folder: string): string {
  const sources = namesIn(join(folder, "sources")).map((name) => join("sources", name));
  const hash = createHash("sha256");
  for (const name of ["catalogue.json", changesFile, "vocabulary.yml", ...sources.toSorted()]) {
    const bytes = bytesIfThere(join(folder, name));
    // The length says where one ends and the next begins.
    hash.update(JSON.stringify([name, bytes?.length]));
    if (bytes !== undefined) hash.update(bytes);
  }
  return hash.digest("hex");
}
