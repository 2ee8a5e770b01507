import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Level } from "../../catalogue/levels.ts";
import type { Team } from "../../catalogue/teams.ts";
import type { Knowledge, Skill } from "../../catalogue/types.ts";
import { askersOf, factsOfAsked } from "../askers.ts";
import type { Common, QuestionOf } from "../common.ts";
import { citesOf, sourcesOfRoles } from "../fact.ts";
import { levelOffer, listOffer, mostOpened, teamOffer, whoNeeds, wholeSkill } from "../offer.ts";
import { sizeOf } from "../team-cover.ts";
import { depthOf } from "../team-needs.ts";

export interface TeamsWithSkillAnswer extends Common {
  readonly kind: "teams-with-skill";
  readonly skill: Skill | Knowledge;
  /** Undefined if any level will do. */
  readonly level: Level | undefined;
  /** Every named team in file order, with the number of its positions that need the skill. */
  readonly teams: readonly {
    readonly team: Team;
    readonly size: number;
    readonly depth: number;
  }[];
}

export function answerTeamsWithSkill(
  { skill: id, level }: QuestionOf<"teams-with-skill">,
  catalogue: Catalogue,
): TeamsWithSkillAnswer {
  const skill = catalogue.skill(id);
  const teams = catalogue.teams.map((team) => ({
    team,
    size: sizeOf(team.positions),
    depth: depthOf(team.positions, { skill: id, ...(level && { level }) }, catalogue),
  }));
  const asked = teams.filter(({ depth }) => depth > 0);
  const members = new Set(
    asked.flatMap(({ team }) => team.positions.map(({ roleLevel }) => roleLevel)),
  );
  const askers = askersOf(id, catalogue).filter(({ who }) => members.has(who.roleLevel.id));
  const roles = catalogue.teams.flatMap(({ positions }) =>
    positions.map(({ roleLevel }) => catalogue.role(catalogue.roleLevel(roleLevel).role)),
  );
  return {
    kind: "teams-with-skill",
    skill,
    level,
    teams,
    defined: asked.length > 0,
    next: [
      ...asked.slice(0, mostOpened).map(({ team }) => teamOffer(team)),
      level === undefined ? wholeSkill(skill) : levelOffer(skill, level),
      whoNeeds(skill),
      listOffer("teams"),
    ],
    cites: citesOf(
      [],
      factsOfAsked(askers),
      asked.length > 0 ? [] : sourcesOfRoles(roles, catalogue),
    ),
  };
}
