import { type ParsingContext, typedOf, wordAt } from "../context.ts";
import { followsTeam, isAboutTeam, isTeamName, opensTeam, teamsIn } from "../parse/team-parts.ts";
import { teamCues } from "../lexicon/language.ts";
import { canBeRole, gapBefore, hasCue, isFrame } from "../parse/predicates.ts";
import { type Span, wordAlone } from "../parse/spans.ts";
import type { Doubt, Refiner } from "./refiner.ts";

/** "I lead a team of user researchers" */
function isLed(spans: readonly Span[], at: number): boolean {
  const before = spans.slice(0, at).findLast((span) => !isFrame(span));
  return hasCue(spans.slice(at, at + 1), "team") && before?.kind === "seniority";
}

/** "One of my team is going for lead": somebody is, and not the team. */
function isPartOfTeam(context: ParsingContext, span: Span): boolean {
  const { lexicon } = context;
  const word = (at: number): string | undefined => wordAt(context, at);
  return (
    hasCue([span], "team") &&
    !followsTeam(context) &&
    lexicon.isOfClass(word(span.to - 1), "auxiliaries") &&
    lexicon.isOfClass(word(span.from - 2), "prepositions")
  );
}

/** "Which teams have a lead": named teams are listed, whole or by what they are asked for. */
function canListTeams({ lexicon }: ParsingContext, spans: readonly Span[]): boolean {
  const isOfRole = spans.some((span) => span.kind === "seniority" || canBeRole(span));
  return lexicon.catalogue.teams.length > 0 && !isOfRole;
}

/** "When does the lead leave?": without a team, nobody leaves or joins one. */
export const wordsOfNoTeam: Refiner["refine"] = (spans, context) => {
  const isTeam = isAboutTeam(context, spans);
  return spans.flatMap((span, at): readonly Span[] => {
    if (!hasCue([span], ...teamCues)) return [span];
    const isMeant = hasCue([span], "teams")
      ? canListTeams(context, spans)
      : isTeam && !isLed(spans, at) && !isPartOfTeam(context, span);
    if (isMeant) return [span];
    const words = Array.from({ length: span.to - span.from }, (_, of) => span.from + of);
    return words.map((word) => wordAlone(context, word, teamCues));
  });
};

/** "Who in the team needs testing?": of a team that was named, its positions, and not people. */
export const peopleOfTeam: Refiner["refine"] = (spans, context) => {
  if (!followsTeam(context) && !isAboutTeam(context, spans)) return spans;
  return spans.map((span) => {
    if (span.kind !== "matter" || span.matter !== "people") return span;
    const last = context.lexicon.book.root.next.get(context.tokens[span.to - 1]?.key ?? "");
    const isOfTeam = last?.meanings.some((one) => one.kind === "cue" && one.cue === "that-team");
    if (isOfTeam !== true) return span;
    const { from, to } = span;
    return { kind: "cue", from, to, cues: ["who", "that-team"], sections: [], doubtful: false };
  });
};

/** More are a year or a number of people somewhere. */
const mostPlain = 99;

function countIn(context: ParsingContext, span: Span): number | undefined {
  if (span.kind === "name" || span.kind === "seniority") return undefined;
  if (span.kind === "level" && !(span.level.kind === "rank" && span.level.bare)) return undefined;
  return context.lexicon.countOf(typedOf(context, span).toLowerCase());
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
    return (most > 1 || isCalledTeam) && (isCounted || isSaidOfTeam(spans));
  });
}

/**
 * "Two", "2 x" and "a couple of" before a role level say how many of it a team has, and before a
 * skill's level how many it needs; elsewhere they say little.
 */
export const positionCounts: Refiner["refine"] = (spans, context) => {
  const read: Span[] = [];
  const mustBePlain = isOnlyNamed(context, spans);
  for (const [at, span] of spans.entries()) {
    const before = read.at(-1);
    const next = spans.slice(at + 1).find((one) => !isFrame(one) && !isTimes(context, one));
    const count =
      isCountable(next) && !/:/u.test(gapBefore(context, next))
        ? countIn(context, span)
        : undefined;
    if (before?.kind === "count" && isTimes(context, span)) {
      read.splice(-1, 1, { ...before, to: span.to });
      continue;
    }
    const counted: Span =
      count === undefined ? span : { kind: "count", from: span.from, to: span.to, count };
    read.push(mustBePlain && !isPlainCount(context, counted) ? span : counted);
  }
  return isAboutTeam(context, spans) || isTeamByCounts(context, read) ? read : spans;
};

/** "Eight engineers": a count of what is no role level here. */
export const strayCount: Doubt = (_, spans, at) => {
  const next = spans.slice(at + 1).find((one) => !isFrame(one) && one.kind !== "count");
  return spans[at]?.kind === "count" && !isCountable(next);
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
  return (
    span?.kind === "seniority" || canBeRole(span) || (span !== undefined && hasCue([span], "plain"))
  );
}
