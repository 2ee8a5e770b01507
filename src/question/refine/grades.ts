import { touches } from "../parse/predicates.ts";
import { wordAt } from "../context.ts";
import type { ParsingContext } from "../context.ts";
import type { Span } from "../parse/spans.ts";
import type { Refiner } from "./refiner.ts";

/** Whether an article begins the noun phrase that ends with the span at `at`. */
function hasArticle({ tokens, lexicon }: ParsingContext, spans: readonly Span[], at: number) {
  const start = spans.slice(0, at).findLast(({ kind }) => kind !== "name" && kind !== "seniority");
  return lexicon.isOfClass(tokens[(start?.to ?? 0) - 1]?.text, "articles");
}

/**
 * "Tell me about the problem analyst grade" asks about the role level of that name; "what is the
 * problem analyst grade", "problem analyst grades" ask for its grades.
 */
export const gradeAsKind: Refiner = {
  name: "grade as a kind",
  refine: (spans, context) => {
    const asks = context.tokens.some(({ text }) => context.lexicon.isOfClass(text, "asking"));
    if (asks) return spans;
    return spans.map((span, at) => {
      const before = spans[at - 1];
      const isKind =
        span.kind === "cue" &&
        before?.kind === "name" &&
        touches(context, before, span) &&
        wordAt(context, span.from) === "grade" &&
        hasArticle(context, spans, at);
      return isKind && span.sections.includes("grades")
        ? { ...span, sections: span.sections.filter((section) => section !== "grades") }
        : span;
    });
  },
};
