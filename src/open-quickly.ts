import { type Data, recall, remember, snapshotOf } from "./checked-data.ts";
import { checkedFolder, ownCatalogue } from "./data-files.ts";
import { createReply, type Rolecall } from "./reply.ts";

const rolecallOf = ({ catalogue, vocabulary, language }: Data): Rolecall =>
  createReply(catalogue, vocabulary, language);

/**
 * Opens a catalogue whose files were checked before, byte by byte the same; undefined where they
 * were not.
 */
export function openChecked(
  cataloguePath: string = ownCatalogue,
  folder: string | undefined = checkedFolder,
): Rolecall | undefined {
  const snapshot = folder === undefined ? undefined : snapshotOf(cataloguePath);
  if (folder === undefined || snapshot === undefined) return undefined;
  const data = recall(folder, snapshot);
  return data === undefined ? undefined : rolecallOf(data);
}

/**
 * Opens a catalogue. Files that were checked before are read and no more; others are checked, and
 * remembered. Throws DataError.
 */
export async function openQuickly(
  cataloguePath: string = ownCatalogue,
  folder: string | undefined = checkedFolder,
): Promise<Rolecall> {
  const known = openChecked(cataloguePath, folder);
  if (known !== undefined) return known;
  const before = snapshotOf(cataloguePath);
  // With zod and yaml, which take as long to load as all the rest.
  const { loadData } = await import("./open-rolecall.ts");
  const data = loadData(cataloguePath);
  // Unless a file was changed while they were read.
  const isSame = before !== undefined && before.hash === snapshotOf(cataloguePath)?.hash;
  if (folder !== undefined && isSame) remember(folder, before, data);
  return rolecallOf(data);
}
