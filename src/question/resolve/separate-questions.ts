import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { ParsingContext } from "../context.ts";
import { type Question, rolesOf } from "../question.ts";
import { asks, type Clause } from "../parse/clauses.ts";
import { canBeRole, hasSection, isTelling } from "../parse/predicates.ts";
import { distinctQuestions } from "../same-question.ts";
import { choiceOf } from "../understanding.ts";
import { type Decision, judge } from "./outcomes.ts";
import type { Selection } from "./selection.ts";

const mostQuestions = 5;

/** Whether a question is independent of the first: it asks who, or is about another role. */
function standsAlone(question: Question, first: Question, catalogue: Catalogue): boolean {
  if (question.kind === "roles-with-skill" || question.kind === "roles-with-qualification") {
    return true;
  }
  const before = rolesOf(first, catalogue);
  const roles = rolesOf(question, catalogue);
  return before.length > 0 && roles.length > 0 && !roles.some((role) => before.includes(role));
}

/** "… which training does a lead get": a clause that says what is asked for and of which role. */
function asksOfItsOwn(clause: Clause | undefined): boolean {
  const spans = clause?.spans ?? [];
  return hasSection(spans) && spans.some((span) => isTelling(span) && canBeRole(span));
}

/**
 * The questions of a text that asks several complete ones: "what does a lead do, and who needs
 * testing?" Undefined for any other text, such as one whose second half only adds to the first.
 */
export function separateQuestions(
  context: ParsingContext,
  { asked }: Selection,
): Decision | undefined {
  const asking = asked.filter(asks);
  if (asking.length < 2 || asking.length > mostQuestions || asking.length < asked.length)
    return undefined;
  const decisions = asking.map((clause) => judge(context, { asked: [clause], leftOut: [] }));
  const questions = decisions.flatMap(({ understanding }) =>
    understanding.kind === "question" ? [understanding.question] : [],
  );
  const [first, ...others] = questions;
  const [decision] = decisions;
  if (first === undefined || decision === undefined || questions.length < asking.length)
    return undefined;
  const { catalogue } = context.lexicon;
  const isSeparate = (other: Question, at: number): boolean =>
    asksOfItsOwn(asking[at + 1]) || standsAlone(other, first, catalogue);
  if (!others.every(isSeparate)) return undefined;
  const choices = distinctQuestions(questions);
  if (choices.length < 2) return undefined;
  const understanding = choiceOf(context.text.trim(), choices);
  return { ...decision, outcome: "separate questions", read: asking, understanding };
}
