import { scaleOfSkill, type Catalogue } from "../catalogue/catalogue.ts";
import { scaleOf, type Level } from "../catalogue/levels.ts";
import type { Knowledge, Role, Skill, SourceDocument } from "../catalogue/types.ts";
import type { Question } from "../question/question.ts";
import type { Asker, LevelText } from "./parts.ts";
import type { SkillAnswer, SkillInRoleLevelAnswer, SkillLevelAnswer } from "./skill-answer.ts";
import { askedIn, askersOf, descriptionOf } from "./askers.ts";
import { whatChanged } from "./changes/changes-told.ts";
import { citesOf, factOf, sourcesOf, withoutDifferences, type Fact } from "./fact.ts";
import { byDistance, isDefined, ladderOf } from "./ladder.ts";
import type { Offer } from "./offer.ts";
import { place } from "./place.ts";

type Asked<Kind extends Question["kind"]> = Extract<Question, { kind: Kind }>;

/**
 * The texts of a skill, lowest level first; empty for knowledge, which is described once for all
 * depths.
 */
export function textsOf(skill: Skill | Knowledge, catalogue: Catalogue): readonly LevelText[] {
  if (skill.kind === "knowledge") return [];
  return skill.levels.map(({ level, statement }) => ({
    level,
    fact: factOf(statement, catalogue),
  }));
}

export function factsOfAskers(askers: readonly Asker[]): readonly Fact[] {
  return askers.flatMap(({ asked }) => asked.map(({ fact }) => fact));
}

/**
 * The levels that can be asked about and get an answer: those defined or, for knowledge, those in
 * use.
 */
function usableLevels(skill: Skill | Knowledge, askers: readonly Asker[]): readonly Level[] {
  const used = new Set(askers.flatMap(({ asked }) => asked.map(({ level }) => level)));
  return ladderOf(skill)
    .map(({ level }) => level)
    .filter((level) => (skill.kind === "skill" ? isDefined(skill, level) : used.has(level)));
}

function levelOffer({ id: skill }: Skill | Knowledge, level: Level): Offer {
  return { as: "level", level, question: { kind: "skill-level", skill, level } };
}

function whoNeeds({ id: skill }: Skill | Knowledge): Offer {
  return { as: "who-needs", question: { kind: "roles-with-skill", skill } };
}

export function wholeRole({ id: role, title }: Role): Offer {
  return { as: "name", name: title, question: { kind: "role", role } };
}

/** The documents that describe any of the roles. */
export function sourcesOfRoles(
  roles: readonly Role[],
  catalogue: Catalogue,
): readonly SourceDocument[] {
  return sourcesOf([...new Set(roles.flatMap(({ sources }) => sources))], catalogue);
}

export function answerSkill({ skill: id }: Asked<"skill">, catalogue: Catalogue): SkillAnswer {
  const skill = catalogue.skill(id);
  const description = descriptionOf(skill, catalogue);
  const levels = textsOf(skill, catalogue);
  const askers = askersOf(id, catalogue);
  const roles = catalogue.listedBy(id);
  return {
    kind: "skill",
    skill,
    scale: scaleOfSkill(skill),
    description,
    ladder: ladderOf(skill),
    levels,
    askers,
    roles,
    defined: true,
    next: [
      ...usableLevels(skill, askers).map((level) => levelOffer(skill, level)),
      ...(askers.length > 0 ? [whoNeeds(skill)] : roles.map(wholeRole)),
      ...whatChanged({ kind: "changes", skill: id }, catalogue),
    ],
    cites: citesOf(
      [description, ...levels.map(({ fact }) => fact)],
      factsOfAskers(askers),
      sourcesOfRoles(roles, catalogue),
    ),
  };
}

function changeOffers(skill: Skill, level: Level): readonly Offer[] {
  const defined = skill.levels.map((each) => each.level);
  const at = defined.findIndex((each) => each === level);
  const [lower, higher] = [defined[at - 1], defined[at + 1]];
  if (at === -1) return [];
  const compare = (from: Level, to: Level): Offer => ({
    as: "what-changes",
    from,
    to,
    question: { kind: "compare-skill-levels", skill: skill.id, levels: [from, to] },
  });
  return [
    ...(lower === undefined ? [] : [levelOffer(skill, lower)]),
    ...(higher === undefined ? [] : [levelOffer(skill, higher)]),
    ...(lower === undefined ? [] : [compare(lower, level)]),
    ...(lower === undefined && higher !== undefined ? [compare(level, higher)] : []),
  ];
}

