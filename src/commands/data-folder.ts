import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CatalogueError, loadCatalogue } from "../catalogue/load.ts";
import type { CatalogueData } from "../catalogue/types.ts";
import { loadSources } from "../ingest/load-sources.ts";
import type { LoadedSources } from "../ingest/load-sources.ts";

export const emptyCatalogue: CatalogueData = {
  sources: [],
  families: [],
  roles: [],
  roleLevels: [],
  skills: [],
  knowledge: [],
  qualifications: [],
  defects: [],
};

/** The documents of a data folder; none if the folder is not there yet. */
export function sourcesOf(folder: string): LoadedSources {
  if (!existsSync(join(folder, "sources", "index.yml"))) {
    return { kind: "loaded", files: [], orders: [] };
  }
  return loadSources(new URL("sources/", pathToFileURL(`${folder}/`)));
}

/** The catalogue as it was written last; an empty one if it is not there or cannot be used. */
export function catalogueOf(folder: string): CatalogueData {
  const path = join(folder, "catalogue.json");
  if (!existsSync(path)) return emptyCatalogue;
  try {
    return loadCatalogue(path);
  } catch (error) {
    if (error instanceof CatalogueError) return emptyCatalogue;
    throw error;
  }
}

export function indexTextOf(folder: string): string | undefined {
  const path = join(folder, "sources", "index.yml");
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
