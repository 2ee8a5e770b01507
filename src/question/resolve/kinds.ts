import { sections } from "../../catalogue/sections.ts";
import { listables, type Question } from "../question.ts";

/** The kinds of question that are told apart. Each section of a role level is a kind of its own. */
export const kinds = [
  "role",
  "role-level",
  ...sections.flatMap((section) =>
    section === "summary" ? [] : [`role-level.${section}` as const],
  ),
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
  /** A statement, a task, or a question that no document answers. */
  "nothing",
] as const;
export type Kind = (typeof kinds)[number];

/** What a question asks for. */
export function kindOf(question: Question): Kind {
  if (question.kind === "list") return `list.${question.of}`;
  if (question.kind !== "role-level") return question.kind;
  const { section } = question;
  return section === undefined || section === "summary" ? "role-level" : `role-level.${section}`;
}

/** The kinds about the positions of one team or two. */
export type OfTeam = "team" | "team-skill" | "compare-teams";

export function isOfTeam(kind: Kind): kind is OfTeam {
  return kind === "team" || kind === "team-skill" || kind === "compare-teams";
}

export function isComparison(kind: Kind): boolean {
  return kind.startsWith("compare-");
}
