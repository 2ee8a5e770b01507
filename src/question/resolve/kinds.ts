import { type Section, sections } from "../../catalogue/sections.ts";
import { listables, type Question } from "../question.ts";

/** What a text can ask for: a kind of question, of a role level one section, or the next level. */
export const kinds = [
  "role",
  "role-level",
  ...sections.map((section) => `role-level.${section}` as const),
  "next-level",
  "skill",
  "skill-level",
  "skill-in-role-level",
  "level",
  "compare-role-levels",
  "compare-skill-levels",
  "compare-skills",
  "roles-with-skill",
  "roles-with-qualification",
  "topic",
  ...listables.map((of) => `list.${of}` as const),
  "changes",
  "similar-roles",
  "career-path",
  "team",
  "team-skill",
  "teams-with-skill",
  "compare-teams",
  "help",
  /** Nothing that is answered. */
  "nothing",
] as const;
export type Kind = (typeof kinds)[number];

/** The section that a kind asks for. */
export function sectionOf(kind: Kind): Section | undefined {
  return sections.find((section) => kind === `role-level.${section}`);
}

/** What a question asks for. */
export function kindOf(question: Question): Kind {
  if (question.kind === "list") return `list.${question.of}`;
  if (question.kind !== "role-level") return question.kind;
  const { section } = question;
  return section === undefined || section === "summary" ? "role-level" : `role-level.${section}`;
}
