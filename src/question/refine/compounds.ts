import { canBeRole, isClearlyRole, isCue, isPartial, touches } from "../parse/predicates.ts";
import type { Doubt } from "./refiner.ts";

/**
 * Part of a name right beside another name makes a different name ("software engineer", "security
 * testing"), unless one of them is clearly a role ("app ops GDPR").
 */
export const partBesideName: Doubt = (context, spans, at) => {
  const span = spans[at];
  if (!isPartial(span)) return false;
  const [before, after] = [spans[at - 1], spans[at + 1]];
  const neighbours = [
    ...(touches(context, before, span) && before?.kind === "name" ? [before] : []),
    ...(touches(context, span, after) && after?.kind === "name" ? [after] : []),
  ];
  if (isClearlyRole(span)) return neighbours.some(canBeRole);
  return !neighbours.every((other) => other === before && isClearlyRole(other));
};

/** "Next month" does not mean the next level. */
export const nextThing: Doubt = (context, spans, at) => {
  const [span, after] = [spans[at], spans[at + 1]];
  if (span === undefined || !isCue(span, "next") || span.to - span.from > 1) return false;
  return after?.kind === "unexplained" && touches(context, span, after);
};

/** "Design system" is not systems design, but a change request is a request for change. */
export const turnedPair: Doubt = ({ given }, spans, at) => {
  const span = spans[at];
  if (span?.kind !== "name" || !span.turned || span.to - span.from !== 2) return false;
  if (given.command !== undefined) return false;
  return span.full.every(({ name }) => name.slug.split("-").length === name.keys.length);
};
