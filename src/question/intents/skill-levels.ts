import type { Level } from "../../catalogue/levels.ts";
import { distinct, type Facts, onlyNames, type Intent } from "./facts.ts";
import type { Question } from "../question.ts";
import { levelBeside, ownLevels } from "../resolve/skill-scales.ts";
import type { SkillId } from "../../catalogue/types.ts";

function levelsAsked({ catalogue, levels }: Facts, skill: SkillId): readonly Level[] {
  return distinct(levels.flatMap((word) => levelBeside(catalogue, skill, word) ?? []));
}

function definedLevels({ catalogue }: Facts, id: SkillId): readonly Level[] {
  const skill = catalogue.skill(id);
  return skill.kind === "skill" ? skill.levels.map(({ level }) => level) : ownLevels(catalogue, id);
}

function comparison(skill: SkillId, levels: readonly Level[]): Question {
  return { kind: "compare-skill-levels", skill, levels };
}

/** "difference between working and practitioner incident management" */
export const compareSkillLevels: Intent = (facts) => {
  const [skill] = facts.skills;
  if (!onlyNames(facts, "skills") || facts.skills.length !== 1 || skill === undefined)
    return undefined;
  const asked = levelsAsked(facts, skill);
  if (asked.length > 1) {
    const own = asked.filter((level) => ownLevels(facts.catalogue, skill).includes(level));
    return own.length > 1
      ? [comparison(skill, own)]
      : asked.map((level) => ({ kind: "skill-level", skill, level }));
  }
  if (!facts.cues.has("compare") && facts.command !== "compare") return undefined;
  const defined = definedLevels(facts, skill);
  const [level] = asked;
  if (level === undefined) return defined.length > 1 ? [comparison(skill, defined)] : undefined;
  // A level of another scale is not compared with those of this one.
  if (!ownLevels(facts.catalogue, skill).includes(level)) return undefined;
  return defined
    .filter((other) => other !== level)
    .map((other) => {
      const scale = ownLevels(facts.catalogue, skill);
      const pair = [level, other].toSorted((a, b) => scale.indexOf(a) - scale.indexOf(b));
      return comparison(skill, pair);
    });
};

/** "what's practitioner incident management?", "ITOP level 3" */
export const skillLevel: Intent = (facts) => {
  const [skill] = facts.skills;
  if (!onlyNames(facts, "skills") || facts.skills.length !== 1 || skill === undefined)
    return undefined;
  const asked = levelsAsked(facts, skill);
  return asked.length === 0
    ? undefined
    : asked.map((level) => ({ kind: "skill-level", skill, level }));
};
