import { type ParsingContext, textBetween, typedOf, wordAt } from "../context.ts";
import {
  areSetAgainst,
  isGrade,
  isUnnamed,
  type PositionList,
  positionListsIn,
} from "./positions.ts";
import { gapBefore, hasCue, isFrame } from "./predicates.ts";
import type { Span } from "./spans.ts";
import { askingCues, followsTeam, isTeamName, opensTeam } from "./team-spans.ts";

// Whether a text is about a team at all.

/** More are a year or a number of people somewhere. */
const mostPlain = 99;

/** A number that suggests a team by itself, unlike "the two seniors", "all three" and "a senior". */
export function isPlainCount(context: ParsingContext, span: Span): boolean {
  if (span.kind !== "count" || span.count > mostPlain) return false;
  const before = /[.,:;]/u.test(gapBefore(context, span)) ? "" : wordAt(context, span.from - 1);
  const classes = ["determiners", "demonstratives", "asking"] as const;
  // "What they cover that three seniors do not"
  const isThat = before === "that" && span.count > 1;
  const isDefinite = before === "the" || (!isThat && context.lexicon.isOfClass(before, ...classes));
  const isDigit = /^\d|each/iu.test(typedOf(context, span));
  return (isDigit || span.count > 1) && !isDefinite;
}

/** Cues that people say of teams; the others may be said of role levels, too. */
const sayings = ["covers", "joins", "hires", "loses", "losses", "gains"] as const;

/** "2 seniors and a lead" is a team without saying so; "two seniors" may be anybody. */
function isTeamList(
  context: ParsingContext,
  spans: readonly Span[],
  list: PositionList,
  lists: readonly PositionList[],
): boolean {
  const [from, to] = [list[0]?.from ?? 0, list.at(-1)?.to ?? 0];
  const before = spans.filter((span) => span.to <= from).findLast((span) => !isFrame(span));
  const after = spans.find((span) => span.from === to);
  if (after !== undefined && hasCue([after], "role", "roles", "level", "levels")) return false;
  const isHeld = before !== undefined && hasCue([before], "that-team", "holds");
  const isCounted =
    list.some(({ outOf }) => outOf !== undefined) ||
    spans.some((span) => span.from >= from && span.to <= to && isPlainCount(context, span));
  if (list.length > 1) {
    const isSaid =
      (hasCue(spans, ...sayings) && !hasCue(spans, "compare")) ||
      (hasCue(spans, "who") && hasCue(spans, "that-team"));
    // "Team: a lead, app ops, app ops", "two options: …"
    const isTold = before !== undefined && hasCue([before], "that-team");
    const isAmong =
      hasCue(spans, "who") &&
      /\b(?:out of|among)\s+$/iu.test(textBetween(context, { to: 0 }, { from }));
    const isOption = lists.length > 1 && hasCue(spans, "rivals");
    const graded = list.filter((one) => one.count !== undefined || one.spans.some(isGrade));
    return isCounted || isTold || isAmong || isOption || (graded.length > 1 && (isHeld || isSaid));
  }
  const areSeveral = lists.flat().length > 1;
  const isSaid = hasCue(spans, "covers") || (areSeveral && hasCue(spans, "compare", ...askingCues));
  return isCounted && (isHeld || isSaid || areSetAgainst(context, lists[0], lists[1]));
}

/** Whether it is about a team: "/team", "a team of", "2 seniors and a lead", or more about the last one. */
export function tellsTeam(context: ParsingContext, spans: readonly Span[]): boolean {
  if (context.given.command === "team") return true;
  if (spans.some((span) => opensTeam(span) || isTeamName(span))) return true;
  const goesOn = hasCue(spans, "that-team", ...askingCues);
  if (followsTeam(context) && goesOn) return true;
  const lists = positionListsIn(context, spans).filter((list) => !list.some(isUnnamed));
  return lists.some((list) => isTeamList(context, spans, list, lists));
}
