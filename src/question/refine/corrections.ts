import { type ParsingContext, wordAt } from "../context.ts";
import { canBeRole, gapBefore, isCue, isFrame } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Refiner } from "./refiner.ts";

function isCorrection(span: Span | undefined): boolean {
  return isCue(span, "correction");
}

/** What somebody may correct: roles with roles, levels with levels, skills with skills. */
function kindOf(span: Span | undefined): string | undefined {
  if (span?.kind === "name") return canBeRole(span) ? "role" : "other name";
  if (span?.kind === "seniority" || span?.kind === "level") return span.kind;
  return span?.kind === "cue" && span.sections.length > 0 ? "section" : undefined;
}

function joins(span: Span | undefined): boolean {
  return isCue(span, "and", "level", "role");
}

/** One word corrects only after a pause, and "no" only before one, too: "no testing" is none. */
function isSpoken(context: ParsingContext, spans: readonly Span[], at: number): boolean {
  const [span, next] = [spans[at], spans[at + 1]];
  if (span === undefined || next === undefined) return false;
  if (isCorrection(next) || isCorrection(spans[at - 1]) || span.to - span.from > 1) return true;
  const isPaused = (one: Span): boolean => gapBefore(context, one).trim() !== "";
  return isPaused(span) && (wordAt(context, span.from) !== "no" || isPaused(next));
}

/** The kinds of things named right after a place. */
function kindsAfter(spans: readonly Span[], at: number): string[] {
  const start = spans.findIndex(
    (span, place) => place > at && !isFrame(span) && !isCorrection(span),
  );
  const kinds: string[] = [];
  for (const span of start === -1 ? [] : spans.slice(start)) {
    const kind = kindOf(span);
    if (kind !== undefined) kinds.push(kind);
    else if (!joins(span)) break;
  }
  return kinds;
}

/** The spans that a correction replaces: as many of each kind as come after it, nearest first. */
function replacedBy(spans: readonly Span[], at: number): readonly Span[] {
  const kinds = kindsAfter(spans, at);
  // A whole name replaces a misspelt one, whatever parts of that were understood as.
  const isNamed = kinds.includes("role") || kinds.includes("other name");
  const replaced: Span[] = [];
  let passed: Span[] = [];
  for (const span of kinds.length > 0 ? spans.slice(0, at).toReversed() : []) {
    const kind = kindOf(span);
    const place = kinds.indexOf(kind ?? "");
    if (place !== -1) {
      kinds.splice(place, 1);
      replaced.push(span, ...passed);
      passed = [];
    } else if (span.kind === "unexplained" || (kind !== undefined && isNamed)) passed.push(span);
    else if (kind === undefined && !joins(span) && !isCorrection(span)) break;
  }
  if (replaced.length > 0) return replaced;
  return passed.every(({ kind }) => kind === "unexplained") ? passed : [];
}

/** "A senior, sorry, lead developer" asks about the lead: what was corrected is ignored. */
export const corrections: Refiner["refine"] = (spans, context) => {
  const ignored = new Set(
    spans.flatMap((span, at) => {
      if (!isCorrection(span)) return [];
      return [span, ...(isSpoken(context, spans, at) ? replacedBy(spans, at) : [])];
    }),
  );
  return spans.map((span) =>
    ignored.has(span) ? { kind: "frame", from: span.from, to: span.to, doubtful: false } : span,
  );
};
