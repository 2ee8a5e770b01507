import { type ParsingContext, wordAt } from "../context.ts";
import { movingCues } from "../lexicon/language.ts";
import type { TeamPart } from "../resolve/role-references.ts";
import { canBeRole, gapBefore, hasCue, isFrame } from "./predicates.ts";
import type { Span } from "./spans.ts";

function opensTeam(span: Span): boolean {
  return span.kind === "cue" && span.cues.includes("team");
}

/** Whether it asks about a team: "/team", "a team of", or what somebody adds to the last one. */
export function isAboutTeam(
  { given: { command, previous } }: ParsingContext,
  spans: readonly Span[],
): boolean {
  return (
    command === "team" ||
    spans.some(opensTeam) ||
    (previous?.kind === "team" && hasCue(spans, ...movingCues))
  );
}

function isOfRole(span: Span): boolean {
  return span.kind === "seniority" || span.kind === "count" || canBeRole(span);
}

/** Whether a span is still part of "a lead in app ops", going away from a verb. */
function goesOn(context: ParsingContext, span: Span | undefined, beside: Span): boolean {
  if (span === undefined) return false;
  const later = span.from > beside.from ? span : beside;
  if (/[.?!;,\n]/u.test(gapBefore(context, later))) return false;
  if (isFrame(span)) {
    return !context.lexicon.isOfClass(wordAt(context, span.from), "conjunctions", "asking");
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

/** "The lead leaves", "lose the lead", "an associate joins", "hire an associate" */
function movedBy(
  context: ParsingContext,
  spans: readonly Span[],
  at: number,
): readonly [TeamPart, readonly Span[]] | undefined {
  const verb = spans[at];
  if (verb === undefined || !hasCue([verb], ...movingCues)) return undefined;
  const after = (): readonly Span[] => beside(context, spans, at, 1);
  if (hasCue([verb], "loses")) return ["leaves", after()];
  const before = beside(context, spans, at, -1);
  if (hasCue([verb], "leaves")) return ["leaves", before];
  return ["joins", before.length > 0 ? before : after()];
}

/**
 * Who stays, leaves and joins: a team is what comes after "/team" or "team of", but for who moves.
 * What comes after a second "team of" has no part.
 */
export function teamPartsOf(
  context: ParsingContext,
  spans: readonly Span[],
): ReadonlyMap<Span, TeamPart> {
  const parts = new Map<Span, TeamPart>();
  if (!isAboutTeam(context, spans)) return parts;
  const named = spans.flatMap((span, at) => (opensTeam(span) ? [at] : []));
  const starts = context.given.command === "team" && named[0] !== 0 ? [0, ...named] : named;
  const [start = spans.length, end] = starts;
  for (const span of spans.slice(start, end)) parts.set(span, "stays");
  for (const at of spans.keys()) {
    const [part, moved] = movedBy(context, spans, at) ?? [];
    if (part !== undefined) for (const span of moved ?? []) parts.set(span, part);
  }
  return parts;
}
