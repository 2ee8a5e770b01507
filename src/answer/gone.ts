import type { Catalogue } from "../catalogue/catalogue.ts";
import type { ChangeRecord } from "../catalogue/changes.ts";
import type { Formerly } from "../catalogue/history.ts";
import type { Level } from "../catalogue/levels.ts";

/** Something that was removed from the catalogue. */
export interface Gone {
  readonly title: string;
  /** ISO date. */
  readonly on: string;
  /** Of a skill: who asked for it until then, as far as is recorded. */
  readonly askers: readonly { readonly title: string; readonly level: Level | undefined }[];
}

/** The ids under which a record says that a skill of that title was removed. */
function removedIds({ arrivals }: ChangeRecord, title: string): ReadonlySet<string> {
  const removed = arrivals.filter(
    (one) =>
      one.kind === "removed" &&
      (one.what === "skill" || one.what === "knowledge") &&
      one.title === title,
  );
  return new Set(removed.map(({ id }) => id));
}

/** What is known of something that was removed. */
export function goneOf(
  { what, title, on }: Formerly,
  { changes }: Pick<Catalogue, "changes">,
): Gone {
  if (what !== "skill") return { title, on, askers: [] };
  const askers = changes.flatMap((record) => {
    const ids = removedIds(record, title);
    return record.things.flatMap(({ about, changes: some }) =>
      some.flatMap(({ kind, part, skill, level }) => {
        const isAsked = part === "requirement" || part === "knowledge";
        if (kind !== "removed" || !isAsked || skill === undefined || !ids.has(skill)) return [];
        return [{ title: about.title, level }];
      }),
    );
  });
  return { title, on, askers };
}
