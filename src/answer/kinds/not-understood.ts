import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Doubt } from "../../question/understanding.ts";
import { type Choices, choicesOf } from "../choice.ts";
import type { Common, UnderstandingOf } from "../common.ts";
import { examplesOnMiss } from "../examples.ts";
import { nothingCited } from "../fact.ts";
import type { Offer } from "../offer.ts";
import { type TeamsHint, teamsHint } from "../teams-hint.ts";

export interface NotUnderstoodAnswer extends Common, Choices {
  readonly kind: "not-understood";
  readonly doubt: Doubt;
  /** Questions that can be answered; empty if there are choices. */
  readonly examples: readonly Offer[];
  readonly teams: TeamsHint | undefined;
}

export function answerNotUnderstood(
  { doubt, choices, ofTeam }: UnderstandingOf<"not-understood">,
  catalogue: Catalogue,
): NotUnderstoodAnswer {
  return {
    kind: "not-understood",
    doubt,
    ...choicesOf(choices, catalogue),
    examples: choices.length > 0 ? [] : examplesOnMiss(catalogue),
    teams: ofTeam && teamsHint(catalogue),
    defined: false,
    next: [],
    cites: nothingCited,
  };
}
