import { type ParsingContext, wordAt } from "../context.ts";
import type { TeamPart } from "../resolve/role-references.ts";
import { canBeRole, gapBefore, hasCue, isFrame } from "./predicates.ts";
import type { Span } from "./spans.ts";
import { movedBy } from "./team-moves.ts";
import { isAboutTeam, isOfRole, opensTeam } from "./team-spans.ts";

/** Words that set one team against another. */
const setsAgainst = /^(?:or|than|against|versus|vs|v)$/u;

function isCompared(context: ParsingContext, spans: readonly Span[]): boolean {
  // "From a team of two seniors to a team of two leads"
  const isStep = (span: Span, at: number): boolean =>
    hasCue([span], "to") &&
    spans.slice(at + 1).find((one) => !isFrame(one)) === spans.slice(at).find(opensTeam);
  return (
    context.given.command === "compare" ||
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
