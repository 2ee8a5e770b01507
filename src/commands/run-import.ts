import { readFileSync } from "node:fs";
import { join } from "node:path";
import { recordOf } from "../catalogue/changes-file.ts";
import { brokenInvariants } from "../catalogue/invariants.ts";
import { build } from "../ingest/build.ts";
import type { SourceFile } from "../ingest/build.ts";
import { catalogueText } from "../ingest/catalogue-text.ts";
import { changesBetween } from "../ingest/changes/changes-between.ts";
import { changesText } from "../render/changes-text.ts";
import { editionOf } from "../ingest/edition.ts";
import { withEntries } from "../ingest/index-text.ts";
import { readSourceIndex } from "../ingest/source-index.ts";
import { recordedIn, recordFile } from "./change-record.ts";
import { catalogueBefore, indexTextOf, sourcesOf } from "./data-folder.ts";
import { filesUnder, readText } from "./document-files.ts";
import { help, importOptions } from "./import-options.ts";
import type { ImportOptions } from "./import-options.ts";
import { news, planLine } from "./import-report.ts";
import { planDocument } from "./import-plan.ts";
import type { Planned } from "./import-plan.ts";
import { writeData } from "./write-data.ts";

export interface ImportCommand {
  /** The project's own data folder. */
  readonly dataFolder: string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly progress: (done: number, total: number) => void;
  /** ISO date. */
  readonly today: () => string;
  /** Whether a person says yes; absent where there is nobody to ask. */
  readonly confirm?: (question: string) => Promise<boolean>;
}

type Accepted = Extract<Planned, { readonly kind: "new" | "corrected" }>;

const isAccepted = (planned: Planned): planned is Accepted =>
  planned.kind === "new" || planned.kind === "corrected";

/** What becomes of every file that the paths name, each beside those before it. */
function plan(
  { paths, told }: ImportOptions,
  present: readonly SourceFile[],
  progress: ImportCommand["progress"],
): readonly Planned[] {
  const all = new Map(present.map((file) => [file.source.file, file]));
  const files = filesUnder(paths);
  return files.map((path, at) => {
    const content = readText(path);
    const planned: Planned =
      content.kind === "unreadable"
        ? { kind: "refused", path, reason: content.reason }
        : planDocument(content, all, told);
    if (isAccepted(planned)) all.set(planned.file.source.file, planned.file);
    progress(at + 1, files.length);
    return planned;
  });
}

async function mayWrite(
  { yes }: ImportOptions,
  { confirm, complain }: ImportCommand,
  count: number,
): Promise<boolean> {
  if (yes) return true;
  if (confirm === undefined) {
    complain("Nothing was written: there is nobody to ask. Say --yes to write without asking.\n");
    return false;
  }
  return confirm(`Write ${count === 1 ? "this document" : `these ${count} documents`}?`);
}

/** Runs `npm run import` and returns its exit status. */
export async function runImport(args: readonly string[], command: ImportCommand): Promise<number> {
  const { print, complain, progress } = command;
  const parsed = importOptions(args);
  if (parsed.kind === "help") {
    print(help);
    return 0;
  }
  if (parsed.kind === "wrong") {
    complain(`${parsed.reason}\n${help}`);
    return 1;
  }
  const { options } = parsed;
  const folder = options.data ?? command.dataFolder;
  const loaded = sourcesOf(folder);
  const failed = (problems: readonly string[]): number => {
    complain(`Nothing was written:\n${problems.map((one) => `  ${one}\n`).join("")}`);
    return 1;
  };
  if (loaded.kind === "wrong") return failed(loaded.problems);
  const recorded = recordedIn(folder);
  if (recorded.kind === "wrong") return failed([recorded.reason]);
  const planned = plan(options, loaded.files, progress);
  const refused = planned.flatMap((one) => (one.kind === "refused" ? [one] : []));
  const accepted = planned.filter(isAccepted);
  if (refused.length > 0 && (!options.skipUnreadable || accepted.length === 0)) {
    return failed(refused.map(({ path, reason }) => `${path} cannot be read: ${reason}`));
  }
  print(`Documents (${planned.length})\n${planned.map((one) => `${planLine(one)}\n`).join("")}\n`);
  if (accepted.some(({ file: { source } }) => editionOf(source) === "")) {
    print(
      "A document without a date answers after those with one. Where you know when you fetched it, say --retrieved YYYY-MM-DD.\n\n",
    );
  }
  if (accepted.length === 0) {
    print("Nothing to add.\n");
    return 0;
  }
  const files = [...loaded.files, ...accepted.map(({ file }) => file)];
  const texts = new Map(files.map(({ source: { file }, text }) => [file, text]));
  const indexText = withEntries(
    indexTextOf(folder),
    accepted.map(({ file }) => file.source),
  );
  // As a rebuild will read it, so that a rebuild gives the same bytes.
  const index = readSourceIndex(indexText);
  if (index.kind === "wrong") return failed(index.problems);
  const built = build(
    index.entries.map((entry) => ({ ...entry, text: texts.get(entry.source.file) ?? "" })),
    index.orders,
  );
  const problems = built.kind === "wrong" ? built.problems : brokenInvariants(built.data);
  if (built.kind === "wrong" || problems.length > 0) return failed(problems);
  const before = catalogueBefore(folder, loaded);
  const changes = changesBetween(before, built.data);
  print(`${changesText(changes)}\n${news(before, built.data)}\n`);
  if (options.dryRun) {
    print("Nothing was written: this was a dry run.\n");
    return 0;
  }
  if (!(await mayWrite(options, command, accepted.length))) {
    print("Nothing was written.\n");
    return command.confirm === undefined ? 1 : 0;
  }
  const sources = accepted.map(({ file }) => file.source);
  const record = recordOf(changes, sources, { on: command.today(), by: "import" });
  writeData(
    folder,
    new Map<string, string | Uint8Array>([
      ...accepted.map(
        ({ path, file }) => [join("sources", file.source.file), readFileSync(path)] as const,
      ),
      [join("sources", "index.yml"), indexText],
      ["catalogue.json", catalogueText(built.data)],
      ...recordFile(recorded.records, record),
    ]),
  );
  print(`${join(folder, "catalogue.json")} and its sources were written.\n`);
  return 0;
}
