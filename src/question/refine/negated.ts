import type { ParsingContext } from "../context.ts";
import type { Span } from "../parse/spans.ts";
import type { Refiner } from "./refiner.ts";

function isNot({ tokens }: ParsingContext, span: Span | undefined): boolean {
  return span?.kind === "function" && tokens[span.to - 1]?.text === "not";
}

function names(span: Span): boolean {
  return (
    span.kind === "name" ||
    span.kind === "seniority" ||
    span.kind === "level" ||
    (span.kind === "cue" && span.sections.length > 0)
  );
}

/** "Knowledge, not skills" asks for no skills: what stands right behind "not" does not count. */
export const negated: Refiner["refine"] = (spans, context) =>
  spans.map((span, at) =>
    names(span) && isNot(context, spans[at - 1])
      ? { kind: "function", from: span.from, to: span.to, doubtful: false }
      : span,
  );
