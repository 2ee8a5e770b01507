import {
  areInOneSentence,
  type ParsingContext,
  textAfter,
  textBetween,
  typedOf,
  wordAt,
  wordsBetween,
} from "../context.ts";
import { gapBefore, hasCue, isFrame } from "../parse/predicates.ts";
import type { CountSpan, Span } from "../parse/spans.ts";
import { isPlainCount, tellsTeam } from "../parse/team-evidence.ts";
import { followsTeam, isAboutTeam, isOfRole, isTeamName, opensTeam } from "../parse/team-spans.ts";
import type { Placed } from "../text/tokenise.ts";
import type { Refiner } from "./refiner.ts";

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

function isNumber(context: ParsingContext, span: Span): boolean {
  return span.kind === "count" || context.lexicon.countOf(typedOf(context, span)) !== undefined;
}

/** "2 x senior", "three **times over**" */
function repeats(context: ParsingContext, span: Span): boolean {
  return /^(?:x|times|over)$/iu.test(typedOf(context, span));
}

/** "Three **people**", "two **of us**" */
function isPeople(context: ParsingContext, span: Span | undefined): boolean {
  if (span === undefined) return false;
  return (
    hasCue([span], "that-team") || context.lexicon.isOfClass(wordAt(context, span.from), "people")
  );
}

/** "Two **people**", "two **of us**", "two **of the team**" */
function precedesPeople({ context, after }: Numbered): boolean {
  return isPeople(
    context,
    after.find((one) => !isFrame(one) || isPeople(context, one)),
  );
}

type Counted = Pick<CountSpan, "isAfter" | "isAlone">;

/** A number where it stands, with what it may count: "a senior, **two** leads". */
interface Numbered {
  readonly context: ParsingContext;
  readonly spans: readonly Span[];
  readonly place: Placed;
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

function holdsTogether(context: ParsingContext, span: Span): boolean {
  return isFrame(span) || context.lexicon.isOfClass(wordAt(context, span.from), "relating");
}

/** Whether a number counts what is before it: "senior x2", "lead (1)", "testing by 2". */
function countsBefore(numbered: Numbered): boolean {
  const { context, spans, place, before: earlier } = numbered;
  const before = earlier.findLast((one) => !holdsTogether(context, one) && !repeats(context, one));
  if (!isCountable(before)) return false;
  const gap = textBetween(context, before, place);
  const typed = typedOf(context, place);
  if (/^[\s)]*[x×(]/iu.test(gap + typed)) return true;
  const isNear =
    /^[\s,:;–-]*$/u.test(gap) ||
    wordsBetween(context, before, place).every((word) =>
      context.lexicon.isOfClass(word, "relating"),
    );
  // "Testing at practitioner, 2 people", "twice", "three times over"
  const isOfPeople = precedesPeople(numbered);
  const isRepeated = /^[\s,:;–-]*(?:twice|thrice|\S+\s+times)\b/iu.test(
    textAfter(context, { to: place.from }),
  );
  if (!isPosition(before) && isNear && (isOfPeople || isRepeated)) return true;
  // "Two seniors by one lead" replaces them.
  if (!/^\s*(?:[,;\n.)]|$)/u.test(textAfter(context, place))) return false;
  if (/^\s*(?:[:=–—-]|by\s)/u.test(gap)) return true;
  // "Lead 1, senior 2", "testing, expert, 2": a number that is not beside a skill counts positions.
  const isTeam = isAboutTeam(context, spans) || hasCue(spans, "that-team", "covers");
  return isTeam && !isSkill(before) && /^\s*,?\s*\d+$/u.test(gap + typed);
}

/** Whether a number counts what is after it: "2 seniors", "three of us with service focus". */
function countsAfter({ context, after }: Numbered): boolean {
  const isBetween = (span: Span): boolean =>
    isFrame(span) ||
    isNumber(context, span) ||
    repeats(context, span) ||
    isPeople(context, span) ||
    hasCue([span], "need") ||
    context.lexicon.isOfClass(wordAt(context, span.from), "prepositions");
  const next = after.find((span) => !isBetween(span));
  return isCountable(next) && !/[:,;)\n]/u.test(gapBefore(context, next));
}

