import type { ParsingContext } from "../context.ts";
import type { Span } from "../parse/spans.ts";
import type { Refiner } from "./refiner.ts";

function isNot({ tokens, lexicon }: ParsingContext, span: Span | undefined): boolean {
  return span?.kind === "function" && lexicon.isOfClass(tokens[span.to - 1]?.text, "negations");
}

/** The span before an article that comes right before a span: "not the senior". */
function beforeArticle(
  { tokens, lexicon }: ParsingContext,
  spans: readonly Span[],
  at: number,
): Span | undefined {
  const word = tokens[spans[at - 1]?.from ?? -1]?.text;
  return lexicon.isOfClass(word, "articles") ? spans[at - 2] : undefined;
}

function names(span: Span): boolean {
  return (
    span.kind === "name" ||
    span.kind === "seniority" ||
    span.kind === "level" ||
    (span.kind === "cue" && span.sections.length > 0)
  );
}

/** "Knowledge, not skills" does not ask for skills: whatever comes right after "not" is ignored. */
export const negated: Refiner["refine"] = (spans, context) =>
  spans.map((span, at) =>
    names(span) &&
    (isNot(context, spans[at - 1]) || isNot(context, beforeArticle(context, spans, at)))
      ? { kind: "function", from: span.from, to: span.to, doubtful: false }
      : span,
  );
