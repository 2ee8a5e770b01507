import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { CatalogueError, loadCatalogue, parseCatalogue } from "../../catalogue/load.ts";
import type { CatalogueData } from "../../catalogue/types.ts";
import { changesBetween } from "../../ingest/changes/changes-between.ts";
import { changesJson } from "../../render/changes-json.ts";
import { changesText } from "../../render/changes-text.ts";

interface DiffCommand {
  /** Whether to print an array for programs instead of text. */
  readonly json: boolean;
  readonly dataFolder: string;
  /** The catalogue as it is now. Throws CatalogueError. */
  readonly now: () => CatalogueData;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

type Found =
  | { readonly kind: "found"; readonly catalogue: CatalogueData }
  | { readonly kind: "none"; readonly reason: string };

// Catalogues of a whole framework are some 20 MB.
const maxBytes = 1 << 28;

/** What git says; undefined if it says no, or is not there. */
function git(folder: string, ...args: readonly string[]): string | undefined {
  try {
    return execFileSync("git", ["-C", folder, ...args], {
      encoding: "utf8",
      maxBuffer: maxBytes,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
}

/** The catalogue as git has it at a revision. */
function atRevision(folder: string, revision: string): Found {
  const none = (reason: string): Found => ({ kind: "none", reason });
  if (revision.startsWith("-")) {
    return none(`There is no file ${revision}. Name a file, commit, branch or tag.`);
  }
  if (git(folder, "rev-parse", "--is-inside-work-tree") === undefined) {
    return none(
      `There is no file ${revision}, and ${folder} is not in a git repository. Name a catalogue file.`,
    );
  }
  if (git(folder, "rev-parse", "--verify", "--quiet", `${revision}^{commit}`) === undefined) {
    return none(
      `There is no file or git revision ${revision}. Name a file, commit, branch or tag.`,
    );
  }
  const text = git(folder, "show", `${revision}:./catalogue.json`);
  return text === undefined
    ? none(`git has no catalogue.json in ${folder} at ${revision}. Name a revision that has it.`)
    : { kind: "found", catalogue: parseCatalogue(`catalogue.json at ${revision}`, text) };
}

/** Runs `rolecall catalogue --diff FILE|GIT-REVISION` and returns its exit status. */
export function runDiff(
  other: string,
  { json, dataFolder, now, print, complain }: DiffCommand,
): number {
  try {
    const before: Found = existsSync(other)
      ? { kind: "found", catalogue: loadCatalogue(other) }
      : atRevision(dataFolder, other);
    if (before.kind === "none") {
      complain(`${before.reason}\n`);
      return 1;
    }
    const changes = changesBetween(before.catalogue, now());
    print(json ? `${JSON.stringify(changesJson(changes), null, 2)}\n` : changesText(changes));
    return 0;
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    complain(`${error.message}\n`);
    return 1;
  }
}
