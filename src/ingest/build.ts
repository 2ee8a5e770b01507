import { roleId, roleLevelId, skillId } from "../catalogue/ids.ts";
import { nearestTitles } from "../catalogue/nearest-titles.ts";
import type { CatalogueData, FormerName } from "../catalogue/types.ts";
import { accountFor } from "./account.ts";
import type { Ruling } from "./changes/rulings.ts";
import { datesIn } from "./dates.ts";
import { examine } from "./defects/examine.ts";
import type { ReadDocument } from "./defects/rule.ts";
import { inOrder } from "../catalogue/group.ts";
import { merge } from "./merge.ts";
import { idOfLevel } from "./naming.ts";
import { readDocument, toldAlone } from "./read-document.ts";
import { type Editions, type SortedEditions, sortEditions } from "./edition.ts";
import { type IndexEntry, type IndexRules, noRules, type RoleOrder } from "./source-index.ts";

/** A document as received, with what index.yml says about it. */
export interface SourceFile extends IndexEntry {
  readonly text: string;
}

export type Build =
  | {
      readonly kind: "built";
      readonly data: CatalogueData;
      /** The documents in force. */
      readonly documents: readonly ReadDocument[];
      readonly replaced: readonly Editions[];
      readonly undecided: SortedEditions["undecided"];
      /** What index.yml says about renames. */
      readonly renames: readonly Ruling[];
    }
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

type Read =
  | { readonly kind: "read"; readonly document: ReadDocument }
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

function read({ source, hints, replaces, text }: SourceFile): Read {
  const reading = readDocument(text, hints);
  if (reading.kind === "refused") {
    return { kind: "wrong", problems: [`${source.file} cannot be read: ${toldAlone(reading)}`] };
  }
  const { format, lines, extract, address } = reading;
  const problems = [
    ...(format === source.format
      ? []
      : [
          `index.yml: ${source.file}: the format of the document is ${format}, not ${source.format}; correct the entry`,
        ]),
    ...(source.published === undefined || datesIn(lines).includes(source.published)
      ? []
      : [
          `index.yml: ${source.file}: the document does not say that it was published on ${source.published}; correct the date or delete it`,
        ]),
    ...hints.qualifications
      .filter(({ title }) => !extract.splitsByHint.includes(title))
      .map(
        ({ title }) =>
          `index.yml: ${source.file}: the document has no qualification "${title}"; correct the title or delete the entry`,
      ),
  ];
  if (problems.length > 0) return { kind: "wrong", problems };
  const linked = { ...source, ...(address === undefined ? {} : { link: address }) };
  const document = accountFor(linked, lines, extract);
  return {
    kind: "read",
    document: replaces === undefined ? document : { ...document, replaces },
  };
}

const mostNearest = 3;

const listed = (titles: readonly string[]): string =>
  titles.map((title) => `"${title}"`).join(", ");

/** Problems with orders in index.yml that name roles or role levels that no document has. */
function orderProblems(data: CatalogueData, orders: readonly RoleOrder[]): readonly string[] {
  const { roles, roleLevels } = data;
  return orders.flatMap(({ role: title, levels }) => {
    const role = roles.find(({ id }) => id === roleId(title));
    if (role === undefined) {
      const all = roles.map((one) => one.title);
      const nearest = listed(nearestTitles(title, all, mostNearest));
      const remedy =
        nearest === ""
          ? "correct the title or delete the entry"
          : `the nearest titles are ${nearest}`;
      return [`index.yml: roles: no document has a role "${title}"; ${remedy}`];
    }
    const own = listed(
      roleLevels.filter(({ id }) => role.levels.includes(id)).map((level) => level.title),
    );
    const known = own === "" ? "it has none; delete the entry" : `its levels are ${own}`;
    return levels
      .filter((level) => !role.levels.includes(idOfLevel(level)))
      .map(
        (level) => `index.yml: roles: the role "${role.title}" has no level "${level}"; ${known}`,
      );
  });
}

/** The former names that index.yml states. */
function renamedIn(
  renames: readonly Ruling[],
  { roleLevels }: CatalogueData,
): readonly FormerName[] {
  const roles = new Map(roleLevels.map(({ id, role }) => [id, role]));
  return renames.flatMap(({ kind, from: title, to, on }): readonly FormerName[] => {
    if (to === undefined || on === undefined) return [];
    const named = { title, on };
    if (kind === "role") return [{ what: kind, ...named, id: roleId(title), to: roleId(to) }];
    if (kind === "skill") return [{ what: kind, ...named, id: skillId(title), to: skillId(to) }];
    const now = roleLevelId(to);
    const role = roles.get(now);
    if (role === undefined) return [];
    return [{ what: "role-level", ...named, id: roleLevelId(title), to: now, role }];
  });
}

/** Builds the catalogue from all documents, or lists everything that prevents it. */
export function build(
  files: readonly SourceFile[],
  { orders, renames }: IndexRules = noRules,
): Build {
  if (files.length === 0) {
    const problem = "index.yml: it lists no documents; import one with `rolecall import FILE`";
    return { kind: "wrong", problems: [problem] };
  }
  const readings = files.toSorted((a, b) => inOrder(a.source.id, b.source.id)).map(read);
  const problems = readings.flatMap((reading) =>
    reading.kind === "wrong" ? reading.problems : [],
  );
  if (problems.length > 0) return { kind: "wrong", problems };
  const documents = readings.flatMap((reading) =>
    reading.kind === "read" ? [reading.document] : [],
  );
  const { current, replaced, undecided } = sortEditions(documents);
  const examined = examine(current);
  const merged = merge(examined.documents, examined.defects, orders);
  const renamed = renamedIn(renames, merged);
  const data = renamed.length === 0 ? merged : { ...merged, renamed };
  const strange = orderProblems(data, orders);
  if (strange.length > 0) return { kind: "wrong", problems: strange };
  return { kind: "built", data, documents: examined.documents, replaced, undecided, renames };
}
