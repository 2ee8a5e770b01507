import { canBeRole, isClearlyRole, touches } from "../parse/predicates.ts";
import type { Doubt } from "./refiner.ts";

/** "Technical lead" and "test lead" are roles of their own, not leads that need a skill. */
export const seniorityOfNoRole: Doubt = (context, spans, at) => {
  const span = spans[at];
  if (span?.kind !== "seniority" || spans.some(canBeRole)) return false;
  const [before, after] = [spans[at - 1], spans[at + 1]];
  return (
    (before?.kind === "name" && touches(context, before, span)) ||
    (after?.kind === "name" && touches(context, span, after))
  );
};

/** "Lead app ops associate" is not a level of app ops, nor a comparison of two. */
export const secondSeniority: Doubt = (context, spans, at) => {
  const span = spans[at];
  const isPlain = span?.kind === "cue" && span.cues.includes("plain");
  if (span?.kind !== "seniority" && !isPlain) return false;
  if (canBeRole(spans[at + 1]) || context.given.command === "compare") return false;
  const [first, role] = [spans[at - 2], spans[at - 1]];
  return (
    first?.kind === "seniority" &&
    role?.kind === "name" &&
    isClearlyRole(role) &&
    touches(context, first, role) &&
    touches(context, role, span)
  );
};
