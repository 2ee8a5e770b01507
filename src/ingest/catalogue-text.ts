import { generatedMark } from "../catalogue/schema.ts";
import type { CatalogueData } from "../catalogue/types.ts";

/** The text of data/catalogue.json: one value a line, so that changes read well in a diff. */
export function catalogueText(data: CatalogueData): string {
  return `${JSON.stringify({ generated: generatedMark, ...data }, null, 1)}\n`;
}
