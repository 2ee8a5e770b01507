import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recordOf } from "../../catalogue/changes-file.ts";
import { catalogueText } from "../../ingest/catalogue-text.ts";
import type { Consent } from "./confirm.ts";
import { recordedIn, recordFile } from "../data/change-record.ts";
import { foreignFolder } from "../data/data-folder.ts";
import { filesUnder } from "../data/document-files.ts";
import { wrongUse } from "../flags.ts";
import { stateOf } from "../data/folder-state.ts";
import { interruptedStatus } from "../interrupted.ts";
import { copiesOf } from "./copies.ts";
import { help, importOptions, name } from "./options.ts";
import type { ImportOptions } from "./options.ts";
import { prepareImport } from "./prepare.ts";
import type { Incoming, Prepared, Progress } from "./prepare.ts";
import { documentsText, importReport, type ImportReport } from "./import-report.ts";
import { giveTemplate } from "./template.ts";
import { recover, writeData } from "../data/write-data.ts";

export interface ImportCommand {
  /** The project's own data folder. */
  readonly dataFolder: string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly progress: Progress;
  /** ISO date. */
  readonly today: () => string;
  /** Whether a person has pressed Ctrl-C by now. */
  readonly interrupted: () => Promise<boolean>;
  /** What a person says; absent where there is nobody to ask. */
  readonly confirm?: (question: string) => Promise<Consent>;
}

async function consentOf(
  { yes }: ImportOptions,
  { confirm, interrupted, complain }: ImportCommand,
  question: string,
): Promise<Consent | "nobody"> {
  // Ctrl-C while the catalogue was built is heard here.
  if (await interrupted()) return "interrupted";
  if (yes) return "yes";
  if (confirm !== undefined) {
    return confirm(question);
  }
  complain(
    "Nothing was written: there is no terminal to ask in. Add --yes to write without asking.\n",
  );
  return "nobody";
}

/** What a person is asked to confirm. */
function confirmText(incoming: readonly Incoming[]): string {
  const count = incoming.filter(({ copied }) => copied !== undefined).length;
  if (count === 0) return "Change index.yml?";
  return count === 1 ? "Import this document?" : `Import these ${count} documents?`;
}

/** The folders among the paths that stand for no file. */
const emptyAmong = (paths: readonly string[]): readonly string[] =>
  paths
    .filter((path) => filesUnder([path]).length === 0)
    .map((path) => `${path}: this folder has no files to import.`);

function keptReport(whole: string): string | undefined {
  try {
    const path = join(mkdtempSync(join(tmpdir(), "rolecall-import-")), "report.txt");
    writeFileSync(path, whole);
    return path;
  } catch {
    return undefined;
  }
}

/**
 * Shows a report, and says where all of it is if it is too long for two screens: in the system's
 * folder for temporary files, so that it never gets into git.
 */
function show({ text, whole }: ImportReport, print: (text: string) => void): void {
  const path = whole === undefined ? undefined : keptReport(whole);
  // Where it cannot be kept, it is shown.
  print(path === undefined ? (whole ?? text) : text);
  if (path === undefined) return;
  print(`The whole report, with every change word for word, is in ${path}.\n\n`);
}

/** Writes what was shown, whole or not at all, and gives what kept it from that. */
function write(
  folder: string,
  { incoming, index, after }: Prepared,
  record: ReturnType<typeof recordFile>,
  state: string,
): readonly string[] {
  const copies = copiesOf(incoming);
  if (copies.kind === "changed") return copies.problems;
  const written = writeData(
    folder,
    new Map<string, string | Uint8Array>([
      ...copies.files,
      [join("sources", "index.yml"), index],
      ["catalogue.json", catalogueText(after)],
      ...record,
    ]),
    state,
  );
  return written.kind === "not-written" ? [`${folder}: ${written.reason}.`] : [];
}

/** Runs `rolecall import` and returns its exit status. */
export async function runImport(args: readonly string[], command: ImportCommand): Promise<number> {
  const { print, complain, progress, interrupted } = command;
  const parsed = importOptions(args, command.today());
  if (parsed.kind === "help") {
    print(help);
    return 0;
  }
  if (parsed.kind === "template") return giveTemplate(parsed.path, command);
  if (parsed.kind === "wrong") {
    complain(wrongUse(name, parsed.reason));
    return 2;
  }
  const { options } = parsed;
  const folder = options.data ?? command.dataFolder;
  const failed = (problems: readonly string[]): number => {
    complain(`Nothing was written:\n${problems.map((one) => `  ${one}\n`).join("")}`);
    return 1;
  };
  const stopped = (): number => {
    // The cursor stands behind what was shown last.
    complain("\nNothing was written.\n");
    return interruptedStatus;
  };
  const foreign = foreignFolder(folder);
  if (foreign !== undefined) return failed([foreign]);
  const recovered = recover(folder);
  if (recovered.kind === "not-written") return failed([`${folder}: ${recovered.reason}.`]);
  // Before anything of it is read.
  const state = stateOf(folder);
  const recorded = recordedIn(folder);
  if (recorded.kind === "wrong") return failed([recorded.reason]);
  const empty = emptyAmong(options.paths);
  if (empty.length === options.paths.length) return failed(empty);
  const today = command.today();
  const isAsked = !options.yes && !options.dryRun && command.confirm !== undefined;
  const preparation = await prepareImport(folder, options, {
    progress,
    interrupted,
    today,
    history: recorded.history,
    ...(isAsked && command.confirm !== undefined ? { ask: command.confirm } : {}),
  });
  if (preparation.kind === "interrupted") return stopped();
  if (preparation.kind === "wrong") return failed(preparation.problems);
  if (preparation.kind === "nothing") {
    print(`${documentsText(preparation.documents, empty)}Nothing to add.\n`);
    return 0;
  }
  const { prepared } = preparation;
  show(importReport({ prepared, empty, today }), print);
  if (options.dryRun) {
    print("Nothing was written: this was a dry run.\n");
    return 0;
  }
  const consent = await consentOf(options, command, confirmText(prepared.incoming));
  if (consent === "interrupted") return stopped();
  if (consent === "nobody") return 1;
  if (consent === "no") {
    print("Nothing was written.\n");
    return 0;
  }
  const sources = prepared.incoming.map(({ source }) => source);
  const records = prepared.comparisons.map(({ changes }) =>
    recordOf(changes, sources, { on: today, by: "import" }),
  );
  const problems = write(folder, prepared, recordFile(recorded.history, records), state);
  if (problems.length > 0) return failed(problems);
  print(`${join(folder, "catalogue.json")} and its sources were written.\n`);
  return 0;
}
