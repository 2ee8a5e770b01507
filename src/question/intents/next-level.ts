import type { Facts, Intent } from "./facts.ts";
import type { Question } from "../question.ts";
import { levelBeside, ownLevels } from "../resolve/skill-scales.ts";
import { isStep } from "./steps.ts";

function wantsTheWay(facts: Facts): boolean {
  const { cues } = facts;
  return (
    isStep(facts) || cues.has("need") || cues.has("own") || cues.has("from") || cues.has("compare")
  );
}

/** "the next level of incident management after working" */
export const nextSkillLevel: Intent = ({ catalogue, cues, skills, levels, roles }) => {
  const [skill] = skills;
  const [word] = levels;
  const steps = Number(cues.has("next")) - Number(cues.has("previous"));
  if (skill === undefined || word === undefined || steps === 0) return undefined;
  if (roles.length > 0 || skills.length > 1 || levels.length > 1) return undefined;
  const scale = ownLevels(catalogue, skill);
  const from = levelBeside(catalogue, skill, word);
  const to = from === undefined ? undefined : scale[scale.indexOf(from) + steps];
  if (from === undefined || !scale.includes(from)) return undefined;
  return to === undefined ? [] : [{ kind: "skill-level", skill, level: to }];
};

/** "How do I progress from associate?" goes to the level above. */
function leavesFrom({ cues }: Facts): boolean {
  return cues.has("step") && cues.has("from") && !cues.has("to");
}

/** "I'm a senior app ops engineer, what do I need for the next level?", "one level down from lead" */
export const nextLevel: Intent = (facts) => {
  const { roles, cues, catalogue, skills } = facts;
  const [reference] = roles;
  const up = cues.has("next") || leavesFrom(facts);
  if (roles.length !== 1 || skills.length > 0 || !(up || cues.has("previous"))) return undefined;
  const from = reference?.roleLevel ?? reference?.implied;
  if (from === undefined) return undefined;
  const neighbours = catalogue.neighbours(from);
  const to = up ? neighbours.higher : neighbours.lower;
  // The role's own answer tells which level is the last, or that nothing tells the order.
  if (to === undefined && reference !== undefined) return [{ kind: "role", role: reference.role }];
  if (to === undefined) return [];
  const question: Question =
    up && wantsTheWay(facts)
      ? { kind: "compare-role-levels", roleLevels: [from, to.id], step: true }
      : { kind: "role-level", roleLevel: to.id };
  return [question];
};
