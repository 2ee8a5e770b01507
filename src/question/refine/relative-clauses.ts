import type { ParsingContext } from "../context.ts";
import { canBeRole, gapBefore, isCue } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Doubt } from "./refiner.ts";

/** Whether "who" after a span would describe it: "someone", "an engineer", but no skill. */
function isAntecedent({ tokens, lexicon }: ParsingContext, span: Span | undefined): boolean {
  if (span?.kind === "unexplained" || canBeRole(span)) return true;
  const word = tokens[(span?.to ?? 0) - 1]?.text;
  return (
    span?.kind === "function" &&
    lexicon.isOfClass(word, "pronouns", "objects", "subjects", "demonstratives")
  );
}

/** "What can somebody do who is an expert": another word before it asks the question. */
function asksBefore(
  { tokens, lexicon }: ParsingContext,
  spans: readonly Span[],
  at: number,
): boolean {
  const before = spans.slice(0, at);
  const isAfterAnd = lexicon.isOfClass(tokens[(spans[at]?.from ?? 0) - 1]?.text, "conjunctions");
  return !isAfterAnd && before.some(({ from }) => lexicon.isOfClass(tokens[from]?.text, "asking"));
}

/** "Somebody who is at practitioner" does not ask who: here "who" begins a relative clause. */
export const relativeClause: Doubt = (context, spans, at) => {
  const span = spans[at];
  if (span === undefined || !isCue(span, "who")) return false;
  if (!/^whos?$/u.test(context.tokens[span.from]?.text ?? "")) return false;
  const isRelative = isAntecedent(context, spans[at - 1]) || asksBefore(context, spans, at);
  return gapBefore(context, span).trim() === "" && isRelative;
};
