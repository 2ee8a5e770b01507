import type { ChangesAnswer } from "./changes/changes-answer.ts";
import type {
  LevelAnswer,
  ListAnswer,
  RolesWithQualificationAnswer,
  RolesWithSkillAnswer,
  TopicAnswer,
} from "./find-answer.ts";
import type {
  AmbiguousAnswer,
  HelpAnswer,
  NotFoundAnswer,
  NotUnderstoodAnswer,
} from "./outcome-answer.ts";
import type { CompareRoleLevelsAnswer, RoleAnswer, RoleLevelAnswer } from "./role-answer.ts";
import type {
  CompareSkillLevelsAnswer,
  CompareSkillsAnswer,
  SkillAnswer,
  SkillInRoleLevelAnswer,
  SkillLevelAnswer,
} from "./skill-answer.ts";

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
  | HelpAnswer
  | AmbiguousAnswer
  | NotFoundAnswer
  | NotUnderstoodAnswer;

export type AnswerKind = Answer["kind"];