/**
 * What a number counts by the verb beside it: "we need **three**" of the skill that is named, "**one** of
 * the **four** goes" and "we lose **two**" of whoever is in the team.
 */
function countedAlone(numbered: Numbered): Counted | undefined {
  const { context, spans, place, before, after } = numbered;
  const word = wordAt(context, place.from - 1);
  const isThis = context.lexicon.isOfClass(word, "demonstratives", "determiners");
  const typed = typedOf(context, place);
  // "The senior and the lead both leave"
  const isOfNamed = /^both$/iu.test(typed) && isPosition(before.at(-1));
  if (isThis || isOfNamed || word === "which" || /^an?$/iu.test(typed)) return undefined;
  const says = (span: Span): boolean =>
    !holdsTogether(context, span) && !isPeople(context, span) && !hasCue([span], "pronoun");
  const verbIn = (side: readonly Span[]): readonly Span[] =>
    side.slice(0, 1).filter((span) => areInOneSentence(context, span, place));
  const next = verbIn(after.filter((span) => says(span) && !isNumber(context, span)));
  const isObject =
    precedesPeople(numbered) || /^\s*(?:[,;.?!)\n]|$)/u.test(textAfter(context, place));
  const last = isObject ? verbIn(before.filter(says).toReversed()) : [];
  if (hasCue(next, "leaves") || hasCue(last, "loses")) return { isAfter: false, isAlone: true };
  const isNeeded = spans.some(isSkill) && hasCue([...next, ...last], "need");
  return isNeeded ? { isAfter: true, isAlone: false } : undefined;
}

/** "(1) two seniors (2) a lead", "option 1: two seniors": the number of an item, which counts nothing. */
function isLabel({ context, place, before, after: [next] }: Numbered): boolean {
  if (next === undefined || !/^\s*[):=]\s/u.test(textAfter(context, place))) return false;
  const last = before.at(-1);
  const isAfterPosition =
    last !== undefined && isPosition(last) && /^[\s(]*$/u.test(textBetween(context, last, place));
  return isNumber(context, next) || (isPosition(next) && !isAfterPosition);
}

/** What a number between the spans before and after it counts; undefined if nothing. */
function countedBy(numbered: Numbered): Counted | undefined {
  if (isLabel(numbered)) return undefined;
  if (countsBefore(numbered)) return { isAfter: true, isAlone: false };
  return countsAfter(numbered) ? { isAfter: false, isAlone: false } : countedAlone(numbered);
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
  const place = { from: first.from, to: last.to };
  const isCut = partOfNumber.test(textBetween(context, { to: 0 }, first));
  if (isCut || /^[.,]\d/u.test(textAfter(context, place))) return undefined;
  const [before, after] = [spans.slice(0, at), spans.slice(at + words.length)];
  const counted = countedBy({ context, spans, place, before, after });
  if (counted === undefined) return undefined;
  const span: CountSpan = { kind: "count", ...place, count, ...counted };
  const isPart = counted.isAlone || wordAt(context, place.to) === "of";
  const mustBePlain = count === 1 && !isPart && isOnlyNamed(context, spans);
  return mustBePlain && !isPlainCount(context, span) ? undefined : span;
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
      if (repeats(context, span)) {
        read.splice(-1, 1, { ...before, to: span.to });
        continue;
      }
    }
    read.push(countAt(context, spans, at) ?? span);
  }
  return tellsTeam(context, read) ? read : spans;
};

/** "2 seniors", "2 expert testing" */
function isCountable(span: Span | undefined): span is Span {
  if (span?.kind === "level") return span.level.kind === "named";
  return isSkill(span) || isPosition(span);
}

function isSkill(span: Span | undefined): boolean {
  return span?.kind === "name" && span.full.some(({ name }) => name.subject.kind === "skill");
}

/** "I join the payments team, what does a lead do?": beside a team's name, a role is often its own. */
function isOnlyNamed(context: ParsingContext, spans: readonly Span[]): boolean {
  const isTyped = context.given.command === "team" || spans.some(opensTeam);
  return !isTyped && !followsTeam(context) && spans.some(isTeamName);
}

function isPosition(span: Span | undefined): boolean {
  return span !== undefined && span.kind !== "count" && isOfRole(span);
}
