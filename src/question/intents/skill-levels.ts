import type { Level } from "../../catalogue/levels.ts";
import type { SkillId } from "../../catalogue/types.ts";
import { levelsBeside, ownLevels } from "../resolve/skill-scales.ts";
import { type Facts, type Intent, onlySkill, says } from "./facts.ts";

function definedLevels({ catalogue }: Facts, id: SkillId): readonly Level[] {
  const skill = catalogue.skill(id);
  return skill.kind === "skill" ? skill.levels.map(({ level }) => level) : ownLevels(catalogue, id);
}

/**
 * "difference between working and practitioner incident management"; of one level, its comparison
 * with each of the others, and of none, of them all.
 */
export const compareSkillLevels: Intent = (facts) => {
  const skill = onlySkill(facts);
  if (skill === undefined) return [];
  const kind = "compare-skill-levels";
  const scale = ownLevels(facts.catalogue, skill);
  const named = levelsBeside(facts.catalogue, skill, facts.levels);
  const levels = named.filter((level) => scale.includes(level));
  if (levels.length > 1) return [{ kind, skill, levels }];
  // A level of another scale is not compared with levels of this one.
  if (named.length > levels.length) return [];
  const defined = definedLevels(facts, skill);
  const [level] = levels;
  if (level === undefined) return defined.length > 1 ? [{ kind, skill, levels: defined }] : [];
  const at = scale.indexOf(level);
  const [isUp, isDown] = [says(facts, "next"), says(facts, "previous")];
  const others =
    isUp === isDown ? defined : scale.slice(...(isUp ? [at + 1, at + 2] : [at - 1, at]));
  return others
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
  if (skill === undefined) return [];
  const levels = levelsBeside(facts.catalogue, skill, facts.levels);
  return levels.map((level) => ({ kind: "skill-level", skill, level }));
};
