import type { ParsingContext } from "../context.ts";
import { movingCues } from "../lexicon/language.ts";
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

/** Whether it is about a team: "/team", "a team of", "2 seniors", or more about the last one. */
export function isAboutTeam(context: ParsingContext, spans: readonly Span[]): boolean {
  return (
    context.given.command === "team" ||
    spans.some((span) => opensTeam(span) || isTeamName(span) || span.kind === "count") ||
    (followsTeam(context) && hasCue(spans, "that-team", "covers", "short-of", ...movingCues))
  );
}

/** Whether a span is part of naming positions: "two", "plain", "senior", "app ops". */
export function isOfRole(span: Span): boolean {
  return (
    span.kind === "seniority" || span.kind === "count" || canBeRole(span) || hasCue([span], "plain")
  );
}
