import type { ParsingContext } from "../context.ts";
import { changeCues } from "../lexicon/language.ts";
import { hasCue, isCue } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Question } from "../question.ts";

/** "Who is the lead", "how many leads do we have": the documents do not know people. */
export function asksForPeople(
  { tokens, lexicon }: ParsingContext,
  spans: readonly Span[],
  question: Question | undefined,
): boolean {
  if (hasCue(spans, "next", "previous", "step")) return false;
  const isOfSimilar = question?.kind === "similar-roles";
  const isOfRole = question?.kind === "role" || question?.kind === "role-level" || isOfSimilar;
  const isOfSection = question?.kind === "role-level" && question.section !== undefined;
  const isCounted =
    hasCue(spans, "count") && !hasCue(spans, "level", "levels", "roles", ...changeCues);
  const asking = spans.find(({ from }) => lexicon.isOfClass(tokens[from]?.text, "asking"));
  const before = tokens[(asking?.from ?? 0) - 1]?.text;
  // "Someone who …" does not ask who.
  const isRelative = lexicon.isOfClass(before, "pronouns", "objects", "subjects", "demonstratives");
  const first = isRelative ? undefined : tokens[asking?.from ?? -1]?.text;
  const isPerson =
    first === "who" || first === "whos" || (!isOfSection && !isOfSimilar && first === "where");
  const similar = isOfSimilar ? spans.find((span) => isCue(span, "similar")) : undefined;
  // "Is **anybody** similar to our lead?"
  if (lexicon.isOfClass(tokens[(similar?.from ?? 0) - 1]?.text, "persons")) return true;
  return isOfRole && ((isCounted && !isOfSection) || isPerson);
}
