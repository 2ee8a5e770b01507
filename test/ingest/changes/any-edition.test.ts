import fc from "fast-check";
import { expect, test } from "vitest";
import type { CatalogueChanges, Change } from "../../../src/catalogue/changes.ts";
import { compareCatalogues } from "../../../src/ingest/changes/changes-between.ts";
import { randomNumbers } from "../../generated-framework.ts";
import { builtFrom } from "../documents.ts";
import { rolesFile, type Row } from "./edition-files.ts";

const levels = ["Awareness", "Working", "Practitioner", "Expert"] as const;

interface SkillModel {
  readonly title: string;
  readonly about: string;
  readonly means: readonly string[];
}

interface LevelModel {
  readonly title: string;
  readonly does: string;
  /** The place of each skill's level on the scale, by the skill's place. */
  readonly asks: ReadonlyMap<number, number>;
}

interface RoleModel {
  readonly title: string;
  readonly about: string;
  readonly levels: readonly LevelModel[];
}

interface Model {
  readonly skills: readonly SkillModel[];
  readonly roles: readonly RoleModel[];
}

/** Texts of invented words, so that two of them share none. */
function modelOf(seed: number): Model {
  const next = randomNumbers(seed);
  const below = (count: number): number => Math.floor(next() * count);
  const syllables = ["ba", "ko", "ri", "mu", "te", "la", "po", "zu", "ne", "fi", "go", "sha"];
  const word = (): string =>
    Array.from({ length: 4 }, () => syllables[below(syllables.length)]).join("");
  const words = (count: number): string => Array.from({ length: count }, word).join(" ");
  const skills = Array.from({ length: 8 }, () => ({
    title: `${word()} ${word()}`,
    about: words(9),
    means: levels.map(() => words(12)),
  }));
  const roles = Array.from({ length: 4 }, () => ({
    title: `${word()} ${word()}`,
    about: words(10),
    levels: Array.from({ length: 2 }, () => ({
      title: `${word()} ${word()}`,
      does: words(14),
      // An even level leaves room to be raised without reaching another level that is asked for.
      asks: new Map(skills.map((_, at) => [at, below(2) * 2] as const).filter(() => below(3) > 0)),
    })),
  }));
  return { skills, roles };
}

function rowsOf({ skills, roles }: Model): readonly Row[] {
  return roles.flatMap((role) =>
    role.levels.flatMap((level) =>
      [...level.asks].flatMap(([at, rank]) => {
        const skill = skills[at];
        if (skill === undefined) return [];
        return [
          {
            role: role.title,
            about: role.about,
            level: level.title,
            does: level.does,
            skill: skill.title,
            skillAbout: skill.about,
            at: levels[rank] ?? "",
            means: skill.means[rank] ?? "",
          },
        ];
      }),
    ),
  );
}

/** A text with its last word exchanged. */
const anew = (text: string): string => text.replace(/\S+$/u, "otherwise");

interface Edits {
  readonly role: number;
  readonly level: number;
  readonly skill: number;
  readonly text: number;
  readonly raise: number;
}

/** Renames a role, a level and a skill, exchanges a word behind each, and raises what one asks. */
function edited({ skills, roles }: Model, edits: Edits): Model {
  return {
    skills: skills.map((skill, at) => ({
      ...(at === edits.skill
        ? { ...skill, title: "renamed skill", about: anew(skill.about) }
        : skill),
      means: skill.means.map((text) => (at === edits.text ? anew(text) : text)),
    })),
    roles: roles.map((role, at) => ({
      ...(at === edits.role ? { ...role, title: "renamed role", about: anew(role.about) } : role),
      levels: role.levels.map((level, place) => {
        const renamed =
          at === edits.level && place === 0
            ? { ...level, title: "renamed level", does: anew(level.does) }
            : level;
        // With a new name and at another level, a skill with few texts is a new skill.
        const first = [...level.asks.keys()].find((skill) => skill !== edits.skill);
        const raised = [...level.asks].map(
          ([skill, rank]) =>
            [
              skill,
              at === edits.raise && place === 1 && skill === first ? rank + 1 : rank,
            ] as const,
        );
        return { ...renamed, asks: new Map(raised) };
      }),
    })),
  };
}

const textOf = (change: Change): string =>
  [change.kind, change.part, change.title ?? "", change.level ?? ""].filter(Boolean).join(" ");

function told({ arrivals, renames, things }: CatalogueChanges): readonly string[] {
  return [
    ...arrivals.map(({ kind, what, title }) => `${what} ${title}: ${kind}`),
    ...renames.map(({ what, from, title }) => `${what} ${from.title}: renamed ${title}`),
    ...things.flatMap(({ about, changes }) =>
      changes.map((change) => `${about.kind} ${about.title}: ${textOf(change)}`),
    ),
  ].toSorted();
}

/** What was done, in the words of `told`. */
function truth(was: Model, now: Model): readonly string[] {
  const askedFor = (model: Model, skill: number, rank: number): boolean =>
    model.roles.some((role) => role.levels.some((level) => level.asks.get(skill) === rank));
  const named = (what: string, before: string, after: string): readonly string[] =>
    before === after ? [] : [`${what} ${before}: renamed ${after}`];
  const worded = (thing: string, part: string, before: string, after: string): readonly string[] =>
    before === after ? [] : [`${thing}: reworded ${part}`];
  return [
    ...was.skills.flatMap((skill, at) => {
      const after = now.skills[at] ?? skill;
      if (!levels.some((_, rank) => askedFor(was, at, rank))) return [];
      const thing = `skill ${after.title}`;
      return [
        ...named("skill", skill.title, after.title),
        ...worded(thing, "description", skill.about, after.about),
        ...levels.flatMap((level, rank) =>
          askedFor(was, at, rank) && askedFor(now, at, rank)
            ? worded(
                thing,
                `meaning ${level.toLowerCase()}`,
                skill.means[rank] ?? "",
                after.means[rank] ?? "",
              )
            : [],
        ),
      ];
    }),
    ...was.roles.flatMap((role, at) => {
      const after = now.roles[at] ?? role;
      const inUse = role.levels.filter(({ asks }) => asks.size > 0);
      if (inUse.length === 0) return [];
      return [
        ...named("role", role.title, after.title),
        ...worded(`role ${after.title}`, "introduction", role.about, after.about),
        ...role.levels.flatMap((level, place) => {
          const later = after.levels[place] ?? level;
          if (level.asks.size === 0) return [];
          const thing = `role-level ${later.title}`;
          return [
            ...named("role-level", level.title, later.title),
            ...worded(thing, "summary", level.does, later.does),
            ...[...level.asks].flatMap(([skill, rank]) =>
              later.asks.get(skill) === rank
                ? []
                : [`${thing}: raised requirement ${now.skills[skill]?.title ?? ""}`],
            ),
          ];
        }),
      ];
    }),
  ].toSorted();
}

const place = fc.integer({ min: 0, max: 3 });

test("every change of an edition is told once, and nothing else", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.record({ role: place, level: place, skill: place, text: place, raise: place }),
      (seed, edits) => {
        const was = modelOf(seed);
        const now = edited(was, edits);
        const [before, after] = [was, now].map(
          (model) => builtFrom([rolesFile("roles", rowsOf(model))]).data,
        );
        if (before === undefined || after === undefined) throw new Error("no catalogue");
        const { changes, doubted } = compareCatalogues(before, after);
        expect(told(changes)).toEqual(truth(was, now));
        expect(doubted).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
