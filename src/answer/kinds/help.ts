import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Common } from "../common.ts";
import { helpExamples } from "../examples.ts";
import { nothingCited } from "../fact.ts";
import { type Holdings, holdingsOf } from "../holdings.ts";
import type { Offer } from "../offer.ts";

export interface HelpAnswer extends Common {
  readonly kind: "help";
  readonly holdings: Holdings;
  readonly examples: readonly Offer[];
}

export function answerHelp(catalogue: Catalogue): HelpAnswer {
  return {
    kind: "help",
    holdings: holdingsOf(catalogue),
    examples: helpExamples(catalogue),
    defined: true,
    next: [],
    cites: nothingCited,
  };
}
