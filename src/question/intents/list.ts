import type { Listable } from "../question.ts";
import { type Facts, type Intent, namesOnly } from "./facts.ts";

/** "list roles", "show me all the skills", "which roles do you know?" */
function listOf(of: Listable): Intent {
  return (facts: Facts) => {
    const { families, levels, catalogue } = facts;
    if (!namesOnly(facts, "families") || levels.length > 0) return [];
    if (of === "teams" && catalogue.teams.length === 0) return [];
    // The skills of a family are those of its roles, which can be opened from the list of roles.
    return families.length > 0 && (of === "roles" || of === "skills")
      ? families.map((family) => ({ kind: "list", of: "roles", family }))
      : [{ kind: "list", of }];
  };
}

export const lists = {
  "list.roles": listOf("roles"),
  "list.skills": listOf("skills"),
  "list.levels": listOf("levels"),
  "list.qualifications": listOf("qualifications"),
  "list.teams": listOf("teams"),
} as const;
