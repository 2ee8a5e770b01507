import { generatedMark } from "../catalogue/schema.ts";
import type { CatalogueData } from "../catalogue/types.ts";

/** The text of data/catalogue.json, with one value per line for readable diffs. */
export function catalogueText(data: CatalogueData): string {
  return `${JSON.stringify({ generated: generatedMark, ...data }, null, 1)}\n`;
}
