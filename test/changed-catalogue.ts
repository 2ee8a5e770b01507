import { type Catalogue, emptyCatalogue, openCatalogue } from "../src/catalogue/catalogue.ts";
import type { ChangeRecord } from "../src/catalogue/changes.ts";
import { historyOf } from "../src/catalogue/history.ts";
import { recordOf } from "../src/catalogue/changes-file.ts";
import type { CatalogueData } from "../src/catalogue/types.ts";
import { changesBetween } from "../src/ingest/changes/changes-between.ts";
import { builtFrom, projectFiles } from "./ingest/documents.ts";

const files = projectFiles();
const now = builtFrom(files).data;
const page = files.find(({ source }) => source.file.startsWith("002"));

/** The project's catalogue as it would be if the GOV.UK page read otherwise. */
function readOtherwise(rewrite: (text: string) => string): CatalogueData {
  return builtFrom(
    files.map((file) => (file === page ? { ...file, text: rewrite(file.text) } : file)),
  ).data;
}

function importOf(before: CatalogueData, after: CatalogueData, on: string): ChangeRecord {
  const imported = page === undefined ? [] : [page.source];
  return recordOf(changesBetween(before, after), imported, { on, by: "import" });
}

const first = recordOf(changesBetween(emptyCatalogue, now), now.sources, {
  on: "2026-11-20",
  by: "import",
});

/** As an import left it that raised a level and worded a responsibility anew. */
export function littleChanged(): Catalogue {
  const before = readOtherwise((text) =>
    text
      .replace(
        "Service focus. You can take inputs and establish coherent frameworks that work. (Relevant skill level: working)",
        "Service focus. You can take inputs. (Relevant skill level: awareness)",
      )
      .replace(
        "monitor applications and are accountable",
        "watch applications and are accountable",
      ),
  );
  return openCatalogue(now, historyOf({ records: [importOf(before, now, "2026-11-23"), first] }));
}

/** As an import left it that worded nearly everything anew. */
export function muchChanged(): Catalogue {
  const before = readOtherwise((text) =>
    text.replaceAll("You can", "You could never").replaceAll("(Relevant", " (Relevant"),
  );
  return openCatalogue(now, historyOf({ records: [importOf(before, now, "2026-11-23"), first] }));
}
