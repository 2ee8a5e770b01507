import { type Intent, namesSomething } from "./facts.ts";
import { namelessFollowUps } from "./nameless-follow-ups.ts";
import { namingFollowUps, replacements } from "./naming-follow-ups.ts";
import { subjectOf } from "./previous.ts";

/** Fills in from the question answered last what a text leaves out. */
export const followUp: Intent = (facts) => {
  if (facts.previous === undefined) return undefined;
  const previous = subjectOf(facts.catalogue, facts.previous);
  // A name by itself starts anew, unless the text says that it goes on: "and problem management?".
  const naming = facts.followsUp ? [...namingFollowUps, ...replacements] : namingFollowUps;
  for (const attempt of namesSomething(facts) ? naming : namelessFollowUps) {
    const questions = attempt(facts, previous);
    if (questions !== undefined) return questions;
  }
  return undefined;
};
