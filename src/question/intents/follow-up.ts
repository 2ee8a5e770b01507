import { type Intent, namesSomething } from "./facts.ts";
import { namelessFollowUps } from "./nameless-follow-ups.ts";
import { namingFollowUps, replacements } from "./naming-follow-ups.ts";
import { subjectOf } from "./previous.ts";

/** Takes what a text leaves out from the previous question. */
export const followUp: Intent = (facts) => {
  if (facts.previous === undefined) return undefined;
  const previous = subjectOf(facts.catalogue, facts.previous);
  // A bare name starts a new question, unless the text continues: "and problem management?".
  const naming = facts.followsUp ? [...namingFollowUps, ...replacements] : namingFollowUps;
  for (const attempt of namesSomething(facts) ? naming : namelessFollowUps) {
    const questions = attempt(facts, previous);
    if (questions !== undefined) return questions;
  }
  return undefined;
};
