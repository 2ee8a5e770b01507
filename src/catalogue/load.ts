import { readFileSync } from "node:fs";
import { openCatalogue } from "./catalogue.ts";
import type { Catalogue } from "./catalogue.ts";
import { brokenInvariants } from "./invariants.ts";
import { catalogueFileSchema } from "./schema.ts";

/** A catalogue file that cannot be used. The message names the file, the place and the remedy. */
export class CatalogueError extends Error {
  override readonly name = "CatalogueError";

  constructor(path: string, problems: readonly string[], options?: ErrorOptions) {
    const listed = problems.slice(0, shownProblems).map((problem) => `  ${problem}`);
    const more = problems.length - listed.length;
    super(
      [
        `The catalogue ${path} cannot be used:`,
        ...listed,
        ...(more > 0 ? [`  and ${more} more`] : []),
        "Rebuild it with `npm run catalogue`.",
      ].join("\n"),
      options,
    );
  }
}

const shownProblems = 10;

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new CatalogueError(path, [cause instanceof Error ? cause.message : String(cause)], {
      cause,
    });
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CatalogueError(path, [`it is no JSON: ${reason}`], { cause });
  }
}

/** The catalogue of a text in the form of data/catalogue.json. Throws CatalogueError. */
export function parseCatalogue(path: string, text: string): Catalogue {
  const parsed = catalogueFileSchema.safeParse(parseJson(path, text));
  if (!parsed.success) {
    throw new CatalogueError(
      path,
      parsed.error.issues.map(
        ({ path: place, message }) => `${place.map(String).join(".") || "the whole"}: ${message}`,
      ),
    );
  }
  const problems = brokenInvariants(parsed.data);
  if (problems.length > 0) throw new CatalogueError(path, problems);
  return openCatalogue(parsed.data);
}

/** Reads a catalogue file. Throws CatalogueError if it is not there or not a catalogue. */
export function loadCatalogue(path: string): Catalogue {
  return parseCatalogue(path, readText(path));
}
