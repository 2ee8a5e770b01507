import {
  type Arrival,
  type CatalogueChanges,
  type Change,
  type Rename,
  type ThingChanges,
  type Whole,
  wholes,
} from "../../catalogue/changes.ts";
import type { CatalogueData, Knowledge, Role, Skill } from "../../catalogue/types.ts";
import { roleLevelChanges, type TitleOf } from "./role-levels.ts";
import { withNewIds } from "./renamed-data.ts";
import { type Doubted, renamesBetween } from "./renames.ts";
import { type CompareWordings, comparesWordings } from "./rewording.ts";
import type { Ruling } from "./rulings.ts";
import { compareNamed, type Named } from "./statements.ts";

type Whats = readonly Omit<Arrival, "kind" | "what">[];

const wholesOf: Readonly<Record<Whole, (data: CatalogueData) => Whats>> = {
  document: ({ sources }) => sources.map(({ id, title }) => ({ id, title })),
  role: ({ roles }) => roles.map(({ id, title }) => ({ id, title })),
  "role-level": ({ roleLevels }) => roleLevels.map(({ id, title, role }) => ({ id, title, role })),
  skill: ({ skills }) => skills.map(({ id, title }) => ({ id, title })),
  knowledge: ({ knowledge }) => knowledge.map(({ id, title }) => ({ id, title })),
  qualification: ({ qualifications }) => qualifications.map(({ id, title }) => ({ id, title })),
};

function arrivalsOf(what: Whole, before: CatalogueData, after: CatalogueData): readonly Arrival[] {
  const [old, now] = [wholesOf[what](before), wholesOf[what](after)];
  const missing = (all: Whats, others: Whats, kind: Arrival["kind"]) => {
    const ids = new Set(others.map(({ id }) => id));
    return all.filter(({ id }) => !ids.has(id)).map((one): Arrival => ({ kind, what, ...one }));
  };
  return [...missing(now, old, "added"), ...missing(old, now, "removed")];
}

/** Both versions of each thing that is in both catalogues, in the later catalogue's order. */
function pairs<Thing extends { readonly id: string }>(
  before: readonly Thing[],
  after: readonly Thing[],
): readonly (readonly [was: Thing, now: Thing])[] {
  const old = new Map(before.map((thing) => [thing.id, thing]));
  return after.flatMap((now) => {
    const was = old.get(now.id);
    return was === undefined ? [] : [[was, now] as const];
  });
}

/**
 * Levels that were added or removed are reported as arrivals, so only the order of the remaining
 * ones is compared.
 */
function orderChanges(was: Role, now: Role, titleOf: TitleOf): readonly Change[] {
  const shared = (one: Role, other: Role) => ({
    levels: one.levels.filter((id) => other.levels.includes(id)).map(titleOf),
    ordered: one.levelsOrdered,
  });
  const [from, to] = [shared(was, now), shared(now, was)];
  // An order that is unknown cannot have changed.
  const same = from.levels.join("\n") === to.levels.join("\n") || !from.ordered || !to.ordered;
  return same ? [] : [{ kind: "reordered", part: "levels", from, to }];
}

/**
 * Only for a role without levels; otherwise its skills are covered by the arrival of its levels.
 */
function listedSkillChanges(was: Role, now: Role, titleOf: TitleOf): readonly Change[] {
  if (was.levels.length + now.levels.length > 0) return [];
  const missing = (one: Role, other: Role, kind: "added" | "removed"): readonly Change[] =>
    (one.skills ?? [])
      .filter((skill) => other.skills?.includes(skill) !== true)
      .map((skill) => ({ kind, part: "requirement", title: titleOf(skill), skill }));
  return [...missing(now, was, "added"), ...missing(was, now, "removed")];
}

function textsOf({ introduction, grades }: Role): readonly Named[] {
  return [
    ...(introduction === undefined
      ? []
      : [{ part: "introduction" as const, key: "", statement: introduction }]),
    ...(grades === undefined ? [] : [{ part: "grades" as const, key: "", statement: grades }]),
  ];
}

function skillParts(skill: Skill | Knowledge): readonly Named[] {
  const { description } = skill;
  return [
    ...(description === undefined
      ? []
      : [{ part: "description" as const, key: "", statement: description }]),
    ...(skill.kind === "knowledge" ? [] : skill.levels).map(({ level, statement }) => ({
      part: "meaning" as const,
      key: level,
      level,
      statement,
    })),
  ];
}

/** The levels at which role levels ask for skills. */
function askedLevels({ roleLevels }: CatalogueData): ReadonlySet<string> {
  return new Set(
    roleLevels.flatMap(({ requirements }) =>
      requirements.map(({ skill, level }) => `${skill} ${level}`),
    ),
  );
}

