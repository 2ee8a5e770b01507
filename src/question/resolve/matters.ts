import { type ParsingContext, wordAt } from "../context.ts";
import { changeCues } from "../lexicon/language.ts";
import { asks, type Clause } from "../parse/clauses.ts";
import { hasCue, hasSection, isCue, isTelling, phraseStart } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import { askingCues, isAskedOfTeam } from "../parse/team-spans.ts";
import type { Question } from "../question.ts";
import type { Matter } from "../understanding.ts";

/** The matter asked about that no document covers; beside clauses that ask, others are ignored. */
export function matterIn(
  context: ParsingContext,
  asked: readonly Clause[],
  explained: readonly Span[],
): Matter | undefined {
  const isOfTeam = isAskedOfTeam(context, explained);
  const asking = asked.filter(
    (clause) => asks(clause) && !(isOfTeam && hasCue(clause.spans, ...askingCues)),
  );
  if (isOfTeam && asking.length === 0) return undefined;
  const spans = (asking.length > 0 ? asking : asked).flatMap((clause) => clause.spans);
  const isAside = ({ from }: Span): boolean => {
    const start = phraseStart(context, from);
    const isGoverned = context.lexicon.isOfClass(wordAt(context, start - 1), "relating");
    return isGoverned && start < from && explained.some(isTelling) && hasSection(explained);
  };
  const found = spans.find((span) => span.kind === "matter" && !isAside(span));
  return found?.kind === "matter" ? found.matter : undefined;
}

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
