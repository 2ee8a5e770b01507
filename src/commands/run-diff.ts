import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { CatalogueError, loadCatalogue, parseCatalogue } from "../catalogue/load.ts";
import type { CatalogueData } from "../catalogue/types.ts";
import { changesBetween } from "../ingest/changes/changes-between.ts";
import { changesText } from "../render/changes-text.ts";

interface DiffCommand {
  readonly dataFolder: string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

// Catalogues of a whole framework are some 20 MB.
const maxBytes = 1 << 28;

/** The catalogue as git has it at a revision; undefined if git knows no such one. */
function atRevision(folder: string, revision: string): CatalogueData | undefined {
  if (revision.startsWith("-")) return undefined;
  try {
    const text = execFileSync("git", ["-C", folder, "show", `${revision}:./catalogue.json`], {
      encoding: "utf8",
      maxBuffer: maxBytes,
      stdio: ["ignore", "pipe", "ignore"],
    });
    return parseCatalogue(`catalogue.json at ${revision}`, text);
  } catch (error) {
    if (error instanceof CatalogueError) throw error;
    return undefined;
  }
}

/** Runs `npm run catalogue -- --diff FILE|GIT-REVISION` and returns its exit status. */
export function runDiff(other: string, { dataFolder, print, complain }: DiffCommand): number {
  try {
    const before = existsSync(other) ? loadCatalogue(other) : atRevision(dataFolder, other);
    if (before === undefined) {
      complain(
        `There is no file ${other}, and git has no catalogue at a revision of that name. Name a file, or a commit, branch or tag.\n`,
      );
      return 1;
    }
    print(changesText(changesBetween(before, loadCatalogue(join(dataFolder, "catalogue.json")))));
    return 0;
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    complain(`${error.message}\n`);
    return 1;
  }
}
