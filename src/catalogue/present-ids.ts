import type { Arrival, ChangedThing, ChangeRecord, Rename } from "./changes.ts";
import { nameableOf } from "./history.ts";
import { roleId, roleLevelId, skillId } from "./ids.ts";
import type { RoleId, SkillId } from "./types.ts";

/** Present ids by what a thing is and the id that it had. */
type PresentIds = ReadonlyMap<string, string>;

const keyOf = (what: Arrival["what"], id: string): string => `${nameableOf(what) ?? what} ${id}`;

function aboutNow(about: ChangedThing, idNow: (what: Arrival["what"], id: string) => string) {
  const id = idNow(about.kind, about.id);
  switch (about.kind) {
    case "role":
      return { ...about, id: roleId(id) };
    case "role-level":
      return { ...about, id: roleLevelId(id), role: roleId(idNow("role", about.role)) };
    case "skill":
      return { ...about, id: skillId(id) };
  }
}

function recordNow(record: ChangeRecord, ids: PresentIds): ChangeRecord {
  if (ids.size === 0) return record;
  const idNow = (what: Arrival["what"], id: string): string => ids.get(keyOf(what, id)) ?? id;
  const role = (id: RoleId): RoleId => roleId(idNow("role", id));
  const skill = (id: SkillId): SkillId => skillId(idNow("skill", id));
  const named = <Named extends Arrival | Rename>(one: Named): Named => ({
    ...one,
    id: idNow(one.what, one.id),
    ...(one.role === undefined ? {} : { role: role(one.role) }),
  });
  return {
    ...record,
    arrivals: record.arrivals.map(named),
    renames: record.renames.map(named),
    things: record.things.map(({ about, changes }) => ({
      about: aboutNow(about, idNow),
      changes: changes.map((change) =>
        change.skill === undefined ? change : { ...change, skill: skill(change.skill) },
      ),
    })),
  };
}

/**
 * Records with the ids that their things have now, so that what changed in a thing before it was
 * renamed is found too. Titles and texts stay as they were.
 * @param records latest first
 */
export function withPresentIds(records: readonly ChangeRecord[]): readonly ChangeRecord[] {
  const ids = new Map<string, string>();
  return records.map((record) => {
    const now = recordNow(record, ids);
    const before = record.renames.map(
      ({ what, from }, at) => [keyOf(what, from.id), now.renames[at]?.id ?? from.id] as const,
    );
    for (const [key, id] of before) ids.set(key, id);
    return now;
  });
}
