import type { Catalogue } from "../../catalogue/catalogue.ts";
import { distinct } from "../intents/facts.ts";
import type { Question } from "../question.ts";
import { type Kind, kindOf, kinds } from "./kinds.ts";
import type { Reading } from "./reading.ts";

const ofRoleLevels = kinds.filter(
  (kind) => kind === "role" || kind === "skill-in-role-level" || kind.startsWith("role-level"),
);

/** The intents that also answer what the level above or below is. */
const neighbouring = ["next level", "follow-up"];

/**
 * The kinds of question that this question can answer. "How do I move up" may be answered by a level, a
 * comparison or a path, and a role without levels answers what is asked of role levels.
 */
function kindsAnsweredBy(
  question: Question,
  { intent = "", possible }: Reading,
  catalogue: Catalogue,
): readonly Kind[] {
  const own = kindOf(question);
  const ofSkills = possible.some(
    ({ subjects }) => subjects.filter(({ kind }) => kind === "skill").length > 1,
  );
  const isOfRole = question.kind === "role" && catalogue.role(question.role).levels.length === 0;
  const isStep = question.kind === "compare-role-levels" && question.step;
  const isWay = question.kind === "career-path" && question.to !== undefined;
  return [
    own,
    ...(isOfRole ? ofRoleLevels : []),
    ...(neighbouring.includes(intent) ? (["next-level"] as const) : []),
    ...(intent === "ready" ? (["compare-role-levels", "role-level", "next-level"] as const) : []),
    ...(isStep ? (["career-path"] as const) : []),
    ...(isWay ? (["compare-role-levels"] as const) : []),
    ...(own === "role-level.skills" && ofSkills ? (["skill-in-role-level"] as const) : []),
  ];
}

/** The kinds that every question of a reading can answer, or if there are none, that any can. */
export function kindsAnswered(reading: Reading, catalogue: Catalogue): readonly Kind[] {
  const answered = reading.questions.map((question) =>
    kindsAnsweredBy(question, reading, catalogue),
  );
  const shared = answered.flat().filter((kind) => answered.every((own) => own.includes(kind)));
  return distinct(shared.length > 0 ? shared : answered.flat());
}
