import { levelsBeside } from "../resolve/skill-scales.ts";
import { type Intent, says } from "./facts.ts";
import type { Question } from "../question.ts";

/** "which roles need expert testing?" */
export const rolesWithSkill: Intent = (facts) => {
  const { roles, skills, levels, catalogue } = facts;
  const asksForRoles = says(facts, "who", "roles") || roles.length > 0;
  if (skills.length === 0 || !asksForRoles || says(facts, "compare")) return undefined;
  return skills.flatMap((skill): readonly Question[] => {
    if (levels.length === 0) return [{ kind: "roles-with-skill", skill }];
    const asked = levelsBeside(catalogue, skill, levels);
    const orAbove = says(facts, "or-above") ? { orAbove: true as const } : {};
    return asked.map((level) => ({ kind: "roles-with-skill", skill, level, ...orAbove }));
  });
};
