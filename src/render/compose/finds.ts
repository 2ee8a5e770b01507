import type { ListAnswer } from "../../answer/kinds/list.ts";
import type { RolesWithQualificationAnswer } from "../../answer/kinds/roles-with-qualification.ts";
import type { RolesWithSkillAnswer } from "../../answer/kinds/roles-with-skill.ts";
import type { TopicAnswer } from "../../answer/kinds/topic.ts";
import { groupBy } from "../../catalogue/group.ts";
import { scaleOf } from "../../catalogue/levels.ts";
import { capitalised } from "../grammar.ts";
import type { ListItem, Part } from "../page.ts";
import { wording } from "../wording.ts";
import { type Body, heading, list, openableFold, paragraph } from "./body.ts";
import { otherWordings, quotePart, type Citing } from "./citing.ts";
import {
  askersByLevel,
  ladder,
  roleLevelList,
  rolesWithoutLevels,
  titlesOnOneLine,
} from "./levels.ts";
import { composeTeams } from "./teams.ts";
import { qualificationDetails } from "./role-sections.ts";

function titleOf(answer: RolesWithSkillAnswer): string {
  const { skill, level, orAbove, scale, results, roles } = answer;
  if (results.length > 0)
    return wording.rolesWithSkill(skill.title, level, results.length, orAbove);
  if (level === undefined && roles.length > 0) return wording.whoNeeds(skill.title);
  return level !== undefined && scaleOf(level) !== scale
    ? wording.otherScale(skill.title, level, scale)
    : wording.noRoleAsks(skill.title, level, orAbove);
}

export function composeRolesWithSkill(answer: RolesWithSkillAnswer): Body {
  const { skill, level, orAbove, results, roles, otherLevels } = answer;
  const found =
    level === undefined || orAbove
      ? askersByLevel(results)
      : roleLevelList(results.map(({ who }) => who));
  return {
    title: titleOf(answer),
    about: skill.title,
    parts: [
      ...(results.length === 0 ? [] : [found]),
      ...(otherLevels.length === 0
        ? []
        : [heading(wording.atOtherLevels), askersByLevel(otherLevels)]),
      ...rolesWithoutLevels(roles),
    ],
  };
}

export function composeRolesWithQualification({
  qualification,
  results,
}: RolesWithQualificationAnswer): Body {
  const details = qualificationDetails(qualification);
  return {
    title: qualification.title,
    context: wording.listedByCount(results.length),
    parts: [
      ...(details === "" ? [] : [paragraph(capitalised(`${details}.`))]),
      ...(results.length === 0 ? [] : [roleLevelList(results)]),
    ],
  };
}

export function composeTopic({ topics }: TopicAnswer, citing: Citing): Body {
  const titles = topics.map(({ topic }) => topic.title);
  const sections = topics.flatMap(({ texts }) => texts.map(({ section }) => section));
  return {
    title: titles.join("; "),
    context: wording.topicContext(sections),
    parts: topics.flatMap(({ topic, texts }) =>
      texts.flatMap(({ section, item, listedBy }): Part[] => [
        quotePart(
          item.fact,
          citing,
          titles.length === 1 && texts.length === 1
            ? undefined
            : `${topic.title} (${wording.section(section)})`,
        ),
        paragraph(wording.listedByAll(titlesOnOneLine(listedBy))),
        ...(item.group === undefined ? [] : [paragraph(wording.inGroup(item.group))]),
        ...otherWordings([{ about: undefined, fact: item.fact }]),
      ]),
    ),
  };
}

function initialOf(title: string): string {
  return /^./u.exec(title)?.[0].toUpperCase() ?? "";
}

/** Titles grouped by first letter, so that a long list reads like an index. */
function byInitial(titles: readonly string[]): readonly ListItem[] {
  const groups = groupBy(titles, initialOf);
  return [...groups].map(([lead, group]) => ({ lead, text: group.join("; ") }));
}

export function composeList(answer: ListAnswer): Body {
  switch (answer.of) {
    case "roles": {
      const count = answer.families.reduce((sum, { roles }) => sum + roles.length, 0);
      return {
        title:
          answer.only === undefined
            ? wording.listTitle("roles", count)
            : wording.rolesOf(answer.only.title, count),
        parts: answer.families.flatMap(({ family, roles }) => [
          ...(answer.families.length === 1 && family === answer.only
            ? []
            : [heading(family?.title ?? wording.otherRoles)]),
          list(
            roles.map(({ role, levels }) => ({
              lead: role.title,
              text: wording.shortLevels(
                levels.map(({ short }) => short),
                role.levelsOrdered,
              ),
            })),
          ),
        ]),
      };
    }
    case "skills":
      return {
        title: wording.listTitle("skills", answer.skills.length),
        parts: [
          list(byInitial(answer.skills.map(({ title }) => title))),
          ...(answer.knowledge.length === 0
            ? []
            : openableFold(wording.sectionHeading("knowledge", answer.knowledge.length), [
                paragraph(`${answer.knowledge.map(({ title }) => title).join("; ")}.`),
              ])),
        ],
      };
    case "levels":
      return {
        title: wording.listTitle("levels", answer.scales.length),
        context: wording.scalesStayApart,
        parts: answer.scales.flatMap(({ scale, levels, measures }): Part[] => [
          ...ladder(levels.map((level) => ({ level, current: false, defined: true }))),
          paragraph(wording.measures(scale, measures)),
        ]),
      };
    case "teams":
      return composeTeams(answer);
    case "qualifications":
      return {
        title: wording.listTitle("qualifications", answer.qualifications.length),
        parts: [
          ...(answer.qualifications.length === 0 ? [paragraph(wording.noQualifications)] : []),
          list(
            answer.qualifications.map(({ qualification, listedBy }) => ({
              lead: qualification.title,
              text: titlesOnOneLine(listedBy),
            })),
          ),
        ],
      };
  }
}
