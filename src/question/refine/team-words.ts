import { type ParsingContext, typedOf, wordAt } from "../context.ts";
import { followsTeam, isAboutTeam } from "../parse/team-parts.ts";
import { teamCues } from "../lexicon/language.ts";
import { hasCue, isFrame } from "../parse/predicates.ts";
import { type Span, wordAlone } from "../parse/spans.ts";
import type { Refiner } from "./refiner.ts";

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

/** "When does the lead leave?": without a team, nobody leaves or joins one. */
export const wordsOfNoTeam: Refiner["refine"] = (spans, context) => {
  const isTeam = isAboutTeam(context, spans);
  return spans.flatMap((span, at): readonly Span[] => {
    if (!hasCue([span], ...teamCues)) return [span];
    if (isTeam && !isLed(spans, at) && !isPartOfTeam(context, span)) return [span];
    const words = Array.from({ length: span.to - span.from }, (_, of) => span.from + of);
    return words.map((word) => wordAlone(context, word, teamCues));
  });
};

/** "Who in the team needs testing?": after a team, its positions, and not a matter of people. */
export const peopleOfTeam: Refiner["refine"] = (spans, context) => {
  if (!followsTeam(context)) return spans;
  return spans.map((span) => {
    if (span.kind !== "matter" || span.matter !== "people") return span;
    const last = context.lexicon.book.root.next.get(context.tokens[span.to - 1]?.key ?? "");
    const isOfTeam = last?.meanings.some((one) => one.kind === "cue" && one.cue === "that-team");
    if (isOfTeam !== true) return span;
    const { from, to } = span;
    return { kind: "cue", from, to, cues: ["who", "that-team"], sections: [], doubtful: false };
  });
};

function countIn(context: ParsingContext, span: Span): number | undefined {
  if (span.kind === "name" || span.kind === "seniority") return undefined;
  if (span.kind === "level" && !(span.level.kind === "rank" && span.level.bare)) return undefined;
  return context.lexicon.countOf(typedOf(context, span).toLowerCase());
}

/** "2 x senior": the sign as people type it. */
function isTimes(context: ParsingContext, span: Span): boolean {
  return /^x$/iu.test(typedOf(context, span));
}

/**
 * "Two", "2 x" and "a couple of" before a role level say how many of it a team has; elsewhere they
 * say little.
 */
export const positionCounts: Refiner["refine"] = (spans, context) => {
  if (!isAboutTeam(context, spans)) return spans;
  const read: Span[] = [];
  for (const [at, span] of spans.entries()) {
    const count = countIn(context, span);
    const before = read.at(-1);
    const after = spans.slice(at + 1).find((one) => !isFrame(one) && !isTimes(context, one));
    const isCounted = after?.kind === "seniority" || after?.kind === "name" || isPlain(after);
    if (before?.kind === "count" && isTimes(context, span)) {
      read.splice(-1, 1, { ...before, to: span.to });
    } else if (count !== undefined && isCounted) {
      read.push({ kind: "count", from: span.from, to: span.to, count });
    } else read.push(span);
  }
  return read;
};

function isPlain(span: Span | undefined): boolean {
  return span !== undefined && hasCue([span], "plain");
}
