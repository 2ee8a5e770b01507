import type { TeamsWithSkillAnswer } from "../../answer/kinds/teams-with-skill.ts";
import type { ListedTeam } from "../../answer/team-list.ts";
import { teamTitle } from "../../catalogue/teams.ts";
import { wordingTeam } from "../wording-team.ts";
import { wordingTeamNeeds } from "../wording-team-needs.ts";
import { type Body, list, paragraph } from "./body.ts";
import { members } from "./team-parts.ts";

/** The named teams with their positions, and how to ask about any other. */
export function composeTeams({ teams }: { readonly teams: readonly ListedTeam[] }): Body {
  const [first] = teams;
  return {
    title: wordingTeamNeeds.teams(teams.length),
    parts: [
      list(teams.map((one) => ({ lead: teamTitle(one.team), text: members(one).join(", ") }))),
      ...(first === undefined
        ? []
        : [paragraph(wordingTeamNeeds.anyTeam(members(first).join(" + ")))]),
    ],
  };
}

export function composeTeamsWithSkill({ skill, level, teams }: TeamsWithSkillAnswer): Body {
  const asked = teams.filter(({ depth }) => depth > 0);
  const others = teams.filter(({ depth }) => depth === 0);
  return {
    title: wordingTeamNeeds.teamsAsked(skill.title, level, asked.length, teams.length),
    parts: [
      ...(asked.length === 0
        ? []
        : [
            list(
              asked.map(({ team, size, depth }) => ({
                lead: teamTitle(team),
                text: wordingTeamNeeds.ofPositions(depth, size),
              })),
            ),
          ]),
      // Where no team asks for it, the title says so.
      ...(asked.length === 0 || others.length === 0
        ? []
        : [paragraph(wordingTeamNeeds.notAsked(others.map(({ team }) => teamTitle(team))))]),
      paragraph(wordingTeam.whatRolesAsk),
    ],
  };
}
