import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Question } from "../question/question.ts";
import type { Understanding } from "../question/understanding.ts";
import type { Answer } from "./answer.ts";
import { answerChanges } from "./changes/changes.ts";
import { answerAmbiguous } from "./kinds/ambiguous.ts";
import { answerCareerPath } from "./kinds/career-path.ts";
import { answerCompareRoleLevels } from "./kinds/compare-role-levels.ts";
import { answerCompareSkillLevels } from "./kinds/compare-skill-levels.ts";
import { answerCompareSkills } from "./kinds/compare-skills.ts";
import { answerCompareTeams } from "./kinds/compare-teams.ts";
import { answerHelp } from "./kinds/help.ts";
import { answerLevel } from "./kinds/level.ts";
import { answerList } from "./kinds/list.ts";
import { answerNotFound } from "./kinds/not-found.ts";
import { answerNotUnderstood } from "./kinds/not-understood.ts";
import { answerRoleLevel } from "./kinds/role-level.ts";
import { answerRole } from "./kinds/role.ts";
import { answerRolesWithQualification } from "./kinds/roles-with-qualification.ts";
import { answerRolesWithSkill } from "./kinds/roles-with-skill.ts";
import { answerSimilarRoles } from "./kinds/similar-roles.ts";
import { answerSkillInRoleLevel } from "./kinds/skill-in-role-level.ts";
import { answerSkillLevel } from "./kinds/skill-level.ts";
import { answerSkill } from "./kinds/skill.ts";
import { answerTeamSkill } from "./kinds/team-skill.ts";
import { answerTeam } from "./kinds/team.ts";
import { answerTeamsWithSkill } from "./kinds/teams-with-skill.ts";
import { answerTopic } from "./kinds/topic.ts";

function answerQuestion(question: Question, catalogue: Catalogue): Answer {
  switch (question.kind) {
    case "role":
      return answerRole(question, catalogue);
    case "role-level":
      return answerRoleLevel(question, catalogue);
    case "skill":
      return answerSkill(question, catalogue);
    case "skill-level":
      return answerSkillLevel(question, catalogue);
    case "skill-in-role-level":
      return answerSkillInRoleLevel(question, catalogue);
    case "compare-role-levels":
      return answerCompareRoleLevels(question, catalogue);
    case "compare-skill-levels":
      return answerCompareSkillLevels(question, catalogue);
    case "compare-skills":
      return answerCompareSkills(question, catalogue);
    case "roles-with-skill":
      return answerRolesWithSkill(question, catalogue);
    case "roles-with-qualification":
      return answerRolesWithQualification(question, catalogue);
    case "topic":
      return answerTopic(question, catalogue);
    case "level":
      return answerLevel(question, catalogue);
    case "list":
      return answerList(question, catalogue);
    case "changes":
      return answerChanges(question, catalogue);
    case "team":
      return answerTeam(question, catalogue);
    case "teams-with-skill":
      return answerTeamsWithSkill(question, catalogue);
    case "team-skill":
      return answerTeamSkill(question, catalogue);
    case "compare-teams":
      return answerCompareTeams(question, catalogue);
    case "similar-roles":
      return answerSimilarRoles(question, catalogue);
    case "career-path":
      return answerCareerPath(question, catalogue);
    case "help":
      return answerHelp(catalogue);
  }
}

/** Answers what was asked. The ids in it must come from the same catalogue. */
export function answer(understanding: Understanding, catalogue: Catalogue): Answer {
  switch (understanding.kind) {
    case "question":
      return answerQuestion(understanding.question, catalogue);
    case "ambiguous":
      return answerAmbiguous(understanding, catalogue);
    case "not-found":
      return answerNotFound(understanding, catalogue);
    case "not-understood":
      return answerNotUnderstood(understanding, catalogue);
  }
}
