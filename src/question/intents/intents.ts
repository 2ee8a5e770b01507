import type { Intent } from "./facts.ts";
import { careerPath } from "./career-path.ts";
import { changes } from "./changes.ts";
import { compareRoleLevels } from "./compare-role-levels.ts";
import { eachName } from "./each-name.ts";
import { followUp } from "./follow-up.ts";
import { help } from "./help.ts";
import { level } from "./level.ts";
import { list } from "./list.ts";
import { nextLevel, nextSkillLevel } from "./next-level.ts";
import { ready } from "./ready.ts";
import { roleLevel } from "./role-level.ts";
import { rolesWithSkill } from "./roles-with-skill.ts";
import { similarRoles } from "./similar-roles.ts";
import { skillInRoleLevel } from "./skill-in-role-level.ts";
import { compareSkillLevels, skillLevel } from "./skill-levels.ts";
import { compareSkills, skill } from "./skills.ts";
import { team } from "./team.ts";
import { teamsWithSkill } from "./teams-with-skill.ts";
import { topic } from "./topic.ts";

/** In order; the first that returns anything but undefined decides. */
export const intents = [
  ["help", help],
  ["team", team],
  ["teams with skill", teamsWithSkill],
  ["changes", changes],
  ["list", list],
  ["similar roles", similarRoles],
  ["career path", careerPath],
  ["follow-up", followUp],
  ["ready", ready],
  ["next level", nextLevel],
  ["next skill level", nextSkillLevel],
  ["compare role levels", compareRoleLevels],
  ["skill in role level", skillInRoleLevel],
  ["role level", roleLevel],
  ["roles with skill", rolesWithSkill],
  ["compare skill levels", compareSkillLevels],
  ["compare skills", compareSkills],
  ["skill level", skillLevel],
  ["topic", topic],
  ["skill", skill],
  ["level", level],
  ["each name", eachName],
] as const satisfies readonly (readonly [name: string, recogniser: Intent])[];
