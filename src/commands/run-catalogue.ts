import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { ChangeRecord } from "../catalogue/changes.ts";
import { recordOf } from "../catalogue/changes-file.ts";
import { brokenInvariants } from "../catalogue/invariants.ts";
import type { CatalogueData } from "../catalogue/types.ts";
import { build } from "../ingest/build.ts";
import { catalogueText } from "../ingest/catalogue-text.ts";
import { changesBetween } from "../ingest/changes/changes-between.ts";
import { loadSources } from "../ingest/load-sources.ts";
import { reportOf } from "../ingest/report.ts";
import { recordedIn, recordFile } from "./change-record.ts";
import { catalogueIn, vocabularyProblems } from "./data-folder.ts";
import { dataSchemas } from "./data-schemas.ts";
import { runDiff } from "./run-diff.ts";
import { replaceFiles } from "./write-data.ts";

/** Where a command reads, writes and speaks; paths end a folder with a slash. */
export interface CatalogueCommand {
  /** The folder with sources/ and catalogue.json. */
  readonly dataFolder: string;
  /** ISO date. */
  readonly today: () => string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

const help = `npm run catalogue                 rebuilds data/catalogue.json from data/sources, prints a report,
                                  and records in data/changes.json what that changed
npm run catalogue -- --check      changes nothing; fails if data/catalogue.json is not what a rebuild gives
npm run catalogue -- --diff WHAT  what changed since another catalogue: a file, or a revision that git knows
npm run catalogue -- --help       prints this

  --data DIR                      another data folder than data/, with its sources/
`;

interface Options {
  readonly help: boolean;
  readonly check: boolean;
  readonly diff?: string;
  readonly data?: string;
}

/** The options, or why they are none. */
function optionsOf(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: "boolean", default: false },
        check: { type: "boolean", default: false },
        diff: { type: "string" },
        data: { type: "string" },
      },
    });
    return values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return `${error.message}.`;
  }
}

type Files = readonly (readonly [name: string, text: string])[];

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** The record of what a rebuild changed; none where no catalogue tells what was before. */
function rebuildRecord(
  folder: string,
  records: readonly ChangeRecord[],
  after: CatalogueData,
  on: string,
): Files {
  const before = catalogueIn(folder);
  if (before === undefined) return [];
  const record = recordOf(changesBetween(before, after), [], { on, by: "rebuild" });
  return recordFile(records, record);
}

/** Why a catalogue could not be asked. */
function problemsOf(folder: string, data: CatalogueData): readonly string[] {
  const broken = brokenInvariants(data);
  return broken.length > 0 ? broken : vocabularyProblems(folder, data);
}

/** Runs `npm run catalogue` and returns its exit status. */
export function runCatalogue(args: readonly string[], command: CatalogueCommand): number {
  const { today, print, complain } = command;
  const options = optionsOf(args);
  if (typeof options === "string") {
    complain(`${options}\n${help}`);
    return 1;
  }
  if (options.help) {
    print(help);
    return 0;
  }
  const { data } = options;
  const dataFolder = data === undefined ? command.dataFolder : join(data, "/");
  const named = data === undefined ? "data/" : dataFolder;
  const namesOf = (files: Files): string => files.map(([name]) => `${named}${name}`).join(", ");
  if (options.diff !== undefined) return runDiff(options.diff, { dataFolder, print, complain });
  if (!existsSync(join(dataFolder, "sources"))) {
    complain(`There is no folder ${named}sources. Name a data folder with --data.\n`);
    return 1;
  }
  const loaded = loadSources(new URL("sources/", pathToFileURL(dataFolder)));
  const built = loaded.kind === "wrong" ? loaded : build(loaded.files, loaded.orders);
  const problems = built.kind === "wrong" ? built.problems : problemsOf(dataFolder, built.data);
  if (built.kind === "wrong" || problems.length > 0) {
    complain(`The catalogue was not built:\n${problems.map((one) => `  ${one}\n`).join("")}`);
    return 1;
  }
  // The schemas are the project's: they lie where its documents are kept by hand.
  const schemas = data === undefined ? dataSchemas() : [];
  const generated: Files = [["catalogue.json", catalogueText(built.data)], ...schemas];
  const stale = generated.filter(([name, text]) => readIfThere(`${dataFolder}${name}`) !== text);
  if (options.check) {
    if (stale.length === 0) print(`${named}catalogue.json is what ${named}sources give.\n`);
    else
      complain(
        `Stale: ${namesOf(stale)}. Run \`npm run catalogue${
          data === undefined ? "" : ` -- --data ${data}`
        }\` and commit what it writes.\n`,
      );
    return stale.length > 0 ? 1 : 0;
  }
  const recorded = recordedIn(dataFolder);
  if (recorded.kind === "wrong") {
    complain(`${recorded.reason}\n`);
    return 1;
  }
  const written =
    stale.length === 0
      ? []
      : [...rebuildRecord(dataFolder, recorded.records, built.data, today()), ...stale];
  const replaced = replaceFiles(dataFolder, written);
  if (replaced.kind === "not-written") {
    complain(`Nothing was written:\n  ${named}: ${replaced.reason}.\n`);
    return 1;
  }
  print(`${reportOf(built.data, built.documents)}\n`);
  print(
    written.length > 0
      ? `Written: ${namesOf(written)}.\n`
      : `${named}catalogue.json was up to date already.\n`,
  );
  return 0;
}
