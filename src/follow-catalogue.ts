import { catalogueFiles } from "./data-files.ts";
import { createEditions, type Editions, type Loading } from "./operations/editions.ts";
import { watchFiles } from "./operations/watch-files.ts";

/** How often the catalogue's files are looked at. */
const watchEveryMs = 5000;

/** Keeps the catalogue at a path in use, and takes the newer one when its files change. */
export function followCatalogue<Edition>(
  path: string,
  loading: Loading<Edition>,
): Editions<Edition> {
  const editions = createEditions(loading);
  watchFiles(catalogueFiles(path), watchEveryMs, editions.replace);
  return editions;
}
