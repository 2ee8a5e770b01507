import { join } from "node:path";
import { type ChangeRecord, isUnchanged } from "../../catalogue/changes.ts";
import { changesFile, withRecords } from "../../catalogue/changes-file.ts";
import type { History } from "../../catalogue/history.ts";
import { loadChanges, type LoadedChanges } from "../../catalogue/load.ts";

/** What a data folder has recorded of its changes. */
export const recordedIn = (folder: string): LoadedChanges => loadChanges(join(folder, changesFile));

/** The file to write for records, the earliest first, by its name; none where nothing changed. */
export function recordFile(
  history: History,
  latest: readonly ChangeRecord[],
): readonly (readonly [name: string, text: string])[] {
  const changed = latest.filter((record) => !isUnchanged(record));
  return changed.length === 0 ? [] : [[changesFile, withRecords(history, changed)]];
}
