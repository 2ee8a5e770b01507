import { type ParsingContext, wordAt } from "../context.ts";
import { hasCue, isCue } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Refiner } from "./refiner.ts";

function saysOnly(span: Span, cue: "moves" | "way" | "similar"): boolean {
  return span.kind === "cue" && span.cues.length === 1 && isCue(span, cue);
}

/** "What's the job like?" */
function isLikeNothing(context: ParsingContext, spans: readonly Span[], at: number): boolean {
  const span = spans[at];
  return span !== undefined && at === spans.length - 1 && wordAt(context, span.to - 1) === "like";
}

/**
 * "Where could a lead move?" and "how do I get from one to the other?" ask about moves; "where" and
 * "how" alone only ask.
 */
export const wordsOfMoves: Refiner["refine"] = (spans, context) => {
  const asksWhere = hasCue(spans, "who", "roles");
  const isWay = hasCue(spans, "from", "to", "step");
  return spans.flatMap((span, at): readonly Span[] => {
    const { from, to } = span;
    if (!asksWhere && saysOnly(span, "moves")) return [{ kind: "unexplained", from, to }];
    const isIdle =
      (!isWay && saysOnly(span, "way")) ||
      (saysOnly(span, "similar") && isLikeNothing(context, spans, at));
    if (!isIdle) return [span];
    return Array.from({ length: to - from }, (_, word) => ({
      kind: "function",
      from: from + word,
      to: from + word + 1,
      doubtful: false,
    }));
  });
};
