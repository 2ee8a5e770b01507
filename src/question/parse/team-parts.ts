import { type ParsingContext, wordAt } from "../context.ts";
import { movingCues } from "../lexicon/language.ts";
import type { TeamPart } from "../resolve/role-references.ts";
import { canBeRole, gapBefore, hasCue, isFrame } from "./predicates.ts";
import type { Span } from "./spans.ts";

function opensTeam(span: Span): boolean {
  return span.kind === "cue" && span.cues.includes("team");
}

/** Whether the conversation is about a team already. */
export function followsTeam({ given: { previous } }: ParsingContext): boolean {
  return previous?.kind === "team" || previous?.kind === "team-skill";
}

/** Whether it asks about a team: "/team", "a team of", or what somebody adds to the last one. */
export function isAboutTeam(context: ParsingContext, spans: readonly Span[]): boolean {
  return (
    context.given.command === "team" ||
    spans.some(opensTeam) ||
    (followsTeam(context) && hasCue(spans, "that-team", ...movingCues))
  );
}

/** The conjunctions of a list; others begin another clause. */
const joining: ReadonlySet<string> = new Set(["and", "plus"]);

function isOfRole(span: Span): boolean {
  return span.kind === "seniority" || span.kind === "count" || canBeRole(span);
}

/** Whether a span is still part of "a lead in app ops", going away from a verb. */
function goesOn(context: ParsingContext, span: Span | undefined, beside: Span): boolean {
  if (span === undefined) return false;
  const later = span.from > beside.from ? span : beside;
  if (/[.?!;,\n]/u.test(gapBefore(context, later))) return false;
  if (isFrame(span) || hasCue([span], "and")) {
    const word = wordAt(context, span.from) ?? "";
    return joining.has(word) || !context.lexicon.isOfClass(word, "conjunctions", "asking");
  }
  return isOfRole(span);
}

/** The spans beside a verb that name a role level, on one side of it. */
function beside(
  context: ParsingContext,
  spans: readonly Span[],
  at: number,
  step: 1 | -1,
): readonly Span[] {
  const found: Span[] = [];
  let last = spans[at];
  for (let next = at + step; last !== undefined; next += step) {
    const span = spans[next];
    // "If the lead were to leave"
    const isInfinitive = span !== undefined && next === at - 1 && hasCue([span], "to");
    if (span === undefined || !(isInfinitive || goesOn(context, span, last))) break;
    if (isOfRole(span)) found.push(span);
    last = span;
  }
  return found.some(({ kind }) => kind !== "count") ? found : [];
}

/** "Replace the lead with a senior", "the lead is replaced by a senior" */
function replaced(
  context: ParsingContext,
  spans: readonly Span[],
  at: number,
): readonly (readonly [TeamPart, readonly Span[]])[] {
  const after = beside(context, spans, at, 1);
  const isBy = (span: Span): boolean => /^(?:by|with|for)$/u.test(wordAt(context, span.from) ?? "");
  const by = spans.findIndex((span, next) => next > at && isBy(span));
  const joins = by === -1 ? [] : after.filter(({ from }) => from > (spans[by]?.from ?? 0));
  const named = after.filter((span) => !joins.includes(span));
  return [
    ["leaves", named.length > 0 ? named : beside(context, spans, at, -1)],
    ["joins", joins],
  ];
}

/** "The lead leaves", "lose the lead", "an associate joins", "hire an associate" */
function movedBy(
  context: ParsingContext,
  spans: readonly Span[],
  at: number,
): readonly (readonly [TeamPart, readonly Span[]])[] {
  const verb = spans[at];
  if (verb === undefined || !hasCue([verb], ...movingCues)) return [];
  if (hasCue([verb], "replaces")) return replaced(context, spans, at);
  const after = (): readonly Span[] => beside(context, spans, at, 1);
  if (hasCue([verb], "loses")) return [["leaves", after()]];
  const before = beside(context, spans, at, -1);
  if (hasCue([verb], "leaves")) return [["leaves", before]];
  return [["joins", before.length > 0 ? before : after()]];
}

/** Where the second of two teams begins: after "team of" again, or after "vs" or "with". */
function secondTeamAt(context: ParsingContext, spans: readonly Span[], start: number): number {
  const isCompared = hasCue(spans.slice(0, start), "compare", "from");
  const isVersus = (span: Span): boolean =>
    hasCue([span], "compare") ||
    (isCompared && /^(?:with|against)$/u.test(wordAt(context, span.from) ?? ""));
  // "One of my team is going for principal, what does she need on top of lead" has no teams.
  const isMember = (span: Span | undefined): boolean =>
    span?.kind === "count" || (context.given.command === "team" && span !== undefined);
  return spans.findIndex(
    (span, at) =>
      at > start &&
      spans.slice(start, at).some(isOfRole) &&
      (opensTeam(span) || (isVersus(span) && isMember(spans[at + 1]))),
  );
}

/** Who stays, leaves and joins: a team is what comes after "/team" or "team of", but for who moves. */
export function teamPartsOf(
  context: ParsingContext,
  spans: readonly Span[],
): ReadonlyMap<Span, TeamPart> {
  const parts = new Map<Span, TeamPart>();
  if (!isAboutTeam(context, spans)) return parts;
  const opened = spans.findIndex(opensTeam);
  const start = context.given.command === "team" && opened !== 0 ? 0 : opened;
  const second = start === -1 ? -1 : secondTeamAt(context, spans, start);
  for (const [at, span] of spans.entries()) {
    if (start !== -1 && at >= start) {
      parts.set(span, second === -1 || at < second ? "stays" : "second");
    }
  }
  for (const at of spans.keys()) {
    for (const [part, moved] of movedBy(context, spans, at)) {
      for (const span of moved) parts.set(span, part);
    }
  }
  return parts;
}
