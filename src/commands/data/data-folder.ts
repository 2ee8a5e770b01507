import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { emptyCatalogue, openCatalogue } from "../../catalogue/catalogue.ts";
import { CatalogueError, loadCatalogue } from "../../catalogue/load.ts";
import type { History } from "../../catalogue/history.ts";
import { readText } from "../../catalogue/read-file.ts";
import type { CatalogueData } from "../../catalogue/types.ts";
import { build } from "../../ingest/build.ts";
import { noRules } from "../../ingest/source-index.ts";
import { loadSources } from "../../ingest/load-sources.ts";
import type { LoadedSources } from "../../ingest/load-sources.ts";
import { isDocumentName } from "../../ingest/source-name.ts";
import { DataError, incomingFolder } from "../../data-files.ts";
import { dataBeside } from "../../open-rolecall.ts";

/** The names in a folder; none if it is not there, and where it cannot be looked into, which writing tells. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const signs = ["vocabulary.yml", "vocabulary.schema.json", "index.schema.json"];

// A folder that was just made for a catalogue may be git's already, and Finder leaves its file anywhere.
const isOfNobody = (name: string): boolean =>
  ["sources", ".DS_Store", incomingFolder].includes(name) || name.startsWith(".git");

/** Why an import may not take a folder for its data: it would exchange the whole of it. */
export function foreignFolder(folder: string): string | undefined {
  const [first] = namesIn(folder)
    .filter((name) => !isOfNobody(name))
    .toSorted();
  if (first === undefined || signs.some((sign) => existsSync(join(folder, sign)))) return undefined;
  // Whether its documents are described is another question.
  if (namesIn(join(folder, "sources")).length > 0) return undefined;
  return `${folder} is not a data folder: it contains "${first}", but neither sources/index.yml nor vocabulary.yml. With --data, name a data folder, an empty folder or a new one, such as ${join(folder, "catalogue")}.`;
}

/** Why documents without an index.yml are not for an import: it could write over what nobody described. */
function undescribed(sources: string): readonly string[] {
  const names = namesIn(sources).filter(isDocumentName).toSorted();
  return names.length === 0
    ? []
    : [
        `${sources} has no index.yml to describe its files: ${names.join(", ")}. Restore index.yml from git or a backup, or move the files to another folder and import them from there.`,
      ];
}

/** The documents of a data folder; none if the folder is not there yet. */
export function sourcesOf(folder: string): LoadedSources {
  if (!existsSync(join(folder, "sources", "index.yml"))) {
    const problems = undescribed(join(folder, "sources"));
    return problems.length > 0
      ? { kind: "wrong", problems }
      : { kind: "loaded", files: [], rules: noRules };
  }
  return loadSources(new URL("sources/", pathToFileURL(`${folder}/`)));
}

/** The catalogue as it was written last; undefined if it is not there or cannot be used. */
export function catalogueIn(folder: string): CatalogueData | undefined {
  const path = join(folder, "catalogue.json");
  if (!existsSync(path)) return undefined;
  try {
    return loadCatalogue(path);
  } catch (error) {
    if (error instanceof CatalogueError) return undefined;
    throw error;
  }
}

/** The catalogue before an import: as it was written last, else what the documents give. */
export function catalogueBefore(
  folder: string,
  { files, rules }: Extract<LoadedSources, { readonly kind: "loaded" }>,
): CatalogueData {
  const written = catalogueIn(folder);
  if (written !== undefined) return written;
  const built = build(files, rules);
  return built.kind === "built" ? built.data : emptyCatalogue;
}

export function indexTextOf(folder: string): string | undefined {
  const path = join(folder, "sources", "index.yml");
  return existsSync(path) ? readText(path) : undefined;
}

type WrittenBeside =
  /** With the phrases that are not used, because they are titles. */
  | { readonly kind: "fits"; readonly ignored: readonly string[] }
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

/** Whether the vocabulary and the teams beside a catalogue fit it, as asking would say. */
export function writtenBeside(
  folder: string,
  data: CatalogueData,
  history: History,
): WrittenBeside {
  try {
    const { ignored } = dataBeside(join(folder, "catalogue.json"), openCatalogue(data, history));
    return { kind: "fits", ignored };
  } catch (error) {
    if (error instanceof DataError) return { kind: "wrong", problems: [error.message] };
    throw error;
  }
}
