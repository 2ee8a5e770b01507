import { rankOf } from "../catalogue/levels.ts";
import type { Level } from "../catalogue/levels.ts";
import type { CatalogueData, Role, RoleLevel, Skill } from "../catalogue/types.ts";
import { groupBy } from "./group.ts";

/** One difference between two catalogues. Texts are whole, as the catalogues have them. */
export type Change =
  | { readonly kind: "added" | "removed"; readonly what: string; readonly detail?: string }
  | {
      readonly kind: "raised" | "lowered" | "changed";
      readonly what: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: "reworded";
      readonly what: string;
      readonly before: string;
      readonly after: string;
    };

/** What changed of one thing, or what kind of things came or went. */
export interface ChangeGroup {
  /** "Role levels", or the title of the thing that changed. */
  readonly heading: string;
  readonly changes: readonly Change[];
}

interface Named {
  readonly what: string;
  readonly detail?: string;
  /** What is compared; absent for things that only come and go. */
  readonly text?: string;
}

/** Things that came, went or are worded anew; `what` tells which is which. */
function compare(before: readonly Named[], after: readonly Named[]): readonly Change[] {
  const [old, now] = [before, after].map((all) => new Map(all.map((one) => [one.what, one])));
  const told = ({ what, detail }: Named) => ({ what, ...(detail === undefined ? {} : { detail }) });
  return [
    ...after
      .filter(({ what }) => !old?.has(what))
      .map((one) => ({ kind: "added" as const, ...told(one) })),
    ...before
      .filter(({ what }) => !now?.has(what))
      .map((one) => ({ kind: "removed" as const, ...told(one) })),
    ...after.flatMap(({ what, text = "" }): readonly Change[] => {
      const was = old?.get(what);
      if (was === undefined || (was.text ?? "") === text) return [];
      return [{ kind: "reworded", what, before: was.text ?? "", after: text }];
    }),
  ];
}

type Titles = (skill: string) => string;

const levelsAsked = (level: RoleLevel): ReadonlyMap<string, readonly Level[]> =>
  new Map(
    [...groupBy(level.requirements, ({ skill }) => skill)].map(([skill, group]) => [
      skill,
      group.map((one) => one.level),
    ]),
  );

/** Skills that a role level asks for now, asks for no more, or asks for at another level. */
function levelChanges(before: RoleLevel, after: RoleLevel, titleOf: Titles): readonly Change[] {
  const [old, now] = [levelsAsked(before), levelsAsked(after)];
  return [
    ...[...now].flatMap(([skill, levels]): readonly Change[] => {
      const what = titleOf(skill);
      const was = old.get(skill);
      const [from, to] = [(was ?? []).join(" or "), levels.join(" or ")];
      if (was === undefined) return [{ kind: "added", what, detail: to }];
      if (from === to) return [];
      const [first, second] = [was[0], levels[0]];
      const single = was.length === 1 && levels.length === 1;
      if (!single || first === undefined || second === undefined) {
        return [{ kind: "changed", what, from, to }];
      }
      return [{ kind: rankOf(second) > rankOf(first) ? "raised" : "lowered", what, from, to }];
    }),
    ...[...old].flatMap(([skill, levels]): readonly Change[] =>
      now.has(skill)
        ? []
        : [{ kind: "removed", what: titleOf(skill), detail: levels.join(" or ") }],
    ),
  ];
}

function partsOf(level: RoleLevel, titleOf: Titles): readonly Named[] {
  const items = (
    section: string,
    all: readonly { readonly title: string; readonly statement: { readonly text: string } }[],
  ) => all.map(({ title, statement }) => ({ what: `${section} "${title}"`, text: statement.text }));
  return [
    ...(level.summary === undefined ? [] : [{ what: "summary", text: level.summary.text }]),
    ...level.responsibilities.map(({ text }) => ({ what: `responsibility "${text}"` })),
    ...level.background.map(({ text }) => ({ what: `background "${text}"` })),
    ...items("work activity", level.workActivities),
    ...level.knowledge.map(({ knowledge, depth, statement }) => ({
      what: `knowledge "${titleOf(knowledge)}"${depth === undefined ? "" : `, ${depth}`}`,
      text: statement.text,
    })),
    ...items("training", level.training),
    ...items("development activity", level.development),
    ...level.qualifications.map((id) => ({ what: `qualification "${id}"` })),
  ];
}

