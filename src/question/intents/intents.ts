import type { Question } from "../question.ts";
import { isComparison, isOfTeam, type Kind, kindOf, type OfTeam } from "../resolve/kinds.ts";
import { careerPath } from "./career-path.ts";
import { changes } from "./changes.ts";
import { compareRoleLevels } from "./compare-role-levels.ts";
import { completions, turned } from "./completed.ts";
import type { Facts, Intent } from "./facts.ts";
import { help } from "./help.ts";
import { level } from "./level.ts";
import { lists } from "./list.ts";
import { nextLevel } from "./next-level.ts";
import { role, roleLevel, roleSections } from "./role-level.ts";
import { rolesWithQualification, rolesWithSkill } from "./roles-with-skill.ts";
import { similarRoles } from "./similar-roles.ts";
import { skillInRoleLevel } from "./skill-in-role-level.ts";
import { compareSkillLevels, skillLevel } from "./skill-levels.ts";
import { compareSkills, skill } from "./skills.ts";
import { asksOfTeam, team } from "./team.ts";
import { teamsWithSkill } from "./teams-with-skill.ts";
import { topic } from "./topic.ts";

const intents: Readonly<Record<Exclude<Kind, "nothing" | OfTeam>, Intent>> = {
  role,
  "role-level": roleLevel,
  ...roleSections,
  "next-level": nextLevel,
  skill,
  "skill-level": skillLevel,
  "skill-in-role-level": skillInRoleLevel,
  level,
  "compare-role-levels": compareRoleLevels,
  "compare-skill-levels": compareSkillLevels,
  "compare-skills": compareSkills,
  "roles-with-skill": rolesWithSkill,
  "roles-with-qualification": rolesWithQualification,
  topic,
  ...lists,
  changes,
  "similar-roles": similarRoles,
  "career-path": careerPath,
  "teams-with-skill": teamsWithSkill,
  help,
};

/** Forms the questions of one kind. */
export type Former = (kind: Kind) => readonly Question[];

/** What forms the questions that the facts can mean. */
export function formerOf(facts: Facts): Former {
  if (asksOfTeam(facts)) {
    // "Help" may be what a team needs, or what somebody wants who asked about one.
    const questions = [...team(facts), ...help(facts)];
    return (kind) => questions.filter((question) => kindOf(question) === kind);
  }
  const swapped = turned(facts);
  if (swapped.length > 0) {
    return (kind) => swapped.filter((question) => kindOf(question) === kind);
  }
  return (kind) => {
    if (kind === "nothing" || isOfTeam(kind)) return [];
    for (const variant of completions(facts, isComparison(kind))) {
      const questions = intents[kind](variant);
      if (questions.length > 0) return questions;
    }
    return [];
  };
}
