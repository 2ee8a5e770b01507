import { type ParsingContext, typedOf } from "../context.ts";
import { isAboutTeam } from "../parse/team-parts.ts";
import { movingCues } from "../lexicon/language.ts";
import { hasCue, isFrame } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Doubt, Refiner } from "./refiner.ts";

/** "I lead a team of user researchers" */
function isLed(spans: readonly Span[], at: number): boolean {
  const before = spans.slice(0, at).findLast((span) => !isFrame(span));
  return hasCue(spans.slice(at, at + 1), "team") && before?.kind === "seniority";
}

/** "When does the lead leave?": without a team, nobody leaves or joins one. */
export const wordOfNoTeam: Doubt = (context, spans, at) => {
  const span = spans[at];
  return (
    span !== undefined &&
    hasCue([span], "team", "that-team", ...movingCues) &&
    (!isAboutTeam(context, spans) || isLed(spans, at))
  );
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
