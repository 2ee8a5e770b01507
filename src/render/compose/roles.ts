import type { PlacedRoleLevel } from "../../answer/place.ts";
import type { RoleAnswer } from "../../answer/kinds/role.ts";
import type { RoleLevelAnswer } from "../../answer/kinds/role-level.ts";
import type { Section } from "../../catalogue/sections.ts";
import type { Part } from "../page.ts";
import { wording } from "../wording.ts";
import { type Body, heading, list, openableFolds, paragraph } from "./body.ts";
import { otherWordings, quotePart, type Citing } from "./citing.ts";
import { conflicts, sectionParts, skillTable, titledFactsIn } from "./role-sections.ts";

function contextOf({ role, family, place }: PlacedRoleLevel): string {
  const placed = wording.placeInRole(role.title, place);
  return family === undefined ? placed : `${placed} · ${family.title}`;
}

/** Each skill with what it is; those of which the sources say nothing more are in one list. */
function describedSkills(skills: RoleAnswer["skills"], citing: Citing): readonly Part[] {
  const bare = skills.filter(({ description }) => description === undefined);
  return [
    ...skills.flatMap(({ skill, description }) =>
      description === undefined ? [] : [quotePart(description, citing, skill.title)],
    ),
    ...(bare.length === 0
      ? []
      : [list(bare.map(({ skill }) => ({ lead: undefined, text: skill.title })))]),
  ];
}

export function composeRole(
  { role, family, introduction, grades, levels, steps, skills }: RoleAnswer,
  citing: Citing,
): Body {
  const count = wording.levelsOfRole(levels.length, steps);
  return {
    title: role.title,
    about: role.title,
    context: family === undefined ? count : `${family.title} · ${count}`,
    parts: [
      ...(introduction === undefined ? [] : [quotePart(introduction, citing)]),
      ...(grades === undefined
        ? []
        : [quotePart(grades, citing, wording.sectionHeading("grades"))]),
      ...(levels.length === 0
        ? [paragraph(wording.roleWithoutLevels(role.title, skills.length > 0))]
        : []),
      ...(skills.length === 0
        ? []
        : [heading(wording.skillsWithoutLevel(skills.length)), ...describedSkills(skills, citing)]),
      ...openableFolds(
        levels.map(({ who: { roleLevel, place }, summary }) => ({
          title:
            place === undefined
              ? roleLevel.title
              : `${wording.rank(place.rank)} ${roleLevel.title}`,
          parts: [
            summary === undefined ? paragraph(wording.noSummary) : quotePart(summary, citing),
          ],
        })),
      ),
      ...otherWordings([
        { about: undefined, fact: introduction },
        { about: wording.sectionHeading("grades"), fact: grades },
        ...skills.map(({ skill, description }) => ({ about: skill.title, fact: description })),
        ...levels.map(({ who, summary }) => ({ about: who.short, fact: summary })),
      ]),
    ],
  };
}

function wholeRoleLevel(answer: RoleLevelAnswer, citing: Citing): readonly Part[] {
  const { content, has } = answer;
  const shown: readonly Section[] = ["summary", "responsibilities", "skills"];
  const others = has.filter(({ section }) => !shown.includes(section));
  return [
    ...(content.summary === undefined
      ? [paragraph(wording.noSummary)]
      : sectionParts("summary", answer, citing)),
    ...(content.responsibilities.length === 0
      ? []
      : sectionParts("responsibilities", answer, citing)),
    ...(content.skills.length === 0
      ? [paragraph(`${wording.sectionMissing("skills", answer.subject.roleLevel.title)}.`)]
      : [skillTable(content.skills), ...conflicts(content.skills, citing)]),
    ...(others.length === 0 ? [] : [paragraph(wording.alsoHas(others))]),
    ...otherWordings(
      [content.summary, ...content.responsibilities].map((fact) => ({ about: undefined, fact })),
    ),
  ];
}

/** What comes nearest: another section of this role level, and the same one of its neighbour. */
function missingSection(
  section: Section,
  { nearest, instead }: RoleLevelAnswer,
  citing: Citing,
): readonly Part[] {
  const near =
    nearest === undefined
      ? wording.noLevelWithSection
      : wording.nearestWithSection(section, nearest.who.roleLevel.title, nearest.count);
  return [
    ...(instead === undefined
      ? []
      : [
          paragraph(wording.saysInstead(instead.section)),
          ...instead.facts.map((fact) => quotePart(fact, citing)),
        ]),
    paragraph(near),
    ...(nearest === undefined
      ? []
      : [
          heading(wording.roleLevelSection(nearest.who.roleLevel.title, section)),
          ...sectionParts(section, nearest, citing),
        ]),
  ];
}

export function composeRoleLevel(answer: RoleLevelAnswer, citing: Citing): Body {
  const { subject, section, defined } = answer;
  const { title } = subject.roleLevel;
  const context = contextOf(subject);
  const about = subject.short;
  if (section === undefined) {
    return { title, context, about, parts: wholeRoleLevel(answer, citing) };
  }
  if (!defined) {
    return {
      title: wording.sectionMissing(section, title),
      context,
      about,
      parts: missingSection(section, answer, citing),
    };
  }
  return {
    title: wording.roleLevelSection(
      title,
      section,
      answer.has.find((each) => each.section === section)?.count,
    ),
    context,
    about,
    parts: [
      ...sectionParts(section, answer, citing),
      ...otherWordings(titledFactsIn(section, answer)),
    ],
  };
}
