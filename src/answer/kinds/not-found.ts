import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Listable } from "../../question/question.ts";
import type { Sought } from "../../question/understanding.ts";
import { type Choices, choicesOf } from "../choice.ts";
import type { Common, UnderstandingOf } from "../common.ts";
import { nothingCited } from "../fact.ts";
import { type Gone, goneOf } from "../gone.ts";
import { type Holdings, holdingsOf } from "../holdings.ts";
import { listOffer } from "../offer.ts";
import { type TeamsHint, teamsHint } from "../teams-hint.ts";

export interface NotFoundAnswer extends Common, Choices {
  readonly kind: "not-found";
  readonly sought: Sought;
  readonly words: string;
  readonly holdings: Holdings;
  readonly gone: Gone | undefined;
  readonly teams: TeamsHint | undefined;
}

/** What is listed of what was sought; roles, if it may be anything. */
const lists: Readonly<Partial<Record<Sought, Listable>>> = {
  skill: "skills",
  qualification: "qualifications",
  team: "teams",
};

export function answerNotFound(
  { sought, words, choices, gone, ofTeam }: UnderstandingOf<"not-found">,
  catalogue: Catalogue,
): NotFoundAnswer {
  const of = lists[sought] ?? "roles";
  return {
    kind: "not-found",
    sought,
    words,
    ...choicesOf(choices, catalogue),
    holdings: holdingsOf(catalogue),
    gone: gone && goneOf(gone, catalogue),
    teams: ofTeam && teamsHint(catalogue),
    defined: false,
    next: [listOffer(of)],
    cites: nothingCited,
  };
}