function skillChanges(
  before: CatalogueData,
  after: CatalogueData,
  compare: CompareWordings,
): readonly ThingChanges[] {
  const all = ({ skills, knowledge }: CatalogueData) => [...skills, ...knowledge];
  const [asked, askedNow] = [askedLevels(before), askedLevels(after)];
  return pairs(all(before), all(after)).map(([was, now]) => ({
    about: { kind: "skill", id: now.id, title: now.title },
    changes: compareNamed(skillParts(was), skillParts(now), compare).filter(
      ({ kind, part, level }) => {
        if (part !== "meaning" || (kind !== "added" && kind !== "removed")) return true;
        // A meaning that comes or goes with its only requirement is told there.
        const at = `${now.id} ${level ?? ""}`;
        return asked.has(at) === askedNow.has(at);
      },
    ),
  }));
}

/** The last title of each id. */
function titlesOf(things: readonly { readonly id: string; readonly title: string }[]): TitleOf {
  const titles = new Map(things.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? id;
}

function titlesIn(...catalogues: readonly CatalogueData[]): TitleOf {
  return titlesOf(
    catalogues.flatMap(({ roleLevels, skills, knowledge, qualifications }) => [
      ...roleLevels,
      ...skills,
      ...knowledge,
      ...qualifications,
    ]),
  );
}

function moved(part: "role" | "family", from: string, to: string): readonly Change[] {
  return from === to ? [] : [{ kind: "moved", part, from, to }];
}

function thingsThatChanged(
  before: CatalogueData,
  after: CatalogueData,
  compare: CompareWordings,
): readonly ThingChanges[] {
  const titleOf = titlesIn(before, after);
  const skills = skillChanges(before, after, compare);
  const told = new Set(
    skills.flatMap(({ changes }) =>
      changes.flatMap((change) => (change.kind === "reworded" ? [change.after] : [])),
    ),
  );
  const roleTitle = titlesOf([...before.roles, ...after.roles]);
  const familyTitle = titlesOf([...before.families, ...after.families]);
  const roleLevels = pairs(before.roleLevels, after.roleLevels).map(([was, now]): ThingChanges => ({
    about: { kind: "role-level", id: now.id, title: now.title, role: now.role },
    changes: [
      ...moved("role", roleTitle(was.role), roleTitle(now.role)),
      ...roleLevelChanges(was, now, titleOf, told, compare),
    ],
  }));
  const old = new Map(before.roles.map((role) => [role.id, role]));
  const roles = after.roles.flatMap((now): readonly ThingChanges[] => {
    const { id, title } = now;
    const was = old.get(id);
    const changes =
      was === undefined
        ? []
        : [
            ...(was.family === undefined || now.family === undefined
              ? []
              : moved("family", familyTitle(was.family), familyTitle(now.family))),
            ...compareNamed(textsOf(was), textsOf(now), compare),
            ...orderChanges(was, now, titleOf),
            ...listedSkillChanges(was, now, titleOf),
          ];
    return [
      { about: { kind: "role", id, title }, changes },
      ...roleLevels.filter(({ about }) => about.kind === "role-level" && about.role === id),
    ];
  });
  return [...roles, ...skills].filter(({ changes }) => changes.length > 0);
}

/** All differences between two catalogues, and the renames that only the keeper can decide. */
export interface Comparison {
  readonly changes: CatalogueChanges;
  readonly doubted: readonly Doubted[];
}

/**
 * All differences between two catalogues, in the order of the later one.
 * @param rulings what index.yml says about renames
 */
export function compareCatalogues(
  before: CatalogueData,
  after: CatalogueData,
  rulings: readonly Ruling[] = [],
): Comparison {
  const { certain, doubted } = renamesBetween(before, after, {
    rulings,
    notes: after.notes ?? [],
  });
  return { changes: changesWith(certain, before, after), doubted };
}

/** The same without what is doubted: only certain renames are told as such. */
export function changesBetween(
  before: CatalogueData,
  after: CatalogueData,
  rulings: readonly Ruling[] = [],
): CatalogueChanges {
  return compareCatalogues(before, after, rulings).changes;
}

function changesWith(
  renames: readonly Rename[],
  earlier: CatalogueData,
  after: CatalogueData,
): CatalogueChanges {
  const before = withNewIds(earlier, renames);
  const arrivals = wholes.flatMap((what) => arrivalsOf(what, before, after));
  const things = thingsThatChanged(before, after, comparesWordings(renames));
  const named = new Set<string>([
    ...arrivals.flatMap(({ what, id }) => (what === "document" ? [id] : [])),
    ...things.flatMap(({ changes }) => changes.flatMap(({ source }) => source ?? [])),
  ]);
  const documents = new Map(
    [...before.sources, ...after.sources].map((source) => [source.id, source]),
  );
  return {
    arrivals,
    renames,
    things,
    sources: [...documents.values()].filter(({ id }) => named.has(id)),
  };
}
