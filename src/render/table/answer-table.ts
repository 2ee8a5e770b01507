import type { Answer } from "../../answer/answer.ts";
import { type AnswerTable, type Row, sourceOf, tableOfRows, whoCells } from "./cells.ts";
import { compareRoleLevelsRows, compareSkillsRows } from "./comparison-rows.ts";
import { listRows } from "./list-rows.ts";
import { careerPathRows, similarRolesRows } from "./move-rows.ts";
import { roleRows, sectionRows } from "./role-rows.ts";
import { compareTeamsRows, teamRows, teamSkillRows } from "./team-rows.ts";
import { needsRows, teamsWithSkillRows } from "./team-needs-rows.ts";
import {
  compareSkillLevelsRows,
  levelRows,
  rolesWithSkillRows,
  skillRows,
  topicRows,
} from "./skill-rows.ts";

function rowsOf(answer: Answer): readonly Row[] {
  switch (answer.kind) {
    case "role":
      return roleRows(answer);
    case "role-level":
      return sectionRows(answer.section ?? "skills", answer);
    case "skill":
      return skillRows(answer);
    case "compare-role-levels":
      return compareRoleLevelsRows(answer);
    case "compare-skill-levels":
      return compareSkillLevelsRows(answer);
    case "compare-skills":
      return compareSkillsRows(answer);
    case "roles-with-skill":
      return rolesWithSkillRows(answer);
    case "roles-with-qualification":
      return answer.results.map((who): Row => [
        ...whoCells(who),
        ...sourceOf(answer.cites, who.roleLevel.sources),
      ]);
    case "topic":
      return topicRows(answer);
    case "level":
      return levelRows(answer);
    case "team":
      return answer.needs?.asked === true && answer.needs.all.length > 0
        ? needsRows(answer.needs.all, answer.cites)
        : teamRows(answer);
    case "teams-with-skill":
      return teamsWithSkillRows(answer);
    case "team-skill":
      return teamSkillRows(answer);
    case "compare-teams":
      return compareTeamsRows(answer);
    case "similar-roles":
      return similarRolesRows(answer);
    case "career-path":
      return careerPathRows(answer);
    case "list":
      return listRows(answer);
    case "skill-level":
    case "skill-in-role-level":
    case "changes":
    case "help":
    case "ambiguous":
    case "not-found":
    case "not-understood":
      return [];
  }
}

/** The table that an answer comes to; undefined for one sentence, a miss, or nothing to list. */
export function tableOf(answer: Answer): AnswerTable | undefined {
  return tableOfRows(rowsOf(answer));
}
