import type {
  AmbiguousAnswer,
  HelpAnswer,
  NotFoundAnswer,
  NotUnderstoodAnswer,
} from "../../answer/outcome-answer.ts";
import type { Offer } from "../../answer/offer.ts";
import { clipped } from "../grammar.ts";
import type { Button, Part } from "../page.ts";
import { wordingOutcomes } from "../wording-outcomes.ts";
import { type Body, paragraph } from "./body.ts";

/** Nobody needs more of their own words to know them again. */
const longestEcho = 80;

export type ToButton = (offer: Offer) => Button;

function choices(offers: readonly Offer[], toButton: ToButton): Part {
  return {
    kind: "choices",
    buttons: offers.map(toButton).filter(({ label, ask }) => label !== "" || ask !== ""),
  };
}

/** On one line, so that what a person typed cannot pass for a line of ours. */
function echo(words: string): string {
  return clipped(words.replace(/\s+/gu, " ").trim(), longestEcho);
}

export function composeHelp({ holdings, examples }: HelpAnswer, toButton: ToButton): Body {
  return {
    title: wordingOutcomes.helpTitle,
    parts: [
      { kind: "paragraph", text: wordingOutcomes.help(holdings) },
      { kind: "heading", text: wordingOutcomes.helpExamples },
      choices(examples, toButton),
      { kind: "paragraph", text: wordingOutcomes.helpMore },
      { kind: "paragraph", text: wordingOutcomes.helpCommands },
    ],
  };
}

export function composeAmbiguous(
  { words, choices: offers, more }: AmbiguousAnswer,
  toButton: ToButton,
): Body {
  return {
    title: wordingOutcomes.ambiguous(echo(words)),
    parts: [choices(offers, toButton), ...(more ? [paragraph(wordingOutcomes.moreChoices)] : [])],
  };
}

export function composeNotFound(
  { sought, words, nearest, holdings }: NotFoundAnswer,
  toButton: ToButton,
): Body {
  return {
    title: wordingOutcomes.notFound(sought, echo(words)),
    parts: [
      ...(sought === "levels"
        ? []
        : [{ kind: "paragraph" as const, text: wordingOutcomes.holds(holdings, sought) }]),
      ...(nearest.length === 0
        ? []
        : [
            { kind: "paragraph" as const, text: wordingOutcomes.nearest(sought) },
            choices(nearest, toButton),
          ]),
    ],
  };
}

export function composeNotUnderstood({ examples }: NotUnderstoodAnswer, toButton: ToButton): Body {
  return {
    title: wordingOutcomes.notUnderstood,
    parts: [{ kind: "paragraph", text: wordingOutcomes.tryThese }, choices(examples, toButton)],
  };
}
