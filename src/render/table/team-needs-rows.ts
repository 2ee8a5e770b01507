import type { Cites } from "../../answer/fact.ts";
import type { TeamsWithSkillAnswer } from "../../answer/kinds/teams-with-skill.ts";
import { type CountedNeed, isMet } from "../../answer/team-needs.ts";
import type { Level } from "../../catalogue/levels.ts";
import { levelName } from "../terms.ts";
import { wordingTable } from "../wording-table.ts";
import { wordingTeamNeeds } from "../wording-team-needs.ts";
import { documentsText, type Row, titles } from "./cells.ts";

function sourceText({ quoted, naming }: Cites): string {
  return documentsText([...quoted, ...naming]);
}

function levelText(level: Level | undefined): string {
  return level === undefined ? wordingTeamNeeds.anyLevel : levelName(level);
}

/** What each need comes to. */
export function needsRows(needs: readonly CountedNeed[], cites: Cites): readonly Row[] {
  return needs.map((need): Row => [
    [wordingTable.skill, need.skill.title],
    [wordingTable.level, levelText(need.level)],
    [wordingTeamNeeds.wanted, String(need.count)],
    [wordingTeamNeeds.askedFor, String(need.depth)],
    [wordingTeamNeeds.isMet, isMet(need) ? wordingTeamNeeds.yes : wordingTeamNeeds.no],
    [wordingTeamNeeds.closedBy, titles(need.closers)],
    [wordingTable.source, sourceText(cites)],
  ]);
}

/** Every named team, with how many of its positions are asked for the skill. */
export function teamsWithSkillRows(answer: TeamsWithSkillAnswer): readonly Row[] {
  return answer.teams.map(({ team, size, depth }): Row => [
    [wordingTable.team, team.name],
    [wordingTable.skill, answer.skill.title],
    [wordingTable.level, levelText(answer.level)],
    [wordingTeamNeeds.askedFor, String(depth)],
    [wordingTable.positions, String(size)],
    [wordingTable.source, sourceText(answer.cites)],
  ]);
}
