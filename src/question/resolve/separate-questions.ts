import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { ParsingContext } from "../context.ts";
import { type Question, rolesOf } from "../question.ts";
import type { Clause } from "../parse/clauses.ts";
import { canBeRole, hasSection, isTelling } from "../parse/predicates.ts";
import { distinctQuestions } from "../same-question.ts";
import { choiceOf } from "../understanding.ts";
import { likely } from "./likelihood.ts";
import type { Decision } from "./outcomes.ts";
import type { Candidate } from "./read-clauses.ts";

const mostQuestions = 5;

function startOf({ read }: Candidate): number {
  return read.spans[0]?.from ?? 0;
}

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
  candidates: readonly Candidate[],
): Decision | undefined {
  const alone = candidates
    .filter(({ read, likelihood }) => likelihood >= likely && read.asked.length === 1)
    .filter(({ read }) => read.suitable.length === 1)
    .toSorted((one, other) => startOf(one) - startOf(other));
  const [first, ...others] = alone;
  if (first === undefined || others.length === 0 || alone.length > mostQuestions) return undefined;
  const [question] = first.read.suitable;
  if (question === undefined) return undefined;
  const { catalogue } = context.lexicon;
  const areSeparate = others.every(({ read }) =>
    read.suitable.some(
      (other) => asksOfItsOwn(read.asked[0]) || standsAlone(other, question, catalogue),
    ),
  );
  const choices = distinctQuestions(alone.flatMap(({ read }) => read.suitable));
  if (!areSeparate || choices.length < 2) return undefined;
  const understanding = choiceOf(context.text.trim(), choices);
  return { ...first, outcome: "separate questions", understanding };
}
