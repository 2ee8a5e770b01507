import { once } from "node:events";
import { statSync } from "node:fs";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { type CheckedTexts, dataOf } from "./checked-data.ts";
import { currentPath, DataError } from "./data-files.ts";
import { openChecked } from "./open-quickly.ts";
import { type CheckedData, ignoredPhrases, openRolecall } from "./open-rolecall.ts";
import type { DatedEdition } from "./operations/state.ts";
import { type Stepwise, withPauses } from "./question/stepwise.ts";
import { preparingReply, type Rolecall, warmingUp } from "./reply.ts";

/** An edition, and what to log about its files. */
export interface LoadedEdition extends DatedEdition {
  /** Phrases of the vocabulary that are not used because they are titles in the catalogue. */
  readonly ignored: readonly string[];
}

function dated(path: string, rolecall: Rolecall, ignored: readonly string[]): LoadedEdition {
  const { mtime } = statSync(currentPath(path));
  return {
    rolecall,
    changedAt: Math.floor(mtime.getTime() / 1000),
    ignored,
  };
}

/** Loads the first edition. Blocks the thread, because nobody can ask yet. Throws DataError. */
export function loadEdition(path: string): LoadedEdition {
  const rolecall = openChecked(path) ?? openRolecall(path);
  return dated(path, rolecall, ignoredPhrases(rolecall.catalogue, path));
}

/** Reads and checks the files in another thread, as this takes half a second. Throws DataError. */
async function checkedElsewhere(path: string): Promise<Extract<CheckedData, { kind: "checked" }>> {
  const code = new URL(`./check-data${extname(import.meta.url)}`, import.meta.url);
  const thread = new Worker(code, { workerData: path });
  const [checked]: CheckedData[] = await Promise.race([
    once(thread, "message"),
    once(thread, "exit").then(() => []),
  ]);
  if (checked?.kind === "checked") return checked;
  throw new DataError(checked?.reason ?? "The thread that checks the catalogue ended early.");
}

function* opening(texts: CheckedTexts): Stepwise<Rolecall> {
  const { catalogue, vocabulary, language } = dataOf(texts);
  yield;
  const rolecall = yield* preparingReply(catalogue, vocabulary, language);
  yield* warmingUp(rolecall);
  return rolecall;
}

/**
 * Loads an edition while the app answers with another, which never waits for more than one step of the
 * loading. Throws DataError.
 */
export async function loadEditionBeside(
  path: string,
  pause: () => Promise<void>,
): Promise<LoadedEdition> {
  const { texts, ignored } = await checkedElsewhere(path);
  return dated(path, await withPauses(opening(texts), pause), ignored);
}
