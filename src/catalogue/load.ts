import { existsSync } from "node:fs";
import { openCatalogue } from "./catalogue.ts";
import type { Catalogue } from "./catalogue.ts";
import { changesUnusable, readChanges } from "./changes-file.ts";
import { checkCatalogue } from "./check.ts";
import { type History, noHistory } from "./history.ts";
import { readText } from "./read-file.ts";

/** A catalogue file that cannot be used. The message names the file, the place and the remedy. */
export class CatalogueError extends Error {
  override readonly name = "CatalogueError";
}

const shownProblems = 10;
const rebuilding = "with `rolecall catalogue`; for another folder, add `--data DIR`";

function unusable(path: string, problems: readonly string[], options?: ErrorOptions) {
  const listed = problems.slice(0, shownProblems).map((problem) => `  ${problem}`);
  const more = problems.length - listed.length;
  return new CatalogueError(
    [
      `The catalogue ${path} cannot be used:`,
      ...listed,
      ...(more > 0 ? [`  and ${more} more`] : []),
      `Rebuild it ${rebuilding}.`,
    ].join("\n"),
    options,
  );
}

/** The folder of a file, with a trailing slash. */
const folderOf = (path: string): string => path.replace(/[^/\\]*$/u, "");

/** What to name or do instead, for a path that leads to no file. */
function remedyBeside(folder: string): string {
  if (existsSync(`${folder}catalogue.json`)) return `There is one at ${folder}catalogue.json.`;
  return existsSync(`${folder}sources/index.yml`)
    ? `Its documents are there: build it ${rebuilding}.`
    : "Name an existing one, or import documents with `rolecall import`.";
}

const codeOf = (cause: unknown): unknown =>
  cause instanceof Error && "code" in cause ? cause.code : undefined;

function unreadable(path: string, cause: unknown): CatalogueError {
  switch (codeOf(cause)) {
    case "ENOENT":
    case "ENOTDIR": {
      const remedy = remedyBeside(folderOf(path));
      return new CatalogueError(`There is no catalogue file ${path}. ${remedy}`, { cause });
    }
    case "EISDIR": {
      const remedy = remedyBeside(`${path.replace(/[/\\]+$/u, "")}/`);
      return new CatalogueError(`${path} is a folder, not a catalogue file. ${remedy}`, { cause });
    }
    case "EACCES":
    case "EPERM":
      return new CatalogueError(`You do not have permission to read ${path}.`, { cause });
    default:
      return unusable(path, [cause instanceof Error ? cause.message : String(cause)], { cause });
  }
}

function catalogueTextAt(path: string): string {
  try {
    return readText(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw unusable(path, [`it is not valid JSON: ${reason}`], { cause });
  }
}

/** Parses text in the form of data/catalogue.json. Throws CatalogueError. */
export function parseCatalogue(
  path: string,
  text: string,
  history: History = noHistory,
): Catalogue {
  const checked = checkCatalogue(parseJson(path, text));
  if (checked.kind === "wrong") throw unusable(path, checked.problems);
  return openCatalogue(checked.data, history);
}

/** Reads a catalogue file. Throws CatalogueError if it does not exist or is not a catalogue. */
export function loadCatalogue(path: string, history: History = noHistory): Catalogue {
  return parseCatalogue(path, catalogueTextAt(path), history);
}

export type LoadedChanges =
  | { readonly kind: "loaded"; readonly history: History }
  /** Names the file, what is wrong with it and the remedy. */
  | { readonly kind: "wrong"; readonly reason: string };

/** The text of an optional file, or why it cannot be read. */
function textIfThere(path: string): { readonly text?: string; readonly problem?: string } {
  try {
    return { text: readText(path) };
  } catch (cause) {
    switch (codeOf(cause)) {
      case "ENOENT":
      case "ENOTDIR":
        return {};
      case "EISDIR":
        return { problem: "it is a folder, not a file" };
      case "EACCES":
      case "EPERM":
        return { problem: "you do not have permission to read it" };
      default:
        return { problem: cause instanceof Error ? cause.message : String(cause) };
    }
  }
}

/** Reads the record of changes next to a catalogue; without the file, it is empty. */
export function loadChanges(path: string): LoadedChanges {
  const { text, problem } = textIfThere(path);
  const read =
    problem === undefined ? readChanges(text) : ({ kind: "wrong", problems: [problem] } as const);
  return read.kind === "read"
    ? { kind: "loaded", history: read.history }
    : { kind: "wrong", reason: changesUnusable(path, read.problems) };
}
