import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Doubt } from "../../question/understanding.ts";
import { type Choices, choicesOf } from "../choice.ts";
import type { Common, UnderstandingOf } from "../common.ts";
import { typedExamples } from "../examples.ts";
import { nothingCited } from "../fact.ts";
import type { Offer } from "../offer.ts";

export interface NotUnderstoodAnswer extends Common, Choices {
  readonly kind: "not-understood";
  readonly doubt: Doubt;
  /** Questions that can be answered; empty if there are choices. */
  readonly examples: readonly Offer[];
}

const examplesOnMiss = 3;

export function answerNotUnderstood(
  { doubt, choices }: UnderstandingOf<"not-understood">,
  catalogue: Catalogue,
): NotUnderstoodAnswer {
  return {
    kind: "not-understood",
    doubt,
    ...choicesOf(choices, catalogue),
    examples: choices.length > 0 ? [] : typedExamples(catalogue).slice(0, examplesOnMiss),
    defined: false,
    next: [],
    cites: nothingCited,
  };
}
