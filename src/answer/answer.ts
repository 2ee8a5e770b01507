import type { ChangesAnswer } from "./changes/changes-answer.ts";
import type { AmbiguousAnswer } from "./kinds/ambiguous.ts";
import type { CareerPathAnswer } from "./kinds/career-path.ts";
import type { CompareRoleLevelsAnswer } from "./kinds/compare-role-levels.ts";
import type { CompareSkillLevelsAnswer } from "./kinds/compare-skill-levels.ts";
import type { CompareSkillsAnswer } from "./kinds/compare-skills.ts";
import type { CompareTeamsAnswer } from "./kinds/compare-teams.ts";
import type { HelpAnswer } from "./kinds/help.ts";
import type { LevelAnswer } from "./kinds/level.ts";
import type { ListAnswer } from "./kinds/list.ts";
import type { NotFoundAnswer } from "./kinds/not-found.ts";
import type { NotUnderstoodAnswer } from "./kinds/not-understood.ts";
import type { RoleLevelAnswer } from "./kinds/role-level.ts";
import type { RoleAnswer } from "./kinds/role.ts";
import type { RolesWithQualificationAnswer } from "./kinds/roles-with-qualification.ts";
import type { RolesWithSkillAnswer } from "./kinds/roles-with-skill.ts";
import type { SimilarRolesAnswer } from "./kinds/similar-roles.ts";
import type { SkillInRoleLevelAnswer } from "./kinds/skill-in-role-level.ts";
import type { SkillLevelAnswer } from "./kinds/skill-level.ts";
import type { SkillAnswer } from "./kinds/skill.ts";
import type { TeamSkillAnswer } from "./kinds/team-skill.ts";
import type { TeamAnswer } from "./kinds/team.ts";
import type { TeamsWithSkillAnswer } from "./kinds/teams-with-skill.ts";
import type { TopicAnswer } from "./kinds/topic.ts";

/**
 * An answer as data: entities of the catalogue and the words of its sources, without any wording of
 * ours.
 */
export type Answer =
  | RoleAnswer
  | RoleLevelAnswer
  | SkillAnswer
  | SkillLevelAnswer
  | SkillInRoleLevelAnswer
  | CompareRoleLevelsAnswer
  | CompareSkillLevelsAnswer
  | CompareSkillsAnswer
  | RolesWithSkillAnswer
  | RolesWithQualificationAnswer
  | TopicAnswer
  | LevelAnswer
  | ListAnswer
  | ChangesAnswer
  | TeamAnswer
  | TeamsWithSkillAnswer
  | TeamSkillAnswer
  | CompareTeamsAnswer
  | SimilarRolesAnswer
  | CareerPathAnswer
  | HelpAnswer
  | AmbiguousAnswer
  | NotFoundAnswer
  | NotUnderstoodAnswer;

export type AnswerKind = Answer["kind"];
