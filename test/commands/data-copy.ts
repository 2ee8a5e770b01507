import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fiveDocuments } from "../five-documents/paths.ts";

/** A department's names that fit the five documents, where data/ may by now have names for others. */
const vocabulary = "names:\n  Incident management: [outages]\n";

/** Makes a folder what data/ was with the five documents. */
export function copyDataTo(folder: string): void {
  for (const name of ["sources", "catalogue.json", "changes.json"]) {
    cpSync(join(fiveDocuments, name), join(folder, name), { recursive: true });
  }
  for (const name of ["vocabulary", "teams", "index", "language"]) {
    const schema = `${name}.schema.json`;
    cpSync(new URL(`../../data/${schema}`, import.meta.url), join(folder, schema));
  }
  writeFileSync(join(folder, "vocabulary.yml"), vocabulary);
}
