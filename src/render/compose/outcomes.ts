import type {
  AmbiguousAnswer,
  HelpAnswer,
  NotFoundAnswer,
  NotUnderstoodAnswer,
} from "../../answer/outcome-answer.ts";
import type { Offer } from "../../answer/offer.ts";
import { clipped } from "../grammar.ts";
import type { Button, Part } from "../page.ts";
import { wording } from "../wording.ts";
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
    title: wording.helpTitle,
    parts: [
      { kind: "paragraph", text: wording.help(holdings) },
      { kind: "heading", text: wording.helpExamples },
      choices(examples, toButton),
      { kind: "paragraph", text: wording.helpMore },
      { kind: "paragraph", text: wording.helpCommands },
    ],
  };
}

export function composeAmbiguous(
  { words, choices: offers, more }: AmbiguousAnswer,
  toButton: ToButton,
): Body {
  return {
    title: wording.ambiguous(echo(words)),
    parts: [choices(offers, toButton), ...(more ? [paragraph(wording.moreChoices)] : [])],
  };
}

export function composeNotFound(
  { sought, words, nearest, holdings }: NotFoundAnswer,
  toButton: ToButton,
): Body {
  return {
    title: wording.notFound(sought, echo(words)),
    parts: [
      { kind: "paragraph", text: wording.holds(holdings, sought) },
      ...(nearest.length === 0
        ? []
        : [{ kind: "paragraph" as const, text: wording.nearest }, choices(nearest, toButton)]),
    ],
  };
}

export function composeNotUnderstood({ examples }: NotUnderstoodAnswer, toButton: ToButton): Body {
  return {
    title: wording.notUnderstood,
    parts: [{ kind: "paragraph", text: wording.tryThese }, choices(examples, toButton)],
  };
}
