import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Section } from "../catalogue/sections.ts";
import { splitTrack } from "../catalogue/tracks.ts";
import type { RoleLevelId } from "../catalogue/types.ts";
import { mostCompared, type Question } from "../question/question.ts";
import type { PlacedRoleLevel } from "./parts.ts";
import type { RoleAnswer, RoleLevelAnswer } from "./role-answer.ts";
import { descriptionOf, factsOfAsked } from "./askers.ts";
import { whatChanged } from "./changes-told.ts";
import { contentOf, countOf, factsQuoted, sectionsOf, sourcesNaming } from "./content.ts";
import { citesOf, factOf, sourcesOf } from "./fact.ts";
import type { Offer } from "./offer.ts";
import { place } from "./place.ts";

type Asked<Kind extends Question["kind"]> = Extract<Question, { kind: Kind }>;

export function answerRole({ role: id }: Asked<"role">, catalogue: Catalogue): RoleAnswer {
  const role = catalogue.role(id);
  const levels = role.levels.map((level) => {
    const who = place(level, catalogue);
    const { summary } = who.roleLevel;
    return { who, summary: summary === undefined ? undefined : factOf(summary, catalogue) };
  });
  const introduction =
    role.introduction === undefined ? undefined : factOf(role.introduction, catalogue);
  const grades = role.grades === undefined ? undefined : factOf(role.grades, catalogue);
  const skills = (role.skills ?? []).map((id) => {
    const skill = catalogue.skill(id);
    return { skill, description: descriptionOf(skill, catalogue) };
  });
  return {
    kind: "role",
    role,
    family: role.family === undefined ? undefined : catalogue.family(role.family),
    introduction,
    grades,
    levels,
    steps: catalogue.steps(id).length,
    skills,
    defined: true,
    next: [
      ...levels.map(({ who }): Offer => ({
        as: "name",
        name: who.short,
        question: { kind: "role-level", roleLevel: who.roleLevel.id },
      })),
      ...skills.map(({ skill }): Offer => ({
        as: "name",
        name: skill.title,
        question: { kind: "skill", skill: skill.id },
      })),
      ...(role.levels.length > 1 && role.levels.length <= mostCompared
        ? [
            {
              as: "compare-levels" as const,
              question: {
                kind: "compare-role-levels" as const,
                roleLevels: role.levels,
                step: false,
              },
            },
          ]
        : []),
      ...whatChanged({ kind: "changes", role: id }, catalogue),
    ],
    cites: citesOf(
      [
        introduction,
        grades,
        ...levels.map(({ summary }) => summary),
        ...skills.map(({ description }) => description),
      ],
      [],
      introduction === undefined || skills.length > 0 ? sourcesOf(role.sources, catalogue) : [],
    ),
  };
}

function neighbourOffers(id: RoleLevelId, catalogue: Catalogue): readonly Offer[] {
  const { lower, higher } = catalogue.neighbours(id);
  const role = catalogue.role(catalogue.roleLevel(id).role);
  const beside = catalogue.steps(role.id).find((step) => step.includes(id)) ?? [];
  const offers: Offer[] = [];
  if (higher !== undefined) {
    offers.push({
      as: "compare-with",
      name: place(higher.id, catalogue).short,
      question: { kind: "compare-role-levels", roleLevels: [id, higher.id], step: true },
    });
  }
  if (lower !== undefined) {
    offers.push({
      as: "lower",
      name: place(lower.id, catalogue).short,
      question: { kind: "role-level", roleLevel: lower.id },
    });
  }
  if (higher !== undefined) {
    offers.push({
      as: "higher",
      name: place(higher.id, catalogue).short,
      question: { kind: "role-level", roleLevel: higher.id },
    });
  }
  if (lower === undefined && higher === undefined && role.levels.length > 1) {
    offers.push({ as: "role", name: role.title, question: { kind: "role", role: role.id } });
  }
  return [
    ...offers,
    ...beside
      .filter((other) => other !== id)
      .map((other): Offer => ({
        as: "name",
        name: catalogue.roleLevel(other).title,
        question: { kind: "role-level", roleLevel: other },
      })),
  ];
}

/**
 * The nearest level of the same role that has the section. Ties go to the level in the same track,
 * then to the higher one.
 */
function nearestWith(
  section: Section,
  { roleLevel, role }: PlacedRoleLevel,
  catalogue: Catalogue,
): RoleLevelAnswer["nearest"] {
  const steps = role.levelsOrdered ? catalogue.steps(role.id) : role.levels.map((level) => [level]);
  const stepOf = (id: RoleLevelId): number => steps.findIndex((step) => step.includes(id));
  const distance = (id: RoleLevelId): number => Math.abs(stepOf(id) - stepOf(roleLevel.id));
  const trackOf = (id: RoleLevelId) => splitTrack(catalogue.roleLevel(id).title).track;
  const inTrack = (id: RoleLevelId): number => Number(trackOf(id) === trackOf(roleLevel.id));
  const [id] = role.levels
    .filter((other) => countOf(catalogue.roleLevel(other), section) > 0)
    .toSorted(
      (a, b) => distance(a) - distance(b) || inTrack(b) - inTrack(a) || stepOf(b) - stepOf(a),
    );
  if (id === undefined) return undefined;
  return { who: place(id, catalogue), count: countOf(catalogue.roleLevel(id), section) };
}

function sectionOffer(section: Section, { roleLevel, short }: PlacedRoleLevel): Offer {
  return {
    as: "section",
    section,
    of: short,
    question: { kind: "role-level", roleLevel: roleLevel.id, section },
  };
}

export function answerRoleLevel(
  { roleLevel: id, section }: Asked<"role-level">,
  catalogue: Catalogue,
): RoleLevelAnswer {
  const subject = place(id, catalogue);
  const { roleLevel } = subject;
  const content = contentOf(roleLevel, catalogue);
  const has = sectionsOf(roleLevel);
  const missing = section !== undefined && countOf(roleLevel, section) === 0;
  const nearest = missing ? nearestWith(section, subject, catalogue) : undefined;
  // The whole role level shows the first two in full.
  const shown: readonly (Section | undefined)[] = ["summary", "responsibilities", section];
  const sectionOffers = has
    .filter((each) => !shown.includes(each.section))
    .map((each): Offer => ({
      as: "section",
      section: each.section,
      of: undefined,
      question: { kind: "role-level", roleLevel: id, section: each.section },
    }));
  const whole: Offer = { as: "whole-role-level", question: { kind: "role-level", roleLevel: id } };
  return {
    kind: "role-level",
    subject,
    section,
    content,
    has,
    nearest,
    defined: !missing,
    next:
      section === undefined
        ? [
            ...neighbourOffers(id, catalogue),
            ...sectionOffers,
            ...whatChanged({ kind: "changes", roleLevel: id }, catalogue),
          ]
        : [
            ...(nearest === undefined ? [] : [sectionOffer(section, nearest.who)]),
            whole,
            ...sectionOffers,
          ],
    cites: citesOf(
      factsQuoted(content, section),
      section === undefined ? factsOfAsked(content.skills) : [],
      missing
        ? // If something is missing, it is missing from every document about the role level.
          sourcesOf(roleLevel.sources, catalogue)
        : sourcesNaming(roleLevel, section, catalogue),
    ),
  };
}
