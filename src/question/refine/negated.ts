import { wordAt } from "../context.ts";
import type { Doubt } from "./refiner.ts";

/** "Knowledge, not skills" does not ask for skills: whatever comes right after "not" is ignored. */
export const negated: Doubt = (context, spans, at) => {
  const span = spans[at];
  if (span === undefined) return false;
  const { kind, from } = span;
  const names = kind === "name" || kind === "seniority" || kind === "level";
  if (!names && !(kind === "cue" && span.sections.length > 0)) return false;
  const isAfterArticle = context.lexicon.isOfClass(wordAt(context, from - 1), "articles");
  const word = from - (isAfterArticle ? 2 : 1);
  const before = spans.find((one) => one.from <= word && word < one.to);
  return (
    before?.kind === "function" && context.lexicon.isOfClass(wordAt(context, word), "negations")
  );
};
