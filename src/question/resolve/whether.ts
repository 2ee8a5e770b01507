import { sectionTitles } from "../../catalogue/sections.ts";
import { type ParsingContext, typedOf, wordAt } from "../context.ts";
import type { SubjectKind } from "../lexicon/names.ts";
import { hasCue } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Question } from "../question.ts";
import type { Focus } from "../understanding.ts";
import type { Read } from "./read-clauses.ts";

/** "Can a lead skip testing" asks about more than the documents say. */
const asksForFacts = /^(?:is|are|isnt|arent|do|does|dont|doesnt|has|have|hasnt|havent)$/u;

/** Other words of needing say the opposite, or less: "optional", "assessed". */
const saysNeed = /^(?:need(?:s|ed)?|require[sd]?|must|mandatory|essential|necessary)$/u;

/** "Need", "above", or the section by its own name: a "degree" is not any qualification. */
function saysWhatIsAsked(
  context: ParsingContext,
  question: Question,
  focus: Focus | undefined,
  span: Span,
): boolean {
  if (span.kind !== "cue") return false;
  if (question.kind === "compare-role-levels") return hasCue([span], "above", "below");
  const typed = typedOf(context, span).toLowerCase();
  const needs = hasCue([span], "need") && typed.split(/\s+/u).every((word) => saysNeed.test(word));
  if (question.kind === "skill-in-role-level") return needs;
  if (question.kind !== "role-level" || question.section === undefined) return false;
  return (needs && focus !== undefined) || `${typed}s`.startsWith(sectionTitles[question.section]);
}

/** Words that change nothing: "no", "all" or "only" would turn the answer round. */
function changesNothing({ tokens, lexicon }: ParsingContext, { from, to }: Span): boolean {
  return tokens
    .slice(from, to)
    .every(
      ({ text }) =>
        text === "any" ||
        text === "there" ||
        lexicon.isOfClass(text, "articles", "auxiliaries", "prepositions", "subjects"),
    );
}

const askedAbout: Partial<Record<Question["kind"], readonly SubjectKind[]>> = {
  "skill-in-role-level": ["role", "skill"],
  "role-level": ["role", "qualification", "topic"],
  "compare-role-levels": ["role"],
};

/** A role or its level, and what is said of it. */
function isSubject(question: Question, focus: Focus | undefined, span: Span): boolean {
  if (span.kind === "seniority") return true;
  const isLevel = span.kind === "level" || (span.kind === "cue" && hasCue([span], "level"));
  if (isLevel) return focus?.kind === "level";
  if (span.kind !== "name") return false;
  const kinds = askedAbout[question.kind] ?? [];
  return [...span.full, ...span.partial].every(({ name }) => kinds.includes(name.subject.kind));
}

/**
 * Whether a text asks if something is so, and "yes" or "no" answers all of it: "does a lead need
 * testing?"
 */
export function asksWhether(
  { context, asked, leftOut, spans }: Read,
  question: Question,
  focus: Focus | undefined,
): boolean {
  const [first] = spans;
  const isOneClause = asked.length === 1 && leftOut.length === 0;
  const says = spans.filter((span) => saysWhatIsAsked(context, question, focus, span));
  return (
    isOneClause &&
    asksForFacts.test(wordAt(context, first?.from ?? -1) ?? "") &&
    says.length > 0 &&
    spans.every(
      (span) =>
        says.includes(span) || isSubject(question, focus, span) || changesNothing(context, span),
    )
  );
}

/** "Is a principal above a lead?" */
export function orderAsked(read: Read, question: Question): Focus | undefined {
  if (question.kind !== "compare-role-levels" || !asksWhether(read, question, undefined)) {
    return undefined;
  }
  const [first, second, ...others] = question.roleLevels;
  const upper = hasCue(read.spans, "above") ? first : second;
  return upper === undefined || others.length > 0 ? undefined : { kind: "order", upper };
}
