import { wordAt } from "../context.ts";
import {
  canBeRole,
  hasCue,
  hasSection,
  isClearlyRole,
  isCue,
  joinsItems,
  touches,
} from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import { isTeamName } from "../parse/team-spans.ts";
import type { Doubt, Refiner } from "./refiner.ts";

/**
 * "Technical lead" and "test lead" are roles of their own, not leads that need a skill; "the payments
 * lead" is the lead of that team.
 */
export const seniorityOfNoRole: Doubt = (context, spans, at) => {
  const span = spans[at];
  if (span?.kind !== "seniority" || spans.some(canBeRole)) return false;
  const [before, after] = [spans[at - 1], spans[at + 1]];
  const isOther = (beside: Span | undefined): boolean =>
    beside?.kind === "name" && !isTeamName(beside);
  return (
    (isOther(before) && touches(context, before, span)) ||
    (isOther(after) && touches(context, span, after))
  );
};

/** "Lead app ops associate" is not a level of app ops, nor a comparison of two. */
export const secondSeniority: Doubt = (context, spans, at) => {
  const span = spans[at];
  if (span?.kind !== "seniority" && !isCue(span, "plain")) return false;
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

/** "Which courses **lead to** this job": after what leads, and before "to", a verb. */
export const leadsTo: Doubt = (context, spans, at) => {
  const [before, span] = [spans[at - 1], spans[at]];
  if (span?.kind !== "seniority" || before === undefined) return false;
  const next = wordAt(context, span.to);
  const goesOn = /^(?:to|into|onto)$/u.test(
    (next === "in" ? wordAt(context, span.to + 1) : next) ?? "",
  );
  if (!goesOn || !/^leads?$/u.test(wordAt(context, span.from) ?? "")) return false;
  const isPronoun = context.lexicon.isOfClass(wordAt(context, before.from), "demonstratives");
  return (
    isPronoun ||
    before.kind === "unexplained" ||
    hasSection([before]) ||
    hasCue([before], "pronoun")
  );
};

/** "The **full** ladder" and "a **normal** senior's day" do not mean the plain level. */
export const plainThings: Refiner["refine"] = (spans, context) =>
  spans.map((span, at) => {
    const after = spans[at + 1];
    if (after === undefined || !hasCue([span], "plain") || !touches(context, span, after)) {
      return span;
    }
    // "A senior and the **normal** one"
    if (hasCue([after], "pronoun")) {
      return { kind: "seniority", from: span.from, to: span.to, seniority: "", doubtful: false };
    }
    const isOther = after.kind === "cue" && !joinsItems(after) && !hasCue([after], "level", "role");
    return isOther || after.kind === "seniority" || after.kind === "unexplained"
      ? { kind: "function", from: span.from, to: span.to, doubtful: false }
      : span;
  });
