import type { ParsingContext } from "../context.ts";
import { teamCues } from "../lexicon/language.ts";
import { canBeRole, hasCue } from "./predicates.ts";
import type { Span } from "./spans.ts";

// What a span has to do with a team.

export function opensTeam(span: Span): boolean {
  return span.kind === "cue" && span.cues.includes("team");
}

export function isTeamName(span: Span): boolean {
  return span.kind === "name" && span.full.some(({ name }) => name.subject.kind === "team");
}

/** Whether the conversation is about a team already. */
export function followsTeam({ given: { previous } }: ParsingContext): boolean {
  return previous?.kind === "team" || previous?.kind === "team-skill";
}

/**
 * Whether it is about a team, once the words of teams have been taken from what tells of none: see
 * `tellsTeam`.
 */
export function isAboutTeam({ given }: ParsingContext, spans: readonly Span[]): boolean {
  return (
    given.command === "team" ||
    hasCue(spans, ...askingCues) ||
    spans.some((span) => opensTeam(span) || isTeamName(span) || span.kind === "count")
  );
}

/** Whether a span is part of naming positions: "two", "plain", "senior", "app ops". */
export function isOfRole(span: Span): boolean {
  return (
    span.kind === "seniority" || span.kind === "count" || canBeRole(span) || hasCue([span], "plain")
  );
}

/** Cues that ask for something of a team, besides naming one. */
export const askingCues = teamCues.filter(
  (cue) => !["team", "that-team", "teams", "holds", "too"].includes(cue),
);

/**
 * Whether the text asks about a team that it lists, or about a named one. Anything else that it says is
 * background.
 */
export function isAskedOfTeam(context: ParsingContext, spans: readonly Span[]): boolean {
  if (context.given.command !== undefined) return false;
  const isTold = spans.some((span) => opensTeam(span) || span.kind === "count");
  const asks = hasCue(spans, "need", "who", "compare", ...askingCues);
  return isTold || (spans.some(isTeamName) && asks);
}
