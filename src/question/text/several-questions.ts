import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { RoleId } from "../../catalogue/types.ts";
import type { Question } from "../question.ts";
import { distinctQuestions } from "../same-question.ts";
import type { Understanding } from "../understanding.ts";

/** Where a text may ask one thing and then another: "…, and who needs testing?" */
const boundary = /[?;]\s+|,?\s+(?:and|also|plus)\s+(?=(?:who|what|how|which)\b)/iu;
const mostClauses = 3;

function rolesOf(question: Question, catalogue: Catalogue): readonly RoleId[] {
  if ("roleLevel" in question) return [catalogue.roleLevel(question.roleLevel).role];
  if ("roleLevels" in question) {
    return question.roleLevels.map((id) => catalogue.roleLevel(id).role);
  }
  return question.kind === "role" ? [question.role] : [];
}

const clauseEnd = /[.,;:!?]\s+|\s+[-–—]\s+/u;
const asks =
  /^\s*(?:so\s+)?(?:what|whats|what's|which|who|how|where|compare|explain|define|list|show|tell|do|does|is|are|can|could)\b/iu;

/**
 * The question of a text that nothing explains before it: "I'm a graduate and like users, what is
 * user research?" Undefined if anything is asked before, or nothing at the end.
 */
export function questionAfterPreamble(
  text: string,
  understand: (clause: string) => Understanding,
): Understanding | undefined {
  const clauses = text.split(clauseEnd).filter((clause) => clause.trim() !== "");
  const last = clauses.at(-1);
  if (last === undefined || clauses.length < 2 || !asks.test(last)) return undefined;
  if (clauses.slice(0, -1).some((clause) => asks.test(clause))) return undefined;
  const understanding = understand(last);
  return understanding.kind === "question" && understanding.question.kind !== "help"
    ? understanding
    : undefined;
}

/** Whether a question stands for itself beside the first: it asks who, or names another role. */
function standsAlone(question: Question, first: Question, catalogue: Catalogue): boolean {
  if (question.kind === "roles-with-skill" || question.kind === "roles-with-qualification") {
    return true;
  }
  const before = rolesOf(first, catalogue);
  const roles = rolesOf(question, catalogue);
  return before.length > 0 && roles.length > 0 && !roles.some((role) => before.includes(role));
}

/**
 * The questions of a text that asks several, each complete: "what does a lead do, and who needs
 * testing?" Undefined for any other text, such as one whose second half only adds to the first.
 */
export function severalQuestions(
  text: string,
  understand: (clause: string) => Understanding,
  catalogue: Catalogue,
): Understanding | undefined {
  const clauses = text.split(boundary).filter((clause) => clause.trim() !== "");
  if (clauses.length < 2 || clauses.length > mostClauses) return undefined;
  const asked = clauses.flatMap((clause) => {
    const understanding = understand(clause);
    return understanding.kind === "question" ? [understanding.question] : [];
  });
  const [first, ...others] = asked;
  if (first === undefined || asked.length < clauses.length) return undefined;
  if (!others.every((other) => standsAlone(other, first, catalogue))) return undefined;
  const choices = distinctQuestions(asked);
  return choices.length < 2 ? undefined : { kind: "ambiguous", words: text.trim(), choices };
}
