import { scaleOfSkill, type Catalogue } from "../catalogue/catalogue.ts";
import { rankOf } from "../catalogue/levels.ts";
import type { Question } from "../question/question.ts";
import type { CompareSkillLevelsAnswer, CompareSkillsAnswer } from "./skill-answer.ts";
import { askedIn, askersOf, descriptionOf } from "./askers.ts";
import { citesOf } from "./fact.ts";
import { ladderOf } from "./ladder.ts";
import type { Offer } from "./offer.ts";
import { place } from "./place.ts";
import { factsOfAskers, textsOf } from "./skills.ts";

type Asked<Kind extends Question["kind"]> = Extract<Question, { kind: Kind }>;

export function answerCompareSkillLevels(
  { skill: id, levels: asked }: Asked<"compare-skill-levels">,
  catalogue: Catalogue,
): CompareSkillLevelsAnswer {
  const skill = catalogue.skill(id);
  const texts = textsOf(skill, catalogue);
  const levels = asked.map((level) => ({
    level,
    fact: texts.find((text) => text.level === level)?.fact,
    askers: askersOf(id, catalogue, level),
  }));
  const open = levels
    .filter(({ fact, askers }) => fact !== undefined || askers.length > 0)
    .map(({ level }): Offer => ({
      as: "level",
      level,
      question: { kind: "skill-level", skill: id, level },
    }));
  return {
    kind: "compare-skill-levels",
    skill,
    scale: scaleOfSkill(skill),
    ladder: ladderOf(skill, asked),
    levels,
    defined: levels.every(({ fact, askers }) =>
      skill.kind === "skill" ? fact !== undefined : askers.length > 0,
    ),
    next: [
      ...open,
      { as: "skill", question: { kind: "skill", skill: id } },
      { as: "who-needs", question: { kind: "roles-with-skill", skill: id } },
    ],
    cites: citesOf(
      levels.map(({ fact }) => fact),
      levels.flatMap(({ askers }) => factsOfAskers(askers)),
    ),
  };
}

export function answerCompareSkills(
  { skills: ids }: Asked<"compare-skills">,
  catalogue: Catalogue,
): CompareSkillsAnswer {
  const skills = ids.map((id) => {
    const skill = catalogue.skill(id);
    const used = new Set(catalogue.askedBy(id).flatMap(({ level }) => level ?? []));
    return {
      skill,
      scale: scaleOfSkill(skill),
      description: descriptionOf(skill, catalogue),
      defined:
        skill.kind === "skill"
          ? skill.levels.map(({ level }) => level)
          : [...used].toSorted((a, b) => rankOf(a) - rankOf(b)),
    };
  });
  const asking = new Set(
    ids.flatMap((id) => catalogue.askedBy(id).map(({ roleLevel }) => roleLevel)),
  );
  const askers = catalogue.roleLevels
    .filter((roleLevel) => asking.has(roleLevel))
    .map(({ id: roleLevel }) => ({
      who: place(roleLevel, catalogue),
      asked: ids.map((id) => askedIn(roleLevel, id, catalogue)),
    }));
  return {
    kind: "compare-skills",
    skills,
    askers,
    defined: true,
    next: skills.map(({ skill }): Offer => ({
      as: "name",
      name: skill.title,
      question: { kind: "skill", skill: skill.id },
    })),
    cites: citesOf(
      skills.map(({ description }) => description),
      askers.flatMap(({ asked }) => asked.flat().map(({ fact }) => fact)),
    ),
  };
}
