import type { Catalogue } from "../../catalogue/catalogue.ts";
import { type Choices, choicesOf } from "../choice.ts";
import type { Common, UnderstandingOf } from "../common.ts";
import { nothingCited } from "../fact.ts";

export interface AmbiguousAnswer extends Common, Choices {
  readonly kind: "ambiguous";
  readonly words: string;
}

export function answerAmbiguous(
  { words, choices, more }: UnderstandingOf<"ambiguous">,
  catalogue: Catalogue,
): AmbiguousAnswer {
  return {
    kind: "ambiguous",
    words,
    ...choicesOf(choices, catalogue, more),
    defined: false,
    next: [],
    cites: nothingCited,
  };
}
