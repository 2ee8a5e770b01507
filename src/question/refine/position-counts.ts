import { type ParsingContext, typedOf, wordAt } from "../context.ts";
import { gapBefore, hasCue, isFrame } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import { teamsIn } from "../parse/team-parts.ts";
import { followsTeam, isAboutTeam, isOfRole, isTeamName, opensTeam } from "../parse/team-spans.ts";
import type { Doubt, Refiner } from "./refiner.ts";

/** "1." of "1.5", and the sign of "-1": such numbers count no positions. */
const partOfNumber = /\d[.,]$|(?:^|\s)[-−]$/u;

/** More are a year or a number of people somewhere. */
const mostPlain = 99;

/** "A couple of" has three words. */
const mostCountWords = 3;

/** The number that the spans from `at` stand for, and how many spans that is. */
function countAt(
  context: ParsingContext,
  spans: readonly Span[],
  at: number,
): { readonly count: number; readonly length: number } | undefined {
  for (let length = mostCountWords; length > 0; length -= 1) {
    const some = spans.slice(at, at + length);
    const [first, last] = [some[0], some.at(-1)];
    if (first === undefined || last === undefined || some.length < length) continue;
    if (!some.every(canCount)) continue;
    const words = typedOf(context, { from: first.from, to: last.to }).toLowerCase();
    const count = context.lexicon.countOf(words);
    if (count !== undefined) return { count, length };
  }
  return undefined;
}

function canCount(span: Span): boolean {
  if (span.kind === "level") return span.level.kind === "rank" && span.level.bare;
  return span.kind !== "name" && span.kind !== "seniority";
}

/** "2 x senior": the sign as people type it. */
function isTimes(context: ParsingContext, span: Span): boolean {
  return /^x$/iu.test(typedOf(context, span));
}

/** "The two seniors", "all three" and "a senior" need not be positions of a team. */
function isPlainCount(context: ParsingContext, span: Span): boolean {
  if (span.kind !== "count" || span.count > mostPlain) return false;
  const before = wordAt(context, span.from - 1);
  const classes = ["determiners", "demonstratives", "asking"] as const;
  const isDefinite = before === "the" || context.lexicon.isOfClass(before, ...classes);
  const isDigit = /^\d/u.test(typedOf(context, span));
  return (isDigit || span.count > 1) && !isDefinite;
}

/** "A senior and a lead": what is said of them is said of a team. */
function isSaidOfTeam(spans: readonly Span[]): boolean {
  return hasCue(spans, "covers", "joins", "hires", "loses");
}

/** "2 seniors and a lead" is a team without saying so; "two seniors" may be anybody. */
function isTeamByCounts(context: ParsingContext, spans: readonly Span[]): boolean {
  return teamsIn(context, spans).some((team) => {
    const [first, last] = [team[0], team.at(-1)];
    if (first === undefined || last === undefined) return false;
    const [before, after] = [spans[spans.indexOf(first) - 1], spans[spans.indexOf(last) + 1]];
    if (after !== undefined && hasCue([after], "role", "roles", "level", "levels")) return false;
    const isCalledTeam = before !== undefined && hasCue([before], "that-team");
    const most = Math.max(
      ...(["count", "seniority"] as const).map(
        (kind) => team.filter((one) => one.kind === kind).length,
      ),
    );
    const isCounted = team.some((span) => isPlainCount(context, span));
    const isOne = most === 1 && !isCalledTeam && !hasCue(spans, "covers");
    return !isOne && (isCounted || (most > 1 && isSaidOfTeam(spans)));
  });
}

/** Whether a number counts what is before it: "senior x2", "lead (1)", "testing by 2". */
function countsBefore(context: ParsingContext, spans: readonly Span[], at: number): boolean {
  const span = spans[at];
  const before = spans.slice(0, at).findLast((one) => !isFrame(one) && !isTimes(context, one));
  if (span === undefined || !isCountable(before)) return false;
  const between = context.text.slice(
    context.tokens[before.to - 1]?.end ?? 0,
    context.tokens[span.from]?.end,
  );
  if (/^\s*(?:[x×(:=]|by\s)/iu.test(between)) return true;
  // "Lead 1, senior 2": only of what is called a team, because skills have numbers as levels.
  const after = context.text.slice(context.tokens[span.to - 1]?.end);
  const isTeam = isAboutTeam(context, spans) || hasCue(spans, "that-team", "covers");
  return (
    isTeam && isPosition(before) && /^\s*\d+$/u.test(between) && /^\s*(?:[,;\n.]|$)/u.test(after)
  );
}

function countsAfter(context: ParsingContext, spans: readonly Span[], at: number): boolean {
  const isBetween = (span: Span): boolean =>
    isFrame(span) || isTimes(context, span) || isWith(context, span) || span.kind === "count";
  const next = spans.slice(at).find((span) => !isBetween(span));
  return isCountable(next) && !/[:,;)\n]/u.test(gapBefore(context, next));
}

/** "Three of us with service focus" */
function isWith(context: ParsingContext, span: Span): boolean {
  return /^(?:with|at)$/u.test(wordAt(context, span.from) ?? "");
}

/**
 * "Two", "2 x" and "a couple of" beside a role level say how many of it a team has, and beside a
 * skill's level how many it needs; elsewhere they say little.
 */
export const positionCounts: Refiner["refine"] = (spans, context) => {
  const read: Span[] = [];
  const mustBePlain = isOnlyNamed(context, spans);
  for (let at = 0; at < spans.length; at += 1) {
    const span = spans[at];
    const before = read.at(-1);
    if (span === undefined) continue;
    if (before?.kind === "count" && isTimes(context, span)) {
      read.splice(-1, 1, { ...before, to: span.to });
      continue;
    }
    const isWhole = !partOfNumber.test(context.text.slice(0, context.tokens[span.from]?.start));
    const { count, length } = (isWhole ? countAt(context, spans, at) : undefined) ?? {
      count: undefined,
      length: 1,
    };
    const isAfter = count !== undefined && countsBefore(context, spans, at);
    const isCounting = isAfter || countsAfter(context, spans, at + length);
    const to = spans[at + length - 1]?.to ?? span.to;
    const counted: Span | undefined =
      count === undefined || !isCounting
        ? undefined
        : { kind: "count", from: span.from, to, count, isAfter };
    const isTaken = counted !== undefined && (!mustBePlain || isPlainCount(context, counted));
    read.push(isTaken ? counted : span);
    if (isTaken) at += length - 1;
  }
  return isAboutTeam(context, spans) || isTeamByCounts(context, read) ? read : spans;
};

/** "Eight engineers": a count of what is no role level here. */
export const strayCount: Doubt = (context, spans, at) => {
  const span = spans[at];
  if (span?.kind !== "count") return false;
  if (span.isAfter) return !countsBefore(context, spans, at);
  return !countsAfter(context, spans, at + 1);
};

/** "2 seniors", "2 expert testing" */
function isCountable(span: Span | undefined): span is Span {
  if (span?.kind === "level") return span.level.kind === "named";
  const isSkill =
    span?.kind === "name" && span.full.some(({ name }) => name.subject.kind === "skill");
  return isSkill || isPosition(span);
}

/** "I join the payments team, what does a lead do?": beside a team's name, a role is often its own. */
function isOnlyNamed(context: ParsingContext, spans: readonly Span[]): boolean {
  const isTyped = context.given.command === "team" || spans.some(opensTeam);
  return !isTyped && !followsTeam(context) && spans.some(isTeamName);
}

function isPosition(span: Span | undefined): span is Span {
  return span !== undefined && span.kind !== "count" && isOfRole(span);
}
