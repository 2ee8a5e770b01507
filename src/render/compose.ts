import type { Answer } from "../answer/answer.ts";
import type { Offer } from "../answer/offer.ts";
import type { Question } from "../question/question.ts";
import type { Body } from "./compose/body.ts";
import { citingOf, sourceLines } from "./compose/citing.ts";
import { composeCareerPath } from "./compose/career-path.ts";
import { composeChanges } from "./compose/changes.ts";
import { composeCompareRoleLevels } from "./compose/compare-role-levels.ts";
import { composeCompareSkillLevels, composeCompareSkills } from "./compose/compare-skills.ts";
import {
  composeList,
  composeRolesWithQualification,
  composeRolesWithSkill,
  composeTopic,
} from "./compose/finds.ts";
import { composeCompareTeams } from "./compose/compare-teams.ts";
import { composeLevel } from "./compose/level.ts";
import {
  composeAmbiguous,
  composeHelp,
  composeNotFound,
  composeNotUnderstood,
  type ToButton,
} from "./compose/outcomes.ts";
import { composeRole, composeRoleLevel } from "./compose/roles.ts";
import { composeSimilarRoles } from "./compose/similar-roles.ts";
import { composeSkill, composeSkillInRoleLevel, composeSkillLevel } from "./compose/skills.ts";
import { composeTeamSkill } from "./compose/team-skill.ts";
import { composeTeam } from "./compose/team.ts";
import { composeTeamsWithSkill } from "./compose/teams.ts";
import { offerLabel } from "./offer-label.ts";
import type { Button, Page } from "./page.ts";

/** The text a person could type to ask a question; empty if no text would be understood as it. */
export type Phrase = (question: Question) => string;

function bodyOf(answer: Answer, toButton: ToButton): Body {
  const citing = citingOf(answer.cites);
  switch (answer.kind) {
    case "role":
      return composeRole(answer, citing);
    case "role-level":
      return composeRoleLevel(answer, citing);
    case "skill":
      return composeSkill(answer, citing);
    case "skill-level":
      return composeSkillLevel(answer, citing);
    case "skill-in-role-level":
      return composeSkillInRoleLevel(answer, citing);
    case "compare-role-levels":
      return composeCompareRoleLevels(answer, citing);
    case "compare-skill-levels":
      return composeCompareSkillLevels(answer, citing);
    case "compare-skills":
      return composeCompareSkills(answer, citing);
    case "roles-with-skill":
      return composeRolesWithSkill(answer);
    case "roles-with-qualification":
      return composeRolesWithQualification(answer);
    case "topic":
      return composeTopic(answer, citing);
    case "level":
      return composeLevel(answer);
    case "list":
      return composeList(answer);
    case "changes":
      return composeChanges(answer, citing, toButton);
    case "team":
      return composeTeam(answer);
    case "teams-with-skill":
      return composeTeamsWithSkill(answer);
    case "team-skill":
      return composeTeamSkill(answer);
    case "compare-teams":
      return composeCompareTeams(answer);
    case "similar-roles":
      return composeSimilarRoles(answer);
    case "career-path":
      return composeCareerPath(answer);
    case "help":
      return composeHelp(answer, toButton);
    case "ambiguous":
      return composeAmbiguous(answer, toButton);
    case "not-found":
      return composeNotFound(answer, toButton);
    case "not-understood":
      return composeNotUnderstood(answer, toButton);
  }
}

/** The buttons that have something to ask, without duplicates. */
function askable(buttons: readonly Button[]): readonly Button[] {
  const each = new Map(buttons.map((button) => [button.ask, button]));
  return [...each.values()].filter(({ ask }) => ask !== "");
}

/**
 * Turns an answer into a Page. `ask` is the text that asks the same again: the question's phrase,
 * or what was typed if it led to no single question.
 */
export function compose(answer: Answer, phrase: Phrase, ask: string): Page {
  const toButton = (offer: Offer) => {
    const typed = phrase(offer.question);
    return { label: offerLabel(offer) ?? typed, ask: typed };
  };
  const { title, context, parts, about, chart } = bodyOf(answer, toButton);
  return {
    title,
    reading: undefined,
    context,
    parts,
    sources: sourceLines(answer.cites),
    next: askable(answer.next.map(toButton)),
    about,
    chart,
    ask,
  };
}
