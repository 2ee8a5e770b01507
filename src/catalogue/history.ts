import type { CatalogueChanges, ChangeRecord, Whole } from "./changes.ts";
import type { CatalogueData, FormerName, Nameable, RoleId, RoleLevelId, SkillId } from "./types.ts";

/** What a data folder remembers of its earlier catalogues. */
export interface History {
  /** The latest first; only as many as are kept. */
  readonly records: readonly ChangeRecord[];
  /** Earliest first; never forgotten. */
  readonly former: readonly FormerName[];
}

export const noHistory: History = { records: [], former: [] };

/** A history as stored. Files from before renames were recorded have neither renames nor former names. */
export interface StoredHistory {
  readonly records: readonly (Omit<ChangeRecord, "renames"> & Partial<ChangeRecord>)[];
  readonly former?: readonly FormerName[] | undefined;
}

/** A former name, with what has become of its thing by now. */
export type Formerly = Pick<FormerName, "title" | "on"> &
  (
    | { readonly what: "role"; readonly now?: RoleId }
    | { readonly what: "role-level"; readonly role: RoleId; readonly now?: RoleLevelId }
    | { readonly what: "skill"; readonly now?: SkillId }
  );

/** The kind under which a thing's names are remembered; undefined if they are not. */
export const nameableOf = (what: Whole): Nameable | undefined => {
  switch (what) {
    case "role":
    case "role-level":
    case "skill":
      return what;
    case "knowledge":
      return "skill";
    case "document":
    case "qualification":
      return undefined;
  }
};

/** The names that these changes took out of the catalogue. */
export function namesLost(
  { arrivals, renames }: Pick<CatalogueChanges, "arrivals" | "renames">,
  on: string,
): readonly FormerName[] {
  const removed = arrivals.flatMap(({ kind, what, id, title, role }): readonly FormerName[] => {
    const nameable = kind === "removed" ? nameableOf(what) : undefined;
    if (nameable === undefined) return [];
    return [{ what: nameable, id, title, on, ...(role === undefined ? {} : { role }) }];
  });
  const renamed = renames.flatMap((rename): readonly FormerName[] => {
    const nameable = nameableOf(rename.what);
    if (nameable === undefined) return [];
    const { from, id: to, role } = rename;
    const named = { what: nameable, ...from, on: rename.on ?? on, to };
    return [role === undefined ? named : { ...named, role }];
  });
  return [...renamed, ...removed];
}

function currentIds({ roles, roleLevels, skills, knowledge }: CatalogueData) {
  const byId = <Id extends string>(all: readonly { readonly id: Id }[]) =>
    new Map<string, Id>(all.map(({ id }) => [id, id]));
  return {
    role: byId(roles),
    "role-level": byId(roleLevels),
    skill: byId([...skills, ...knowledge]),
  };
}

/** A former name with what its thing is called now, if it is in the catalogue at all. */
function formerly(
  { what, title, on, role }: FormerName,
  to: string | undefined,
  current: ReturnType<typeof currentIds>,
): Formerly | undefined {
  const said = { title, on };
  const now = <Id extends string>(ids: ReadonlyMap<string, Id>) => {
    const id = to === undefined ? undefined : ids.get(to);
    return id === undefined ? {} : { now: id };
  };
  switch (what) {
    case "role":
      return { what, ...said, ...now(current.role) };
    case "role-level":
      return role === undefined
        ? undefined
        : { what, role, ...said, ...now(current["role-level"]) };
    case "skill":
      return { what, ...said, ...now(current.skill) };
  }
}

/**
 * The former names that a catalogue no longer has, latest first: those of renamed things with what
 * they are called now, however often they were renamed, and those of things that are gone.
 */
export function formerNamesFor(
  data: CatalogueData,
  former: readonly FormerName[],
): readonly Formerly[] {
  const current = currentIds(data);
  const latestFirst = former.toReversed();
  // Follows a chain of renames. It ends, because each step goes to a later entry.
  const endOf = (name: FormerName): FormerName => {
    const at = former.indexOf(name);
    const next = former.find(
      ({ what, id }, later) => later > at && what === name.what && id === name.to,
    );
    return next === undefined ? name : endOf(next);
  };
  const seen = new Set<string>();
  return latestFirst.flatMap((name): readonly Formerly[] => {
    const { what, id, on } = name;
    const key = `${what} ${id}`;
    if (current[what].has(id) || seen.has(key)) return [];
    seen.add(key);
    const end = endOf(name);
    const isRenamed = end.to !== undefined && current[what].has(end.to);
    const told = formerly({ ...name, on: isRenamed ? on : end.on }, end.to, current);
    return told === undefined ? [] : [told];
  });
}

export function historyOf({ records: stored, former }: StoredHistory): History {
  const records = stored.map((record) => ({ ...record, renames: record.renames ?? [] }));
  return {
    records,
    former: former ?? records.toReversed().flatMap((record) => namesLost(record, record.on)),
  };
}
