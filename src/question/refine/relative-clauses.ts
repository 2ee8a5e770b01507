import type { ParsingContext } from "../context.ts";
import { touches } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Refiner } from "./refiner.ts";

/** Whether a span is what "who" tells more of: "someone", "an engineer". */
function isAntecedent({ tokens, lexicon }: ParsingContext, span: Span | undefined): boolean {
  if (span?.kind === "name" || span?.kind === "unexplained") return true;
  const word = tokens[(span?.to ?? 0) - 1]?.text;
  return (
    span?.kind === "function" && lexicon.isOfClass(word, "pronouns", "subjects", "demonstratives")
  );
}

/** "Somebody who is at practitioner" asks for nobody: behind what it tells more of, "who" is no question. */
export const relativeClause: Refiner["refine"] = (spans, context) =>
  spans.map((span, at) => {
    const before = spans[at - 1];
    const asks = span.kind === "cue" && span.cues.includes("who");
    if (!asks || context.tokens[span.from]?.text !== "who") return span;
    return touches(context, before, span) && isAntecedent(context, before)
      ? { kind: "function", from: span.from, to: span.to, doubtful: false }
      : span;
  });
