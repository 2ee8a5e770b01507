import type { Asked, Catalogue } from "../catalogue/catalogue.ts";
import { groupBy } from "../catalogue/group.ts";
import type { Level } from "../catalogue/levels.ts";
import type { Knowledge, RoleLevel, RoleLevelId, Skill, SkillId } from "../catalogue/types.ts";
import { type Fact, factOf, optionalFact } from "./fact.ts";
import { isDefined, ladderOf } from "./ladder.ts";
import { type PlacedRoleLevel, place } from "./place.ts";

/** A level that a role level asks for; behavioural knowledge has none. */
export interface AskedLevel {
  readonly level: Level | undefined;
  readonly fact: Fact;
}

/** More than one level for one skill means that the sources contradict each other. */
export interface AskedSkill {
  readonly skill: Skill | Knowledge;
  readonly asked: readonly AskedLevel[];
}

/** Who asks for a skill, and at which level. */
export interface Asker {
  readonly who: PlacedRoleLevel;
  readonly asked: readonly AskedLevel[];
}

function askedLevel({ level, statement }: Asked, catalogue: Catalogue): AskedLevel {
  return { level, fact: factOf(statement, catalogue) };
}

/** The levels at which a role level asks for a skill; empty if it does not list the skill. */
export function askedIn(
  roleLevel: RoleLevelId,
  skill: SkillId,
  catalogue: Catalogue,
): readonly AskedLevel[] {
  return catalogue
    .askedBy(skill)
    .filter((asked) => asked.roleLevel.id === roleLevel)
    .map((asked) => askedLevel(asked, catalogue));
}

/** Who asks for a skill (at `at`, if given), in catalogue order, each role level once. */
export function askersOf(skill: SkillId, catalogue: Catalogue, at?: Level): readonly Asker[] {
  // Thousands of role levels may ask for one skill, so go through them only once.
  const byRoleLevel = groupBy(catalogue.askedBy(skill), ({ roleLevel }) => roleLevel.id);
  return [...byRoleLevel]
    .filter(([, all]) => at === undefined || all.some(({ level }) => level === at))
    .map(([id, all]) => ({
      who: place(id, catalogue),
      asked: all.map((asked) => askedLevel(asked, catalogue)),
    }));
}

function grouped(
  roleLevel: RoleLevel,
  ids: readonly SkillId[],
  catalogue: Catalogue,
): readonly AskedSkill[] {
  return [...new Set(ids)].map((id) => ({
    skill: catalogue.skill(id),
    asked: askedIn(roleLevel.id, id, catalogue),
  }));
}

/** The skills that a role level asks for, each once, in the order of the sources. */
export function skillsOf(roleLevel: RoleLevel, catalogue: Catalogue): readonly AskedSkill[] {
  return grouped(
    roleLevel,
    roleLevel.requirements.map(({ skill }) => skill),
    catalogue,
  );
}

/** The knowledge that a role level lists, each piece once, in the order of the sources. */
export function knowledgeOf(roleLevel: RoleLevel, catalogue: Catalogue): readonly AskedSkill[] {
  return grouped(
    roleLevel,
    roleLevel.knowledge.map(({ knowledge }) => knowledge),
    catalogue,
  );
}

export function factsOfAsked(
  all: readonly { readonly asked: readonly AskedLevel[] }[],
): readonly Fact[] {
  return all.flatMap(({ asked }) => asked.map(({ fact }) => fact));
}

export function descriptionOf(skill: Skill | Knowledge, catalogue: Catalogue): Fact | undefined {
  return optionalFact(skill.description, catalogue);
}

/**
 * The levels that can be asked about and get an answer: those defined or, for knowledge, those in
 * use.
 */
export function usableLevels(skill: Skill | Knowledge, askers: readonly Asker[]): readonly Level[] {
  const used = new Set(askers.flatMap(({ asked }) => asked.map(({ level }) => level)));
  return ladderOf(skill)
    .map(({ level }) => level)
    .filter((level) => (skill.kind === "skill" ? isDefined(skill, level) : used.has(level)));
}