/** What is said of each skill at each level where a role level asks for it. */
function requirementTexts(level: RoleLevel, titleOf: Titles): readonly Named[] {
  return level.requirements.map(({ skill, level: asked, statement }) => ({
    what: `${titleOf(skill)}, ${asked}`,
    text: statement.text,
  }));
}

function skillParts({ description, levels }: Skill): readonly Named[] {
  return [
    ...(description === undefined ? [] : [{ what: "description", text: description.text }]),
    ...levels.map(({ level, statement }) => ({
      what: `what ${level} means`,
      text: statement.text,
    })),
  ];
}

const orderOf = ({ levels, levelsOrdered }: Role): string =>
  `${levels.join(", ")} (${levelsOrdered ? "lowest first" : "order unknown"})`;

function pairs<Thing extends { readonly id: string }>(
  before: readonly Thing[],
  after: readonly Thing[],
): readonly (readonly [Thing, Thing])[] {
  const old = new Map(before.map((thing) => [thing.id, thing]));
  return after.flatMap((thing) => {
    const was = old.get(thing.id);
    return was === undefined ? [] : [[was, thing] as const];
  });
}

/** All that differs between two catalogues, in the order of the later one; groups of none are left out. */
export function changesBetween(
  before: CatalogueData,
  after: CatalogueData,
): readonly ChangeGroup[] {
  const titles = new Map(
    [before, after].flatMap(({ skills, knowledge }) =>
      [...skills, ...knowledge].map(({ id, title }) => [String(id), title] as const),
    ),
  );
  const titleOf = (id: string): string => titles.get(id) ?? id;
  const came = (
    heading: string,
    named: (data: CatalogueData) => readonly Named[],
  ): ChangeGroup => ({ heading, changes: compare(named(before), named(after)) });
  const skills = pairs(before.skills, after.skills).map(([was, now]) => ({
    heading: `Skill "${now.title}"`,
    changes: compare(skillParts(was), skillParts(now)),
  }));
  // A wording that changed for the skill itself is not told again for every role level that asks.
  const told = new Set(
    skills.flatMap(({ changes }) =>
      changes.map((change) => (change.kind === "reworded" ? change.after : "")),
    ),
  );
  const isNews = (change: Change): boolean => change.kind === "reworded" && !told.has(change.after);
  const groups: readonly ChangeGroup[] = [
    came("Documents", ({ sources }) =>
      sources.map(({ file, title, publisher }) => ({
        what: file,
        detail: `${publisher}, ${title}`,
      })),
    ),
    came("Roles", ({ roles }) => roles.map(({ title }) => ({ what: title }))),
    came("Role levels", ({ roleLevels }) => roleLevels.map(({ title }) => ({ what: title }))),
    came("Skills", (data) => data.skills.map(({ title }) => ({ what: title }))),
    came("Knowledge", ({ knowledge }) => knowledge.map(({ title }) => ({ what: title }))),
    came("Qualifications", ({ qualifications }) =>
      qualifications.map(({ title }) => ({ what: title })),
    ),
    ...pairs(before.roles, after.roles).map(([was, now]) => ({
      heading: `Role "${now.title}"`,
      changes: [
        ...compare(
          [{ what: "introduction", text: was.introduction?.text ?? "" }],
          [{ what: "introduction", text: now.introduction?.text ?? "" }],
        ),
        ...(orderOf(was) === orderOf(now)
          ? []
          : [
              {
                kind: "changed" as const,
                what: "its levels",
                from: orderOf(was),
                to: orderOf(now),
              },
            ]),
      ],
    })),
    ...pairs(before.roleLevels, after.roleLevels).map(([was, now]) => ({
      heading: `Role level "${now.title}"`,
      changes: [
        ...levelChanges(was, now, titleOf),
        ...compare(partsOf(was, titleOf), partsOf(now, titleOf)),
        ...compare(requirementTexts(was, titleOf), requirementTexts(now, titleOf)).filter(isNews),
      ],
    })),
    ...skills,
  ];
  return groups.filter(({ changes }) => changes.length > 0);
}
