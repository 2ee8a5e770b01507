import { type ParsingContext, typedOf, wordAt } from "../context.ts";
import { movingCues } from "../lexicon/language.ts";
import type { TeamPart } from "../resolve/role-references.ts";
import { canBeRole, gapBefore, hasCue, isFrame } from "./predicates.ts";
import type { Span } from "./spans.ts";

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

/** The conjunctions of a list; others begin another clause. */
const joining: ReadonlySet<string> = new Set(["and", "plus"]);

function isOfRole(span: Span): boolean {
  return (
    span.kind === "seniority" || span.kind === "count" || canBeRole(span) || hasCue([span], "plain")
  );
}

/** Whether a span is still part of "a lead in app ops", going away from a verb. */
function goesOn(context: ParsingContext, span: Span | undefined, beside: Span): boolean {
  if (span === undefined) return false;
  const later = span.from > beside.from ? span : beside;
  if (/[.?!;,\n]/u.test(gapBefore(context, later))) return false;
  const word = wordAt(context, span.from) ?? "";
  if (context.lexicon.isOfClass(word, "possessives")) return true;
  if (isFrame(span) || hasCue([span], "and")) {
    return joining.has(word) || !context.lexicon.isOfClass(word, "conjunctions", "asking");
  }
  return isOfRole(span);
}

/** "1 lead and the senior is off": who is counted is in the team, and "the" begins a clause. */
function endsList(
  context: ParsingContext,
  spans: readonly Span[],
  at: number,
  found: Span | undefined,
): boolean {
  const span = spans[at];
  if (span === undefined || found === undefined || found.from < span.from) return false;
  const item = spans
    .slice(0, at)
    .findLast((one) => !isFrame(one) && !canBeRole(one) && one.kind !== "seniority");
  const isCounted = item?.kind === "count" && /^\d/u.test(typedOf(context, item));
  return isCounted && hasCue([span], "and") && wordAt(context, found.from - 1) === "the";
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
    if (endsList(context, spans, next, found.at(-1))) break;
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
  const isBy = (span: Span): boolean =>
    /^(?:by|with|for|to)$/u.test(wordAt(context, span.from) ?? "");
  const by = spans.findIndex((span, next) => next > at && isBy(span));
  const joins = by === -1 ? [] : beside(context, spans, by, 1);
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
  const before = beside(context, spans, at, -1);
  const after = beside(context, spans, at, 1);
  if (hasCue([verb], "loses")) return [["leaves", after]];
  if (hasCue([verb], "hires")) return [["joins", after.length > 0 ? after : before]];
  if (hasCue([verb], "leaves")) return [["leaves", before]];
  return [["joins", before.length > 0 ? before : after]];
}

/** Words that set one team against another. */
const setsAgainst = /^(?:or|than|against|versus|vs|v)$/u;

function isCompared(context: ParsingContext, spans: readonly Span[]): boolean {
  // "From a team of two seniors to a team of two leads"
  const isStep = (span: Span, at: number): boolean =>
    hasCue([span], "to") &&
    spans.slice(at + 1).find((one) => !isFrame(one)) === spans.slice(at).find(opensTeam);
  return (
    hasCue(spans, "compare") ||
    spans.some((span) => isAgainst(context, span)) ||
    (hasCue(spans, "from") && spans.some(isStep))
  );
}

function isAgainst(context: ParsingContext, span: Span): boolean {
  return setsAgainst.test(wordAt(context, span.from) ?? "");
}

/** Whether a group of positions ends before a span: "two seniors and a lead | leave". */
function endsGroup(context: ParsingContext, span: Span, compared: boolean): boolean {
  if (span.kind === "count" && span.isAfter) return false;
  if (/[.?!]\s|:/u.test(gapBefore(context, span)) || isAgainst(context, span)) return true;
  if (compared && /^(?:with|to)$/u.test(wordAt(context, span.from) ?? "")) return true;
  return !(isFrame(span) || isOfRole(span) || hasCue([span], "and"));
}

/** The spans of each team: positions in a row that are counted, or that follow "team of". */
export function teamsIn(
  context: ParsingContext,
  spans: readonly Span[],
): readonly (readonly Span[])[] {
  const compared = isCompared(context, spans);
  const groups: { isTeam: boolean; spans: Span[] }[] = [];
  for (const span of spans) {
    const last = groups.at(-1);
    // "App ops: 2 seniors and a lead", "team: 2 seniors"
    const isHeading =
      gapBefore(context, span).includes(":") && last?.spans.every(canBeRole) === true;
    // "Three seniors and a principal, the principal leaves": who was counted is meant again.
    const isAgain =
      isOfRole(span) && wordAt(context, span.from - 1) === "the" && last?.isTeam === true;
    const isNext = opensTeam(span) || isAgain || (endsGroup(context, span, compared) && !isHeading);
    if (last === undefined || isNext) {
      const isTyped = context.given.command === "team";
      groups.push({ isTeam: isTyped || opensTeam(span), spans: [] });
    }
    const group = groups.at(-1);
    if (group === undefined) continue;
    if (isOfRole(span)) group.spans.push(span);
    if (span.kind === "count") group.isTeam = true;
  }
  return groups.flatMap(({ isTeam, spans: group }) =>
    isTeam && group.some(({ kind }) => kind !== "count") ? [group] : [],
  );
}

/** Who stays, leaves and joins, and who is in the other one of two teams that are compared. */
export function teamPartsOf(
  context: ParsingContext,
  spans: readonly Span[],
): ReadonlyMap<Span, TeamPart> {
  const parts = new Map<Span, TeamPart>();
  if (!isAboutTeam(context, spans)) return parts;
  for (const at of spans.keys()) {
    for (const [part, moved] of movedBy(context, spans, at)) {
      for (const span of moved) parts.set(span, part);
    }
  }
  const teams = teamsIn(context, spans)
    .map((team) => team.filter((span) => !parts.has(span)))
    .filter((team) => team.some(({ kind }) => kind !== "count"));
  const [first = [], second = [], ...more] = teams;
  const areTwo = second.length > 0 && more.length === 0 && isCompared(context, spans);
  const isOne = second.length === 0;
  for (const span of first) parts.set(span, isOne || areTwo ? "stays" : "unclear");
  for (const span of second) parts.set(span, areTwo ? "second" : "unclear");
  return parts;
}
