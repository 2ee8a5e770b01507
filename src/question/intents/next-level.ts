import type { Level } from "../../catalogue/levels.ts";
import type { RoleLevelId, SkillId } from "../../catalogue/types.ts";
import type { Question } from "../question.ts";
import { levelBeside, ownLevels } from "../resolve/skill-scales.ts";
import { isStep } from "./compare-role-levels.ts";
import { only } from "../../catalogue/group.ts";
import { type Facts, type Intent, levelMeant, says } from "./facts.ts";

/**
 * The level above or below another: the level itself, the step to it, or the difference. If there
 * is none, the role, whose answer says which level is the last, or that the order is unknown.
 */
export function roleNeighbour(
  { catalogue }: Facts,
  from: RoleLevelId,
  up: boolean,
  compared: "step" | "difference" | undefined,
): Question {
  const { higher, lower } = catalogue.neighbours(from);
  const to = up ? higher : lower;
  if (to === undefined) return { kind: "role", role: catalogue.roleLevel(from).role };
  if (compared === undefined) return { kind: "role-level", roleLevel: to.id };
  return {
    kind: "compare-role-levels",
    roleLevels: [from, to.id],
    step: compared === "step",
  };
}

/** The level above or below another on a skill's scale. */
export function skillNeighbour(
  { catalogue }: Facts,
  skill: SkillId,
  from: Level,
  up: boolean,
): Level | undefined {
  const scale = ownLevels(catalogue, skill);
  return scale.includes(from) ? scale[scale.indexOf(from) + (up ? 1 : -1)] : undefined;
}

/** "the next level of incident management after working" */
export const nextSkillLevel: Intent = (facts) => {
  const { catalogue, skills, levels, roles } = facts;
  const [skill, word] = [only(skills), only(levels)];
  if (skill === undefined || word === undefined || roles.length > 0) return undefined;
  if (says(facts, "next") === says(facts, "previous")) return undefined;
  const from = levelBeside(catalogue, skill, word);
  if (from === undefined || !ownLevels(catalogue, skill).includes(from)) return undefined;
  const level = skillNeighbour(facts, skill, from, says(facts, "next"));
  return level === undefined ? [] : [{ kind: "skill-level", skill, level }];
};

/** "I'm a senior app ops engineer, what do I need for the next level?", "one level down from lead" */
export const nextLevel: Intent = (facts) => {
  const from = levelMeant(only(facts.roles));
  // "How do I progress from associate?" asks about the level above.
  const leaves = says(facts, "step") && says(facts, "from") && !says(facts, "to");
  const up = says(facts, "next") || leaves;
  if (from === undefined || facts.skills.length > 0) return undefined;
  if (!up && !says(facts, "previous")) return undefined;
  const wantsTheWay = isStep(facts) || says(facts, "need", "own", "from", "compare");
  return [roleNeighbour(facts, from, up, up && wantsTheWay ? "step" : undefined)];
};
