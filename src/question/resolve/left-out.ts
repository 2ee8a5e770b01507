import { type ParsingContext, typedOf, wordAt } from "../context.ts";
import { type Clause, saysSomething } from "../parse/clauses.ts";
import { phraseStart } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Weighed } from "./weights.ts";

/** Extends "notice" to "for our vacancy notice", with the words that introduce it. */
function withPreposition(
  context: ParsingContext,
  matters: readonly Span[],
  { from, to }: { readonly from: number; readonly to: number },
) {
  const start = phraseStart(context, matters.find((span) => span.to === from)?.from ?? from);
  const isGoverned = context.lexicon.isOfClass(wordAt(context, start - 1), "prepositions");
  return { from: isGoverned ? start - 1 : start, to };
}

/**
 * The words that a reading ignores, as typed and in order: clauses that are not read, words beside
 * the question, and names that it is not about.
 */
export function leftOutWords(
  context: ParsingContext,
  spans: readonly Span[],
  clauses: readonly Clause[],
  weighed: readonly Weighed[],
  names: readonly Span[],
): readonly string[] {
  const matters = spans.filter(({ kind }) => kind === "matter");
  const said = clauses.filter(
    (clause) => saysSomething(clause) || clause.spans.some(({ kind }) => kind === "unexplained"),
  );
  const places = [
    ...said.flatMap(({ spans }) => {
      const [first, last] = [spans[0], spans.at(-1)];
      return first === undefined || last === undefined ? [] : [{ from: first.from, to: last.to }];
    }),
    ...weighed
      .filter(({ weight }) => weight === "aside")
      .map((place) => withPreposition(context, matters, place)),
  ];
  const isWithin = (name: Span): boolean =>
    places.some(({ from, to }) => from <= name.from && name.to <= to);
  return [...places, ...names.filter((name) => !isWithin(name))]
    .toSorted((a, b) => a.from - b.from)
    .map((place) => typedOf(context, place));
}
