import type { Catalogue } from "../../catalogue/catalogue.ts";
import { distinct } from "../intents/facts.ts";
import type { Question } from "../question.ts";
import { type Kind, kindOf, kinds } from "./kinds.ts";
import type { Reading } from "./reading.ts";

const ofRoleLevels = kinds.filter(
  (kind) => kind === "role" || kind === "skill-in-role-level" || kind.startsWith("role-level"),
);

/**
 * The kinds that a question answers. People ask for a step up without telling whether that is a
 * level, a comparison or a path, and of a role without levels what they ask of role levels.
 */
function kindsAnsweredBy(
  question: Question,
  reading: Reading,
  catalogue: Catalogue,
): readonly Kind[] {
  const own = kindOf(question);
  if (question.kind === "role") {
    if (reading.intent === "next level") return ["next-level", own];
    return catalogue.role(question.role).levels.length > 0 ? [own] : ofRoleLevels;
  }
  if (reading.intent === "next level") return ["next-level", own];
  if (reading.intent === "ready") return ["compare-role-levels", "role-level", "next-level"];
  if (question.kind === "compare-role-levels" && question.step) return [own, "career-path"];
  if (question.kind === "career-path" && question.to !== undefined) {
    return [own, "compare-role-levels"];
  }
  const skills = reading.possible.flatMap(({ subjects }) =>
    subjects.filter(({ kind }) => kind === "skill"),
  );
  return own === "role-level.skills" && skills.length > 1 ? [own, "skill-in-role-level"] : [own];
}

/** The kinds that all questions of a reading answer, or else all that any of them does. */
export function kindsAnswered(reading: Reading, catalogue: Catalogue): readonly Kind[] {
  const answered = reading.questions.map((question) =>
    kindsAnsweredBy(question, reading, catalogue),
  );
  const shared = answered.flat().filter((kind) => answered.every((own) => own.includes(kind)));
  return distinct(shared.length > 0 ? shared : answered.flat());
}
