import { type ParsingContext, textAfter, textBetween, typedOf, wordAt } from "../context.ts";
import { gapBefore, hasCue, isFrame } from "../parse/predicates.ts";
import type { CountSpan, Span } from "../parse/spans.ts";
import { isPlainCount, tellsTeam } from "../parse/team-evidence.ts";
import { followsTeam, isAboutTeam, isOfRole, isTeamName, opensTeam } from "../parse/team-spans.ts";
import type { Doubt, Refiner } from "./refiner.ts";

/** "1." of "1.5", and the sign of "-1": such numbers count no positions. */
const partOfNumber = /\d[.,]$|(?:^|\s)[-−]$/u;

/** "A couple of" has three words. */
const mostCountWords = 3;

/** The number that the spans from `at` stand for, and how many spans that is. */
function numberAt(
  context: ParsingContext,
  spans: readonly Span[],
  at: number,
): { readonly count: number; readonly words: readonly Span[] } | undefined {
  for (let length = mostCountWords; length > 0; length -= 1) {
    const words = spans.slice(at, at + length);
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined || !words.every(canCount)) continue;
    const typed = typedOf(context, { from: first.from, to: last.to }).toLowerCase();
    const count = context.lexicon.countOf(typed);
    if (count !== undefined) return { count, words };
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

/** "Three **people**", "two **of us**" */
function isPeople(context: ParsingContext, span: Span | undefined): boolean {
  if (span === undefined) return false;
  return (
    hasCue([span], "that-team") || context.lexicon.isOfClass(wordAt(context, span.from), "people")
  );
}

/** Whether a number counts what is before it: "senior x2", "lead (1)", "testing by 2". */
function countsBefore(context: ParsingContext, spans: readonly Span[], at: number): boolean {
  const [span, next] = [spans[at], spans[at + 1]];
  const before = spans.slice(0, at).findLast((one) => !isFrame(one) && !isTimes(context, one));
  if (span === undefined || !isCountable(before)) return false;
  const gap = textBetween(context, before, span);
  const typed = typedOf(context, span);
  if (/^[\s)]*[x×(]/iu.test(gap + typed)) return true;
  // "Testing at practitioner, 2 people"
  if (!isPosition(before) && /^[\s,:;–-]*$/u.test(gap) && isPeople(context, next)) return true;
  // "Two seniors by one lead" replaces them.
  if (!/^\s*(?:[,;\n.)]|$)/u.test(textAfter(context, span))) return false;
  if (/^\s*(?:[:=–—-]|by\s)/u.test(gap)) return true;
  // "Lead 1, senior 2": only of what is called a team, because skills have numbers as levels.
  const isTeam = isAboutTeam(context, spans) || hasCue(spans, "that-team", "covers");
  return isTeam && isPosition(before) && /^\s*\d+$/u.test(gap + typed);
}

/** Whether a number counts what is after it: "2 seniors", "three of us with service focus". */
function countsAfter(context: ParsingContext, spans: readonly Span[], at: number): boolean {
  const isBetween = (span: Span): boolean =>
    isFrame(span) ||
    span.kind === "count" ||
    isTimes(context, span) ||
    isPeople(context, span) ||
    context.lexicon.isOfClass(wordAt(context, span.from), "prepositions");
  const next = spans.slice(at).find((span) => !isBetween(span));
  return isCountable(next) && !/[:,;)\n]/u.test(gapBefore(context, next));
}

/** The count that begins at a span. */
function countAt(
  context: ParsingContext,
  spans: readonly Span[],
  at: number,
): CountSpan | undefined {
  const { count, words = [] } = numberAt(context, spans, at) ?? {};
  const [first, last] = [words[0], words.at(-1)];
  if (count === undefined || first === undefined || last === undefined) return undefined;
  if (partOfNumber.test(textBetween(context, { to: 0 }, first))) return undefined;
  const isAfter = countsBefore(context, spans, at);
  if (!isAfter && !countsAfter(context, spans, at + words.length)) return undefined;
  const counted: CountSpan = { kind: "count", from: first.from, to: last.to, count, isAfter };
  const mustBePlain = count < 2 && isOnlyNamed(context, spans);
  return mustBePlain && !isPlainCount(context, counted) ? undefined : counted;
}

/**
 * "Two", "2 x" and "a couple of" beside a role level say how many of it a team has, and beside a
 * skill's level how many it needs; elsewhere they are ignored.
 */
export const positionCounts: Refiner["refine"] = (spans, context) => {
  const read: Span[] = [];
  for (const [at, span] of spans.entries()) {
    const before = read.at(-1);
    if (before?.kind === "count") {
      if (span.from < before.to) continue;
      if (isTimes(context, span)) {
        read.splice(-1, 1, { ...before, to: span.to });
        continue;
      }
    }
    read.push(countAt(context, spans, at) ?? span);
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
