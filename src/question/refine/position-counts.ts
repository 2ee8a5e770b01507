import { type ParsingContext, typedOf, wordAt } from "../context.ts";
import { gapBefore, hasCue, isFrame } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import { isPlainCount, tellsTeam } from "../parse/team-evidence.ts";
import { followsTeam, isAboutTeam, isOfRole, isTeamName, opensTeam } from "../parse/team-spans.ts";
import type { Doubt, Refiner } from "./refiner.ts";

/** "1." of "1.5", and the sign of "-1": such numbers count no positions. */
const partOfNumber = /\d[.,]$|(?:^|\s)[-−]$/u;

/** What is counted where a skill is needed of several: "three positions at practitioner". */
const ofPeople = /^\s+(?:people|persons?|folks?|positions?|posts?|of (?:them|us|those))\b/iu;

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

/** Whether a number counts what is before it: "senior x2", "lead (1)", "testing by 2". */
function countsBefore(context: ParsingContext, spans: readonly Span[], at: number): boolean {
  const span = spans[at];
  const before = spans.slice(0, at).findLast((one) => !isFrame(one) && !isTimes(context, one));
  if (span === undefined || !isCountable(before)) return false;
  const between = context.text.slice(
    context.tokens[before.to - 1]?.end ?? 0,
    context.tokens[span.from]?.end,
  );
  const after = context.text.slice(context.tokens[span.to - 1]?.end);
  const endsItem = /^\s*(?:[,;\n.)]|$)/u.test(after);
  // "Testing at practitioner, 2 people"
  if (!isPosition(before) && /^[\s,:;–-]*[\p{L}\d]+$/u.test(between) && ofPeople.test(after))
    return true;
  // "Two seniors by one lead" replaces them.
  const isSign =
    /^[\s)]*[x×(]/iu.test(between) || (endsItem && /^\s*(?:[:=–—-]|by\s)/u.test(between));
  if (isSign) return true;
  // "Lead 1, senior 2": only of what is called a team, because skills have numbers as levels.
  const isTeam = isAboutTeam(context, spans) || hasCue(spans, "that-team", "covers");
  return isTeam && isPosition(before) && endsItem && /^\s*\d+$/u.test(between);
}

function countsAfter(context: ParsingContext, spans: readonly Span[], at: number): boolean {
  const isBetween = (span: Span): boolean =>
    isFrame(span) ||
    isTimes(context, span) ||
    isWith(context, span) ||
    ofPeople.test(` ${typedOf(context, span)}`) ||
    hasCue([span], "that-team") ||
    span.kind === "count";
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
    const isTaken =
      counted !== undefined && (!mustBePlain || (count ?? 0) > 1 || isPlainCount(context, counted));
    read.push(isTaken ? counted : span);
    if (isTaken) at += length - 1;
  }
  return tellsTeam(context, read) ? read : spans;
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
