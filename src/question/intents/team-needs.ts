import type { Need } from "../../catalogue/teams.ts";
import type { Question, TeamMeant } from "../question.ts";
import { levelBeside } from "../resolve/skill-scales.ts";
import { type Facts, namesOnly, says } from "./facts.ts";

/**
 * Whether it asks what a team is short of: of skills named, or of what a named team needs. One skill
 * that it is asked for or not is a question of who is.
 */
export function isAboutNeeds(facts: Facts, { team }: TeamMeant): boolean {
  const { skills, wanted } = facts;
  if (!namesOnly({ ...facts, roles: [], teams: [] }, "skills")) return false;
  if (says(facts, "short-of")) return skills.length > 0 || team !== undefined;
  const isList = skills.length > 1 || wanted.some(({ count }) => count !== undefined);
  return isList && !says(facts, "who");
}

/** The needs typed; none if one of them has a level that its skill does not have. */
function needsTyped({ wanted, catalogue }: Facts): readonly Need[] | undefined {
  const needs = wanted.flatMap(({ skill, level: word, count = 1 }): readonly Need[] => {
    if (word === undefined) return [{ skill, count }];
    const level = levelBeside(catalogue, skill, word);
    return level === undefined ? [] : [{ skill, level, count }];
  });
  return needs.length < wanted.length ? undefined : needs;
}

/** The needs typed, or those that the team is known to have. */
export function withNeeds(facts: Facts, about: TeamMeant): readonly Question[] {
  const typed = needsTyped(facts);
  if (typed === undefined || (facts.levels.length > 0 && typed.length === 0)) return [];
  const { team } = about;
  const known = team === undefined ? [] : facts.catalogue.team(team).needs;
  return [{ kind: "team", ...about, needs: typed.length > 0 ? typed : known }];
}
