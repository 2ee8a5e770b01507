import type { Intent } from "./facts.ts";
import { subjectOf } from "./previous.ts";
import type { Continuation } from "./continuation.ts";
import {
  levelsCompared,
  meant,
  neighbouring,
  sameKind,
  turned,
  wayThere,
  withoutName,
} from "./nameless-follow-ups.ts";
import {
  compared,
  neededByRole,
  otherFamily,
  otherRole,
  otherSkill,
  skillNeeded,
  wayFrom,
} from "./naming-follow-ups.ts";

const continuations: readonly Continuation[] = [
  sameKind,
  turned,
  compared,
  neighbouring,
  wayThere,
  wayFrom,
  levelsCompared,
  meant,
  neededByRole,
  skillNeeded,
  withoutName,
];
const replacements: readonly Continuation[] = [otherRole, otherSkill, otherFamily];

/** Fills in from the question answered last what a text leaves out. */
export const followUp: Intent = (facts) => {
  if (facts.previous === undefined) return undefined;
  const previous = subjectOf(facts.catalogue, facts.previous);
  // A name by itself starts anew, unless the text says that it goes on: "and problem management?".
  const tried = facts.followsUp ? [...continuations, ...replacements] : continuations;
  for (const attempt of tried) {
    const questions = attempt(facts, previous);
    if (questions !== undefined) return questions;
  }
  return undefined;
};
