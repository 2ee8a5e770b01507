import { wordAt } from "../context.ts";
import { isCue } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Refiner } from "./refiner.ts";

function withoutReadiness(span: Span): Span {
  if (span.kind !== "cue") return span;
  const cues = span.cues.filter((cue) => cue !== "ready");
  if (cues.length + span.sections.length > 0) return { ...span, cues };
  return { kind: "function", from: span.from, to: span.to, doubtful: span.doubtful };
}

/** "**What** could I be doing as a lead?" and "**how** can I become a lead?" do not ask whether. */
export const readiness: Refiner["refine"] = (spans, context) =>
  spans.map((span) => {
    const before = wordAt(context, span.from - 1) ?? "";
    const follows = isCue(span, "ready") && context.lexicon.isOfClass(before, "asking");
    return follows ? withoutReadiness(span) : span;
  });
