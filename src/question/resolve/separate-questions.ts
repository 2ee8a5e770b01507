import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { ParsingContext } from "../context.ts";
import { type Question, rolesOf } from "../question.ts";
import type { Clause } from "../parse/clauses.ts";
import { canBeRole, hasSection, isTelling } from "../parse/predicates.ts";
import { isAskedOfTeam } from "../parse/team-spans.ts";
import { distinctQuestions } from "../same-question.ts";
import { choiceOf } from "../understanding.ts";
import type { Decision } from "./outcomes.ts";
import type { Candidate } from "./read-clauses.ts";

const mostQuestions = 5;
/** The least likelihood of a clause that counts as a question of its own. */
const clear = 0.8;

/** Whether a question is independent of the first: it asks who, or is about another role or skill. */
function standsAlone(question: Question, first: Question, catalogue: Catalogue): boolean {
  if (question.kind === "roles-with-skill" || question.kind === "roles-with-qualification") {
    return true;
  }
  if (first.kind === "skill" && question.kind === "skill") return first.skill !== question.skill;
  const before = rolesOf(first, catalogue);
  const roles = rolesOf(question, catalogue);
  return before.length > 0 && roles.length > 0 && !roles.some((role) => before.includes(role));
}

/** "… which training does a lead get": a clause that says what is asked for and of which role. */
function asksOfItsOwn(clause: Clause | undefined): boolean {
  const spans = clause?.spans ?? [];
  return hasSection(spans) && spans.some((span) => isTelling(span) && canBeRole(span));
}

/** "… do they need it" */
function dependsOnAnother(context: ParsingContext, { spans }: Clause): boolean {
  const words = spans.flatMap(({ from, to }) =>
    context.tokens.slice(from, to).map(({ text }) => text),
  );
  return words.some((word) => context.lexicon.isOfClass(word, "pronouns", "objects"));
}

/** Whether a clause by itself asks something: a name alone may be what the next one is about. */
function isQuestion(context: ParsingContext, clause: Clause): boolean {
  return clause.spans.some(({ kind }) => kind === "cue") && !dependsOnAnother(context, clause);
}

/**
 * The questions of a text that asks several complete ones: "what does a lead do, and who needs
 * testing?" Undefined for any other text, such as one whose second half only adds to the first.
 * @param askedBy the likeliest reading of a clause on its own
 */
export function separateQuestions(
  context: ParsingContext,
  clauses: readonly Clause[],
  askedBy: (clause: Clause) => Candidate | undefined,
): Decision | undefined {
  const spans = clauses.flatMap((clause) => clause.spans);
  const asking = clauses.filter((clause) => isQuestion(context, clause));
  if (asking.length < 2 || asking.length > mostQuestions || isAskedOfTeam(context, spans)) {
    return undefined;
  }
  const [first, ...others] = asking
    .flatMap((clause) => askedBy(clause) ?? [])
    .filter(({ read, likelihood }) => likelihood >= clear && read.suitable.length === 1);
  const [question] = first?.read.suitable ?? [];
  if (first === undefined || question === undefined || others.length === 0) return undefined;
  const { catalogue } = context.lexicon;
  const areSeparate = others.every(({ read }) =>
    read.suitable.some(
      (other) => asksOfItsOwn(read.asked[0]) || standsAlone(other, question, catalogue),
    ),
  );
  const choices = distinctQuestions([first, ...others].flatMap(({ read }) => read.suitable));
  if (!areSeparate || choices.length < 2) return undefined;
  const understanding = choiceOf(context.text.trim(), choices);
  return { ...first, outcome: "separate questions", understanding };
}
