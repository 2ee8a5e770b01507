import type { Question } from "../question.ts";
import { type Intent, namesOnly, says } from "./facts.ts";
import { levelBeside } from "../resolve/skill-scales.ts";

/** "Which teams are asked for expert testing?" */
export const teamsWithSkill: Intent = (facts) => {
  const { skills, levels, catalogue } = facts;
  if (catalogue.teams.length === 0) return [];
  // What else is asked of all teams would be dropped in silence, or answered with its opposite.
  if (!namesOnly(facts, "skills") || says(facts, "compare", "short-of")) return [];
  return skills.flatMap((skill): readonly Question[] => {
    if (levels.length === 0) return [{ kind: "teams-with-skill", skill }];
    return levels.flatMap((word): readonly Question[] => {
      const level = levelBeside(catalogue, skill, word);
      return level === undefined ? [] : [{ kind: "teams-with-skill", skill, level }];
    });
  });
};
