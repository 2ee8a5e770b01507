import { type ParsingContext, wordAt } from "../context.ts";
import { hasCue } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Refiner } from "./refiner.ts";

function kindOf(span: Span | undefined): "thing" | "level" | undefined {
  if (span?.kind === "level") return "level";
  const isThing = span?.kind === "name" || span?.kind === "seniority";
  return isThing || (span !== undefined && hasCue([span], "plain")) ? "thing" : undefined;
}

/** What comes next, but for an article: "than **a senior**". */
function objectAt(context: ParsingContext, spans: readonly Span[], at: number): Span | undefined {
  const word = wordAt(context, spans[at]?.from ?? -1);
  return context.lexicon.isOfClass(word, "articles") ? spans[at + 1] : spans[at];
}

/** "A lead **beside** a senior" compares them; "who sits **beside** the lead" does not. */
export const comparingPrepositions: Refiner["refine"] = (spans, context) =>
  spans.map((span, at): Span => {
    if (span.kind !== "cue" || !hasCue([span], "against")) return span;
    // "The lead role against …"
    const isNoun = at > 1 && hasCue(spans.slice(at - 1, at), "role", "level");
    const before = kindOf(spans[isNoun ? at - 2 : at - 1]);
    const isBetween = before !== undefined && before === kindOf(objectAt(context, spans, at + 1));
    return isBetween
      ? { ...span, cues: ["compare"] }
      : { kind: "function", from: span.from, to: span.to, doubtful: false };
  });
