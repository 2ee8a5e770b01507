import { type ParsingContext, typedOf } from "../context.ts";
import { movingCues } from "../lexicon/language.ts";
import type { Match } from "../lexicon/name-index.ts";
import { canBeRole, hasCue, isFrame } from "../parse/predicates.ts";
import { isTeamName } from "../parse/team-spans.ts";
import type { NameSpan, Span } from "../parse/spans.ts";
import type { Refiner } from "./refiner.ts";

function isOfTeam({ name }: Match): boolean {
  return name.subject.kind === "team";
}

function canBeOther(span: Span): boolean {
  if (span.kind !== "name") return true;
  return span.partial.length > 0 || !span.full.every(isOfTeam);
}

/** Whether the text asks about teams at all: "/team data", "if the lead leaves data". */
function asksAboutTeams({ given }: ParsingContext, spans: readonly Span[]): boolean {
  const isNamed = spans.some((span) => isTeamName(span) && !canBeOther(span));
  const asks = isNamed || hasCue(spans, "that-team", "teams", "short-of", ...movingCues);
  return asks || given.command === "team" || given.previous?.kind === "team";
}

/** "Payments team", "team payments" */
function isBesideTeam(spans: readonly Span[], at: number): boolean {
  return [spans[at - 1], spans[at + 1]].some(
    (span) => span !== undefined && hasCue([span], "team", "that-team"),
  );
}

/** "2 infrastructure", "lead infrastructure" */
function isGraded(context: ParsingContext, spans: readonly Span[], at: number): boolean {
  const before = spans.slice(0, at).findLast((span) => !isFrame(span));
  if (before === undefined) return false;
  const words = typedOf(context, before).toLowerCase();
  return before.kind === "seniority" || context.lexicon.countOf(words) !== undefined;
}

/**
 * A team may be called what is also a word of titles, such as "infrastructure": the team is meant in
 * a question about teams, and the titles elsewhere.
 */
function meantBy(
  context: ParsingContext,
  spans: readonly Span[],
  at: number,
  span: NameSpan,
): Span {
  const teams = span.full.filter(isOfTeam);
  const others = span.full.filter((match) => !isOfTeam(match));
  if (teams.length === 0 || others.length + span.partial.length === 0) return span;
  const isTeam =
    isBesideTeam(spans, at) ||
    (asksAboutTeams(context, spans) && !(canBeRole(span) && isGraded(context, spans, at)));
  return isTeam ? { ...span, full: teams, partial: [] } : { ...span, full: others };
}

export const teamNames: Refiner["refine"] = (spans, context) =>
  spans.map((span, at) => (span.kind === "name" ? meantBy(context, spans, at, span) : span));
