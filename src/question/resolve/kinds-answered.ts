import type { Catalogue } from "../../catalogue/catalogue.ts";
import { distinct } from "../intents/facts.ts";
import type { Question } from "../question.ts";
import { type Kind, kindOf, kinds } from "./kinds.ts";
import type { Reading } from "./reading.ts";

const ofRoleLevels = kinds.filter(
  (kind) => kind === "role" || kind === "skill-in-role-level" || kind.startsWith("role-level"),
);

/** The intents that may go to the level above or below. */
const neighbouring = ["next level", "follow-up"];

/**
 * The kinds that a question answers. People ask for a step up without telling whether that is a
 * level, a comparison or a path, and of a role without levels what they ask of role levels.
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

/** The kinds that all questions of a reading answer, or else all that any of them does. */
export function kindsAnswered(reading: Reading, catalogue: Catalogue): readonly Kind[] {
  const answered = reading.questions.map((question) =>
    kindsAnsweredBy(question, reading, catalogue),
  );
  const shared = answered.flat().filter((kind) => answered.every((own) => own.includes(kind)));
  return distinct(shared.length > 0 ? shared : answered.flat());
}
