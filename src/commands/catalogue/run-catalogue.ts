import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { recordOf } from "../../catalogue/changes-file.ts";
import { catalogueProblems } from "../../catalogue/check.ts";
import { loadCatalogue } from "../../catalogue/load.ts";
import { readText } from "../../catalogue/read-file.ts";
import type { CatalogueData } from "../../catalogue/types.ts";
import { build, type Build } from "../../ingest/build.ts";
import { catalogueText } from "../../ingest/catalogue-text.ts";
import { changesBetween } from "../../ingest/changes/changes-between.ts";
import { loadSources } from "../../ingest/load-sources.ts";
import { ignoredLines, reportOf } from "../../ingest/report.ts";
import { changesText } from "../../render/changes-text.ts";
import { recordedIn, recordFile } from "../data/change-record.ts";
import { catalogueIn, writtenBeside } from "../data/data-folder.ts";
import { dataOptionProblem } from "../data/data-option.ts";
import { dataSchemas } from "./data-schemas.ts";
import { flag, helpFlag, readFlags, text, wrongUse } from "../flags.ts";
import { helpText } from "../help.ts";
import { runDiff } from "./run-diff.ts";
import { stateOf } from "../data/folder-state.ts";
import { recover, writeData } from "../data/write-data.ts";

/** Where a command reads, writes and speaks; paths end a folder with a slash. */
export interface CatalogueCommand {
  /** The folder with sources/ and catalogue.json. */
  readonly dataFolder: string;
  /** ISO date. */
  readonly today: () => string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

const name = "rolecall catalogue";

const help = helpText({
  usage: [name, `${name} --check`, `${name} --diff FILE|REVISION [--json]`],
  about:
    "Rebuilds data/catalogue.json from data/sources, prints a report and records\nthe changes in data/changes.json.",
  flags: [
    ["--check", "change nothing; fail if the catalogue is out of date"],
    ["--diff WHAT", "show what changed since another catalogue: a file or a git revision"],
    ["--json", "with --diff, print the changes as a JSON array"],
    ["--data DIR", "use this data folder, with its sources/, instead of data/"],
  ],
});

interface Options {
  readonly help: boolean;
  readonly check: boolean;
  readonly diff?: string;
  readonly json: boolean;
  readonly data?: string;
}

/** The options, or why they are none. */
function optionsOf(args: readonly string[]): Options | string {
  const read = readFlags(name, args, {
    ...helpFlag,
    check: flag,
    diff: text,
    json: flag,
    data: text,
  });
  if (read.kind === "wrong") return read.reason;
  const { values, words } = read;
  if (words.length > 0) return `Unexpected argument: "${words.join(" ")}".`;
  if (values.check && values.diff !== undefined) {
    return "--check and --diff cannot be used together: --check compares with the documents, --diff with another catalogue.";
  }
  if (values.json && values.diff === undefined) return "--json needs --diff.";
  return dataOptionProblem(values.data) ?? values;
}

type Files = readonly (readonly [name: string, text: string])[];

function readIfThere(path: string): string | undefined {
  try {
    return readText(path);
  } catch {
    return undefined;
  }
}

/** A data folder, and how it is called in messages. */
interface Place {
  readonly folder: string;
  readonly named: string;
  /** The command that rebuilds it. */
  readonly rebuilding: string;
}

function placeOf({ data }: Options, { dataFolder }: CatalogueCommand): Place {
  if (data === undefined) {
    return { folder: dataFolder, named: "data/", rebuilding: "rolecall catalogue" };
  }
  const folder = join(data, "/");
  return { folder, named: folder, rebuilding: `rolecall catalogue --data ${data}` };
}

type Built = Extract<Build, { readonly kind: "built" }>;

/** What the documents give, or why they give nothing. */
function builtIn({ folder, named }: Place): Built | string {
  const missing = ["sources", "sources/index.yml"].find((name) => !existsSync(join(folder, name)));
  if (missing !== undefined) {
    const what = missing === "sources" ? "folder" : "file";
    return `There is no ${what} ${named}${missing}. With --data, name a data folder that has one.\n`;
  }
  const loaded = loadSources(new URL("sources/", pathToFileURL(folder)));
  const built = loaded.kind === "wrong" ? loaded : build(loaded.files, loaded.rules);
  const problems = built.kind === "wrong" ? built.problems : catalogueProblems(built.data);
  return built.kind === "wrong" || problems.length > 0 ? notBuilt(problems) : built;
}

function notBuilt(problems: readonly string[]): string {
  return `The catalogue was not built:\n${problems.map((one) => `  ${one}\n`).join("")}`;
}

const notWritten = (named: string, reason: string): string =>
  `Nothing was written:\n  ${named}: ${reason}.\n`;

/** The differences from another catalogue, of what a rebuild gives now. */
function diff(
  other: string,
  json: boolean,
  place: Place,
  { print, complain }: CatalogueCommand,
): number {
  const { folder, named, rebuilding } = place;
  const path = join(folder, "catalogue.json");
  // A catalogue may have been kept without its documents.
  const built = existsSync(join(folder, "sources")) ? builtIn(place) : undefined;
  if (typeof built === "string") {
    complain(built);
    return 1;
  }
  const now = (): CatalogueData => built?.data ?? loadCatalogue(path);
  const status = runDiff(other, { json, dataFolder: folder, now, print, complain });
  if (status === 0 && built !== undefined && readIfThere(path) !== catalogueText(built.data)) {
    const advice = `${named}catalogue.json is out of date. Run \`${rebuilding}\`.\n`;
    if (json) complain(advice);
    else print(`\n${advice}`);
  }
  return status;
}

/** Runs `rolecall catalogue` and returns its exit status. */
export function runCatalogue(args: readonly string[], command: CatalogueCommand): number {
  const { today, print, complain } = command;
  const failed = (text: string): number => {
    complain(text);
    return 1;
  };
  const options = optionsOf(args);
  if (typeof options === "string") {
    complain(wrongUse(name, options));
    return 2;
  }
  if (options.help) {
    print(help);
    return 0;
  }
  const place = placeOf(options, command);
  const { folder, named, rebuilding } = place;
  const recovered = recover(folder);
  if (recovered.kind === "not-written") return failed(notWritten(named, recovered.reason));
  if (options.diff !== undefined) return diff(options.diff, options.json, place, command);
  const state = stateOf(folder);
  const built = builtIn(place);
  if (typeof built === "string") return failed(built);
  // Asking refuses the one without the other.
  const recorded = recordedIn(folder);
  if (recorded.kind === "wrong") return failed(`${recorded.reason}\n`);
  const beside = writtenBeside(folder, built.data, recorded.history);
  if (beside.kind === "wrong") return failed(notBuilt(beside.problems));
  const namesOf = (files: Files): string => files.map(([name]) => `${named}${name}`).join(", ");
  // The schemas are the project's: they lie where its documents are kept by hand.
  const schemas = options.data === undefined ? dataSchemas() : [];
  const generated: Files = [["catalogue.json", catalogueText(built.data)], ...schemas];
  const stale = generated.filter(([name, text]) => readIfThere(`${folder}${name}`) !== text);
  if (options.check) {
    if (stale.length > 0) {
      return failed(
        `Out of date: ${namesOf(stale)}. Run \`${rebuilding}\` and commit the result.\n`,
      );
    }
    print(`${named}catalogue.json is up to date with ${named}sources.\n`);
    return 0;
  }
  const before = stale.length === 0 ? undefined : catalogueIn(folder);
  // Where no catalogue tells what was before, nobody can say what changed.
  const changes =
    before === undefined ? undefined : changesBetween(before, built.data, built.renames);
  const record =
    changes === undefined
      ? []
      : recordFile(recorded.history, [recordOf(changes, [], { on: today(), by: "rebuild" })]);
  const written = stale.length === 0 ? [] : [...record, ...stale];
  if (written.length > 0) {
    const replaced = writeData(folder, new Map(written), state);
    if (replaced.kind === "not-written") return failed(notWritten(named, replaced.reason));
  }
  print(`${reportOf(built.data, built.documents)}\n`);
  print(
    ignoredLines(beside.ignored)
      .map((line) => `${line}\n`)
      .join(""),
  );
  if (changes !== undefined) print(`Changes\n\n${changesText(changes)}\n`);
  print(
    written.length > 0
      ? `Written: ${namesOf(written)}.\n`
      : `${named}catalogue.json was already up to date.\n`,
  );
  return 0;
}
