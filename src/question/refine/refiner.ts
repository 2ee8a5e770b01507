import type { ParsingContext } from "../context.ts";
import type { Span } from "../parse/spans.ts";

/** One principle for reinterpreting spans in the light of those around them. */
export interface Refiner {
  readonly name: string;
  readonly refine: (spans: readonly Span[], context: ParsingContext) => readonly Span[];
}

/** Whether a span is not what it seems to be. */
export type Doubt = (context: ParsingContext, spans: readonly Span[], at: number) => boolean;

/** A refiner that turns the spans it doubts into unexplained words. */
export function rejecting(name: string, ...doubts: readonly Doubt[]): Refiner {
  return {
    name,
    refine: (spans, context) =>
      doubts.reduce(
        (current, doubt) =>
          current.map((span, at) =>
            span.kind !== "unexplained" && doubt(context, current, at)
              ? { kind: "unexplained", from: span.from, to: span.to }
              : span,
          ),
        spans,
      ),
  };
}
