import type { Catalogue } from "../catalogue/catalogue.ts";
import { teamTitle } from "../catalogue/teams.ts";
import { exampleQuestions } from "./examples.ts";
import type { Offer } from "./offer.ts";

/** What to say to somebody who asks about a team that is not known. */
export interface TeamsHint {
  /** The titles of the teams that have names. */
  readonly named: readonly string[];
  /** How any team can be asked about; undefined where there are no role levels. */
  readonly example: Offer | undefined;
}

export function teamsHint(catalogue: Catalogue): TeamsHint {
  const question = exampleQuestions(catalogue).find(({ kind }) => kind === "team");
  return {
    named: catalogue.teams.map(teamTitle),
    example: question && { as: "typed", question },
  };
}
