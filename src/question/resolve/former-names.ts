import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Formerly } from "../../catalogue/history.ts";
import { aboutOf, type Question, rolesOf } from "../question.ts";
import type { Reading } from "./reading.ts";

/** The former names by which a text called the things that its question is about. */
export function formerNamesUsed(
  { possible }: Reading,
  question: Question,
  catalogue: Catalogue,
): readonly Formerly[] {
  const { roleLevels, skills } = aboutOf(question);
  const meant = new Set<string>([...rolesOf(question, catalogue), ...roleLevels, ...skills]);
  const used = possible.flatMap((interpretation) => [
    ...interpretation.roles.flatMap(({ former }) => former ?? []),
    ...interpretation.subjects.flatMap((subject) =>
      subject.kind === "skill" ? (subject.former ?? []) : [],
    ),
  ]);
  return [...new Set(used)].filter(({ now }) => now !== undefined && meant.has(now));
}
