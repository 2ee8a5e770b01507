import { type ParsingContext, typedOf, wordAt } from "../context.ts";
import { movingCues } from "../lexicon/language.ts";
import type { TeamPart } from "../resolve/role-references.ts";
import { canBeRole, gapBefore, hasCue, isFrame } from "./predicates.ts";
import type { Span } from "./spans.ts";
import { isOfRole } from "./team-spans.ts";

// Who leaves a team or joins it: what is beside the verb.

/** The conjunctions of a list; others begin another clause. */
const joining: ReadonlySet<string> = new Set(["and", "plus"]);

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
export function movedBy(
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
