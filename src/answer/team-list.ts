import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Team } from "../catalogue/teams.ts";
import { placedPositions, type TeamPosition } from "./team-cover.ts";

export interface ListedTeam {
  readonly team: Team;
  readonly positions: readonly TeamPosition[];
}

/** The named teams in the order of their file. */
export function listedTeams(catalogue: Catalogue): readonly ListedTeam[] {
  return catalogue.teams.map((team) => ({
    team,
    positions: placedPositions(team.positions, catalogue),
  }));
}
