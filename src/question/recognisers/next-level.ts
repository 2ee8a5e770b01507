import type { Facts, Recogniser } from "../facts.ts";
import type { Question } from "../question.ts";
import { isStep } from "./steps.ts";

function wantsTheWay(facts: Facts): boolean {
  const { cues } = facts;
  return (
    isStep(facts) || cues.has("need") || cues.has("own") || cues.has("from") || cues.has("compare")
  );
}

/** "How do I progress from associate?" goes to the level above. */
function leavesFrom({ cues }: Facts): boolean {
  return cues.has("step") && cues.has("from") && !cues.has("to");
}

/** "I'm a senior app ops engineer, what do I need for the next level?", "one level down from lead" */
export const nextLevel: Recogniser = (facts) => {
  const { roles, cues, catalogue, skills } = facts;
  const [reference] = roles;
  const up = cues.has("next") || leavesFrom(facts);
  if (roles.length !== 1 || skills.length > 0 || !(up || cues.has("previous"))) return undefined;
  const from = reference?.roleLevel ?? reference?.implied;
  if (from === undefined) return undefined;
  const neighbours = catalogue.neighbours(from);
  const to = up ? neighbours.higher : neighbours.lower;
  if (to === undefined) return [];
  const question: Question =
    up && wantsTheWay(facts)
      ? { kind: "compare-role-levels", roleLevels: [from, to.id], step: true }
      : { kind: "role-level", roleLevel: to.id };
  return [question];
};
