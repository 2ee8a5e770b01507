import type { RoleLevelId, SkillId } from "../../catalogue/types.ts";
import type { Question } from "../question.ts";
import { levelBeside, ownLevels } from "../resolve/skill-scales.ts";
import { isStep, readiness } from "./compare-role-levels.ts";
import { only } from "../../catalogue/group.ts";
import { type Facts, type Intent, levelMeant, onlySkill, says } from "./facts.ts";

function isUp(facts: Facts): boolean {
  return says(facts, "next") || !says(facts, "previous");
}

/**
 * The next level up or down, or the step up to it. At the end of the ladder it is the role, whose
 * answer lists the levels or says that their order is unknown.
 */
function ofRoleLevel(facts: Facts, from: RoleLevelId): Question {
  const { catalogue } = facts;
  const { higher, lower } = catalogue.neighbours(from);
  const to = isUp(facts) ? higher : lower;
  if (to === undefined) return { kind: "role", role: catalogue.roleLevel(from).role };
  const asksTheWay = isStep(facts) || says(facts, "need", "own", "from", "compare");
  return isUp(facts) && asksTheWay
    ? { kind: "compare-role-levels", roleLevels: [from, to.id], step: true }
    : { kind: "role-level", roleLevel: to.id };
}

/** "The next level of incident management after working" */
function ofSkillLevel(facts: Facts, skill: SkillId): readonly Question[] {
  const word = only(facts.levels);
  const from = word && levelBeside(facts.catalogue, skill, word);
  const scale = ownLevels(facts.catalogue, skill);
  if (from === undefined || !scale.includes(from)) return [];
  const level = scale[scale.indexOf(from) + (isUp(facts) ? 1 : -1)];
  return level === undefined ? [] : [{ kind: "skill-level", skill, level }];
}

/** "I'm a senior app ops engineer, what do I need for the next level?", "one level down from lead" */
export const nextLevel: Intent = (facts) => {
  const skill = onlySkill(facts);
  if (skill !== undefined) return ofSkillLevel(facts, skill);
  const from = levelMeant(only(facts.roles));
  if (from === undefined || facts.skills.length > 0) return [];
  return readiness(facts) ?? [ofRoleLevel(facts, from)];
};
