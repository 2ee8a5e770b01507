import type { CatalogueData, Defect, RoleLevelId } from "../../catalogue/types.ts";
import {
  conflictLines,
  conflictsIn,
  defectLines,
  firstOf,
  ignoredLines,
} from "../../ingest/report.ts";
import type { Planned } from "./plan.ts";

/** What becomes of a document, and what index.yml will say of it. */
export function planLine(planned: Exclude<Planned, { readonly kind: "unshown" }>): string {
  switch (planned.kind) {
    case "known":
      return `  ${planned.path}: already in the catalogue as ${planned.as}`;
    case "refused":
      return `  ${planned.path} is skipped: ${planned.reason}`;
    case "described": {
      const { file, anew } = planned;
      const said = anew.map((key) => `${key} ${file.source[key]}`).join(", ");
      return `  ${planned.path}: already in the catalogue as ${file.source.file}; index.yml will say: ${said}`;
    }
    case "new":
    case "corrected": {
      const { file, title, format, publisher, framework, licence, published, retrieved } =
        planned.file.source;
      const verb = planned.kind === "new" ? "new" : "replaces the document of the same name";
      const fetched = retrieved === undefined ? "" : `, fetched ${retrieved}`;
      const date = published === undefined ? `undated${fetched}` : `published ${published}`;
      return [
        `  ${planned.path}: ${verb}, as sources/${file}`,
        `    ${title} (${format}); credited to ${publisher}, ${framework}; ${date}; ${licence}`,
      ].join("\n");
    }
  }
}

/** Identifies a defect in every edition of its document: at another line it is the same. */
const keyOf = ({ rule, where, excerpt }: Defect): string =>
  JSON.stringify([rule, where.replace(/^line \d+, /u, ""), excerpt]);

interface News {
  readonly before: CatalogueData;
  readonly after: CatalogueData;
  readonly ignored: readonly string[];
}

/**
 * Conflicts, roles without an order and defects that were not there before, and what is not used of
 * the vocabulary.
 * @param most how many of each kind are listed
 */
export function news({ before, after, ignored }: News, most: number): string {
  const known = new Set(before.defects.map(keyOf));
  const defects = after.defects.filter((defect) => !known.has(keyOf(defect)));
  const old = new Set(conflictsIn(before).map(({ key }) => key));
  const conflicts = conflictsIn(after).filter(({ key }) => !old.has(key));
  const titles = new Map(after.roleLevels.map(({ id, title }) => [id, title]));
  const titleOf = (id: RoleLevelId): string => titles.get(id) ?? id;
  const unordered = after.roles.filter(({ levelsOrdered }) => !levelsOrdered);
  const asked = new Set(before.roles.filter((role) => !role.levelsOrdered).map(({ id }) => id));
  const orders = unordered.filter(({ id }) => !asked.has(id));
  return [
    ...conflictLines(conflicts, "New level conflicts", most),
    "",
    `New roles with levels in unknown order (${orders.length})`,
    ...firstOf(
      orders.map(({ title, levels }) => `  ${title}: ${levels.map(titleOf).join(", ")}`),
      most,
    ),
    ...(orders.length > 0
      ? ["  List their levels, lowest first, under `roles` in sources/index.yml."]
      : []),
    "",
    ...defectLines(defects, "New defects", most),
    "",
    ...ignoredLines(ignored),
  ].join("\n");
}
