import type { Level } from "../../catalogue/levels.ts";
import type { SkillId } from "../../catalogue/types.ts";
import { levelsBeside, ownLevels } from "../resolve/skill-scales.ts";
import { compares, type Facts, type Intent, onlySkill } from "./facts.ts";

function definedLevels({ catalogue }: Facts, id: SkillId): readonly Level[] {
  const skill = catalogue.skill(id);
  return skill.kind === "skill" ? skill.levels.map(({ level }) => level) : ownLevels(catalogue, id);
}

/** "difference between working and practitioner incident management" */
export const compareSkillLevels: Intent = (facts) => {
  const skill = onlySkill(facts);
  if (skill === undefined) return undefined;
  const kind = "compare-skill-levels";
  const scale = ownLevels(facts.catalogue, skill);
  const asked = levelsBeside(facts.catalogue, skill, facts.levels);
  if (asked.length > 1) {
    const levels = asked.filter((level) => scale.includes(level));
    // A level of another scale is not compared with levels of this one.
    return levels.length > 1 ? [{ kind, skill, levels }] : undefined;
  }
  if (!compares(facts)) return undefined;
  const levels = definedLevels(facts, skill);
  const [level] = asked;
  if (level === undefined) return levels.length > 1 ? [{ kind, skill, levels }] : undefined;
  if (!scale.includes(level)) return undefined;
  return levels
    .filter((other) => other !== level)
    .map((other) => ({
      kind,
      skill,
      levels: scale.filter((one) => one === level || one === other),
    }));
};

/** "what's practitioner incident management?", "ITOP level 3" */
export const skillLevel: Intent = (facts) => {
  const skill = onlySkill(facts);
  if (skill === undefined || facts.levels.length === 0) return undefined;
  const levels = levelsBeside(facts.catalogue, skill, facts.levels);
  return levels.map((level) => ({ kind: "skill-level", skill, level }));
};
