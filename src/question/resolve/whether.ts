import { sectionTitles } from "../../catalogue/sections.ts";
import { type ParsingContext, typedOf, wordAt } from "../context.ts";
import type { Span } from "../parse/spans.ts";
import type { Question } from "../question.ts";
import type { Read } from "./read-clauses.ts";

/** "Can a lead skip testing" asks about more than the documents say. */
const asksForFacts = /^(?:is|are|isnt|arent|do|does|dont|doesnt|has|have|hasnt|havent)$/u;

type Asked = Extract<Question, { readonly kind: "skill-in-role-level" | "role-level" }>;

/** Other words of needing say the opposite, or less: "optional", "assessed". */
const saysNeed = /^(?:need(?:s|ed)?|require[sd]?|must|mandatory|essential|necessary)$/u;

/** "Need", or the section by its own name: a "degree" is not any qualification. */
function saysWhatIsAsked(context: ParsingContext, question: Asked, span: Span): boolean {
  if (span.kind !== "cue") return false;
  const typed = typedOf(context, span).toLowerCase();
  if (question.kind === "skill-in-role-level") {
    return span.cues.includes("need") && typed.split(/\s+/u).every((word) => saysNeed.test(word));
  }
  return question.section !== undefined && `${typed}s`.startsWith(sectionTitles[question.section]);
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

/** A role or its level; the skill, where the question is about one. */
function isSubject(question: Asked, span: Span): boolean {
  if (span.kind === "seniority") return true;
  if (span.kind !== "name") return false;
  return [...span.full, ...span.partial].every(
    ({ name: { subject } }) =>
      subject.kind === "role" ||
      (question.kind === "skill-in-role-level" && subject.kind === "skill"),
  );
}

/**
 * Whether a text asks if something is so, and "yes" or "no" answers all of it: "does a lead need
 * testing?"
 */
export function asksWhether({ context, asked, leftOut, spans }: Read, question: Question): boolean {
  if (question.kind !== "skill-in-role-level" && question.kind !== "role-level") return false;
  const [first] = spans;
  const isOneClause = asked.length === 1 && leftOut.length === 0;
  const says = spans.filter((span) => saysWhatIsAsked(context, question, span));
  return (
    isOneClause &&
    asksForFacts.test(wordAt(context, first?.from ?? -1) ?? "") &&
    says.length > 0 &&
    spans.every(
      (span) => says.includes(span) || isSubject(question, span) || changesNothing(context, span),
    )
  );
}
