import { scaleOfSkill, type Catalogue } from "../catalogue/catalogue.ts";
import { levelsOf, rankOf, scaleNames, scaleOf } from "../catalogue/levels.ts";
import type { RoleFamily } from "../catalogue/types.ts";
import { listables, type Listable, type Question } from "../question/question.ts";
import type { LevelAnswer, ListAnswer } from "./find-answer.ts";
import { citesOf, factOf, sourcesOf } from "./fact.ts";
import { isDefined } from "./ladder.ts";
import type { Offer } from "./offer.ts";
import { place } from "./place.ts";

type Asked<Kind extends Question["kind"]> = Extract<Question, { kind: Kind }>;

export function answerLevel({ level }: Asked<"level">, catalogue: Catalogue): LevelAnswer {
  const scale = scaleOf(level);
  const definedFor = catalogue.skills.filter((skill) => isDefined(skill, level));
  const askers = catalogue.roleLevels
    .map((roleLevel) => ({
      roleLevel,
      statements: [
        ...roleLevel.requirements
          .filter((each) => each.level === level)
          .map(({ skill, statement }) => ({ id: skill, statement })),
        ...roleLevel.knowledge
          .filter((each) => each.depth === level)
          .map(({ knowledge, statement }) => ({ id: knowledge, statement })),
      ],
    }))
    .filter(({ statements }) => statements.length > 0);
  const activities = catalogue.roleLevels
    .flatMap(({ workActivities }) => workActivities)
    .filter(({ sfia }) => sfia?.level === level);
  return {
    kind: "level",
    level,
    scale,
    rank: rankOf(level),
    ladder: levelsOf(scale).map((each) => ({
      level: each,
      current: each === level,
      defined: true,
    })),
    definedFor,
    askers: askers.map(({ roleLevel, statements }) => ({
      who: place(roleLevel.id, catalogue),
      skills: [...new Set(statements.map(({ id }) => id))].map((id) => catalogue.skill(id)),
    })),
    activities: activities.length,
    defined: true,
    next: levelsOf(scale)
      .filter((other) => Math.abs(rankOf(other) - rankOf(level)) === 1)
      .map((other): Offer => ({
        as: "level",
        level: other,
        question: { kind: "level", level: other },
      })),
    cites: citesOf(
      [],
      [
        ...askers.flatMap(({ statements }) => statements.map(({ statement }) => statement)),
        ...definedFor.flatMap((skill) =>
          skill.levels.filter((each) => each.level === level).map(({ statement }) => statement),
        ),
        ...activities.map(({ statement }) => statement),
      ].map((statement) => factOf(statement, catalogue)),
    ),
  };
}

function otherLists(
  of: Listable,
  { skills, knowledge, qualifications }: Catalogue,
): readonly Offer[] {
  const isEmpty: Readonly<Record<Listable, boolean>> = {
    roles: false,
    skills: skills.length + knowledge.length === 0,
    levels: false,
    qualifications: qualifications.length === 0,
  };
  return listables
    .filter((other) => other !== of && !isEmpty[other])
    .map((other) => ({ as: "list", of: other, question: { kind: "list", of: other } }));
}

function byTitle(a: { readonly title: string }, b: { readonly title: string }): number {
  return a.title.localeCompare(b.title, "en");
}

export function answerList(question: Asked<"list">, catalogue: Catalogue): ListAnswer {
  const { of } = question;
  const shared = {
    kind: "list",
    defined: true,
    next: otherLists(of, catalogue),
    cites: citesOf([], [], catalogue.sources),
  } as const;
  switch (of) {
    case "roles": {
      const only = "family" in question ? catalogue.family(question.family) : undefined;
      const families = familiesIn(catalogue).filter(
        ({ family }) => only === undefined || family === only,
      );
      return {
        ...shared,
        of,
        only,
        families,
        next: [...parts(families, only), ...shared.next],
      };
    }
    case "skills":
      return {
        ...shared,
        of,
        skills: catalogue.skills.toSorted(byTitle),
        knowledge: catalogue.knowledge.toSorted(byTitle),
      };
    case "levels":
      return { ...shared, of, scales: scalesIn(catalogue) };
    case "qualifications":
      return {
        ...shared,
        of,
        qualifications: catalogue.qualifications.toSorted(byTitle).map((qualification) => ({
          qualification,
          listedBy: catalogue
            .withQualification(qualification.id)
            .map(({ id }) => place(id, catalogue)),
        })),
        cites: citesOf(
          [],
          [],
          sourcesOf(
            [...new Set(catalogue.qualifications.flatMap((each) => each.sources))],
            catalogue,
          ),
        ),
      };
  }
}

/** More would bury the list itself, which names all of them. */
const mostOpened = 5;
const mostFamilies = 9;

type Families = Extract<ListAnswer, { readonly of: "roles" }>["families"];

/** What to look at next in a list: its families, or the roles if there is only one family. */
function parts(families: Families, only: RoleFamily | undefined): readonly Offer[] {
  if (families.length > 1) {
    return families.slice(0, mostFamilies).flatMap(({ family }): readonly Offer[] =>
      family === undefined
        ? []
        : [
            {
              as: "roles-of",
              family: family.title,
              question: { kind: "list", of: "roles", family: family.id },
            },
          ],
    );
  }
  const opened = families
    .flatMap(({ roles }) => roles)
    .slice(0, mostOpened)
    .map(({ role: { id, title } }): Offer => ({
      as: "name",
      name: title,
      question: { kind: "role", role: id },
    }));
  const all: Offer = { as: "list", of: "roles", question: { kind: "list", of: "roles" } };
  return only === undefined ? opened : [...opened, all];
}

function familiesIn(catalogue: Catalogue) {
  const ids = [...catalogue.families.map(({ id }) => id), undefined];
  return ids
    .map((id) => ({
      family: id === undefined ? undefined : catalogue.family(id),
      roles: catalogue.roles
        .filter((role) => role.family === id)
        .map((role) => ({
          role,
          levels: role.levels.map((level) => place(level, catalogue)),
        })),
    }))
    .filter(({ roles }) => roles.length > 0);
}

function scalesIn(catalogue: Catalogue) {
  const skills = [...catalogue.skills, ...catalogue.knowledge];
  return scaleNames.map((scale) => ({
    scale,
    levels: levelsOf(scale),
    measures: skills.filter((skill) => scaleOfSkill(skill) === scale).length,
  }));
}
