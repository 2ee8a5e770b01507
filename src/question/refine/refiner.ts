import type { ParsingContext } from "../context.ts";
import { functionWord, type Span, unexplained } from "../parse/spans.ts";

/** One principle for reinterpreting spans in the light of those around them. */
export interface Refiner {
  readonly name: string;
  readonly refine: (spans: readonly Span[], context: ParsingContext) => readonly Span[];
}

/** Whether a span is not what it seems to be. */
export type Doubt = (context: ParsingContext, spans: readonly Span[], at: number) => boolean;

function replacing(name: string, other: (span: Span) => Span, doubts: readonly Doubt[]): Refiner {
  return {
    name,
    refine: (spans, context) =>
      doubts.reduce(
        (current, doubt) =>
          current.map((span, at) =>
            span.kind !== "unexplained" && doubt(context, current, at) ? other(span) : span,
          ),
        spans,
      ),
  };
}

/** A refiner that turns the spans it doubts into unexplained words. */
export function rejecting(name: string, ...doubts: readonly Doubt[]): Refiner {
  return replacing(name, unexplained, doubts);
}

/** A refiner that ignores the spans it doubts: their words only hold the question together. */
export function ignoring(name: string, ...doubts: readonly Doubt[]): Refiner {
  return replacing(name, functionWord, doubts);
}
