import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Catalogue } from "../src/catalogue/catalogue.ts";
import { catalogueText } from "../src/ingest/catalogue-text.ts";

/** A folder of catalogues for processes to read. */
export interface CatalogueFiles {
  /** Writes a catalogue and returns its path. */
  readonly write: (name: string, catalogue: Catalogue) => string;
  readonly remove: () => void;
}

export function createCatalogueFiles(): CatalogueFiles {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  return {
    write: (name, catalogue) => {
      const { sources, families, roles, roleLevels, skills, knowledge, qualifications, defects } =
        catalogue;
      const data = {
        sources,
        families,
        roles,
        roleLevels,
        skills,
        knowledge,
        qualifications,
        defects,
      };
      const file = join(folder, `${name.replaceAll(/\W+/g, "-")}.json`);
      writeFileSync(file, catalogueText(data));
      return file;
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
