import { cpSync } from "node:fs";
import { join } from "node:path";
import { fiveDocuments } from "../five-documents/paths.ts";

/** What else lies in data/, whatever documents are there. */
const beside = ["vocabulary.yml", "vocabulary.schema.json", "index.schema.json"];

/** Makes a folder what data/ was with the five documents. */
export function copyDataTo(folder: string): void {
  for (const name of ["sources", "catalogue.json", "changes.json"]) {
    cpSync(join(fiveDocuments, name), join(folder, name), { recursive: true });
  }
  for (const name of beside) {
    cpSync(new URL(`../../data/${name}`, import.meta.url), join(folder, name));
  }
}
