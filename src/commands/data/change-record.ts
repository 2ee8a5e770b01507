import { join } from "node:path";
import { type ChangeRecord, isUnchanged } from "../../catalogue/changes.ts";
import { changesFile, withRecord } from "../../catalogue/changes-file.ts";
import type { History } from "../../catalogue/history.ts";
import { loadChanges, type LoadedChanges } from "../../catalogue/load.ts";

/** What a data folder has recorded of its changes. */
export const recordedIn = (folder: string): LoadedChanges => loadChanges(join(folder, changesFile));

/** The file to write for a record, by its name; none where nothing changed. */
export function recordFile(
  history: History,
  latest: ChangeRecord,
): readonly (readonly [name: string, text: string])[] {
  return isUnchanged(latest) ? [] : [[changesFile, withRecord(history, latest)]];
}