/**
 * The defined levels of the skill, nearest first, or in the skill's own order if the scales differ.
 */
function nearestTexts(texts: readonly LevelText[], level: Level): readonly LevelText[] {
  const [first] = texts;
  if (first === undefined || scaleOf(first.level) !== scaleOf(level)) return texts;
  return byDistance(
    texts.map((text) => text.level),
    level,
  ).flatMap((near) => texts.filter((text) => text.level === near));
}

export function answerSkillLevel(
  { skill: id, level }: Asked<"skill-level">,
  catalogue: Catalogue,
): SkillLevelAnswer {
  const skill = catalogue.skill(id);
  const described = descriptionOf(skill, catalogue);
  // The question is about one level; differing descriptions of the whole skill belong to the
  // skill's own answer.
  const description = skill.kind === "skill" ? withoutDifferences(described) : described;
  const texts = textsOf(skill, catalogue);
  const fact = texts.find((text) => text.level === level)?.fact;
  const askers = askersOf(id, catalogue, level);
  const defined = skill.kind === "skill" ? fact !== undefined : askers.length > 0;
  // If the level is missing, its neighbours are shown instead of the description.
  const quotesDescription = defined || skill.kind === "knowledge";
  const everyAsker = defined ? askers : askersOf(id, catalogue);
  const nearest = defined ? [] : nearestTexts(texts, level);
  const others =
    skill.kind === "skill" && defined
      ? changeOffers(skill, level)
      : nearestFirst(usableLevels(skill, everyAsker), level).map((near) => levelOffer(skill, near));
  return {
    kind: "skill-level",
    skill,
    level,
    scale: scaleOfSkill(skill),
    description,
    fact,
    ladder: ladderOf(skill, [level]),
    askers,
    nearest,
    defined,
    next: [...others, { as: "skill", question: { kind: "skill", skill: id } }, whoNeeds(skill)],
    cites: citesOf(
      [fact, ...nearest.map((text) => text.fact), ...(quotesDescription ? [description] : [])],
      factsOfAskers(askers),
    ),
  };
}

function nearestFirst(levels: readonly Level[], level: Level): readonly Level[] {
  const others = levels.filter((other) => other !== level);
  const [first] = others;
  return first === undefined || scaleOf(first) !== scaleOf(level)
    ? others
    : byDistance(others, level);
}

export function answerSkillInRoleLevel(
  { roleLevel: id, skill: skillId }: Asked<"skill-in-role-level">,
  catalogue: Catalogue,
): SkillInRoleLevelAnswer {
  const subject = place(id, catalogue);
  const skill = catalogue.skill(skillId);
  const asked = askedIn(id, skillId, catalogue);
  const acrossRole = subject.role.levels.map((level) => ({
    who: place(level, catalogue),
    asked: askedIn(level, skillId, catalogue),
  }));
  const elsewhere =
    asked.length > 0
      ? []
      : askersOf(skillId, catalogue).filter(({ who }) => who.role !== subject.role);
  const description = descriptionOf(skill, catalogue);
  const levels = asked.map(({ level }) => level).filter((level) => level !== undefined);
  return {
    kind: "skill-in-role-level",
    subject,
    skill,
    description,
    ladder: ladderOf(skill, levels),
    asked,
    acrossRole,
    elsewhere,
    defined: asked.length > 0,
    next: [
      ...[...new Set(levels)].map((level) => levelOffer(skill, level)),
      { as: "skill", question: { kind: "skill", skill: skillId } },
      {
        as: "name",
        name: subject.roleLevel.title,
        question: { kind: "role-level", roleLevel: id },
      },
      whoNeeds(skill),
    ],
    cites: citesOf(
      [...asked.map(({ fact }) => fact), ...(asked.length > 0 ? [] : [description])],
      [...factsOfAskers(acrossRole), ...factsOfAskers(elsewhere)],
      asked.length > 0 ? [] : sourcesOf(subject.roleLevel.sources, catalogue),
    ),
  };
}
