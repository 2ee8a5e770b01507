import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ChangeRecord, isUnchanged } from "../catalogue/changes.ts";
import {
  changesFile,
  changesUnusable,
  readChanges,
  withRecord,
} from "../catalogue/changes-file.ts";

export type Recorded =
  | { readonly kind: "recorded"; readonly records: readonly ChangeRecord[] }
  | { readonly kind: "wrong"; readonly reason: string };

/** What a data folder has recorded of its changes. */
export function recordedIn(folder: string): Recorded {
  const path = join(folder, changesFile);
  const read = readChanges(existsSync(path) ? readFileSync(path, "utf8") : undefined);
  return read.kind === "read"
    ? { kind: "recorded", records: read.records }
    : { kind: "wrong", reason: changesUnusable(path, read.problems) };
}

/** The file to write for a record, by its name; none where nothing changed. */
export function recordFile(
  records: readonly ChangeRecord[],
  latest: ChangeRecord,
): readonly (readonly [name: string, text: string])[] {
  return isUnchanged(latest) ? [] : [[changesFile, withRecord(records, latest)]];
}
