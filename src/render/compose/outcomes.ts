import type { AmbiguousAnswer } from "../../answer/kinds/ambiguous.ts";
import type { Choices } from "../../answer/choice.ts";
import type { HelpAnswer } from "../../answer/kinds/help.ts";
import type { NotFoundAnswer } from "../../answer/kinds/not-found.ts";
import type { NotUnderstoodAnswer } from "../../answer/kinds/not-understood.ts";
import type { Gone } from "../../answer/gone.ts";
import type { Offer } from "../../answer/offer.ts";
import type { TeamsHint } from "../../answer/teams-hint.ts";
import type { Doubt } from "../../question/understanding.ts";
import { clipped, onOneLine } from "../grammar.ts";
import type { Button, Part } from "../page.ts";
import { wordingTeamNeeds } from "../wording-team-needs.ts";
import { wordingOutcomes } from "../wording-outcomes.ts";
import { type Body, heading, list, paragraph } from "./body.ts";

/** More are in the list of teams. */
const mostTeams = 5;

/** Long enough for people to recognise their own words. */
const longestEcho = 80;

export type ToButton = (offer: Offer) => Button;

function buttons(offers: readonly Offer[], toButton: ToButton): Part {
  return {
    kind: "choices",
    buttons: offers.map(toButton).filter(({ label, ask }) => label !== "" || ask !== ""),
  };
}

function echo(words: string): string {
  return clipped(onOneLine(words), longestEcho);
}

/** The choices, if any, under the sentence that introduces them. */
function choiceParts(
  { choices, more }: Choices,
  toButton: ToButton,
  introduction?: string,
): readonly Part[] {
  if (choices.length === 0) return [];
  return [
    ...(introduction === undefined ? [] : [paragraph(introduction)]),
    buttons(choices, toButton),
    ...(more ? [paragraph(wordingOutcomes.moreChoices)] : []),
  ];
}

export function composeHelp({ holdings, examples }: HelpAnswer, toButton: ToButton): Body {
  return {
    title: wordingOutcomes.helpTitle,
    parts: [
      paragraph(wordingOutcomes.help(holdings)),
      heading(wordingOutcomes.helpExamples),
      buttons(examples, toButton),
      paragraph(wordingOutcomes.helpMore),
      paragraph(wordingOutcomes.helpCommands),
      paragraph(wordingOutcomes.helpCheck),
      paragraph(wordingOutcomes.helpSharing),
      paragraph(wordingOutcomes.helpDocuments),
    ],
  };
}

export function composeAmbiguous(answer: AmbiguousAnswer, toButton: ToButton): Body {
  const { choices, more, words } = answer;
  const text = words.toLowerCase();
  const areNamed = choices.every((each) => text.includes(toButton(each).label.toLowerCase()));
  return {
    title:
      areNamed && choices.length > 1 && !more
        ? wordingOutcomes.severalNamed(echo(words), choices.length)
        : wordingOutcomes.ambiguous(echo(words)),
    parts: choiceParts(answer, toButton),
  };
}

/** More askers than this are easier to read in a list. */
const mostInSentence = 3;

/** Who asked for it until it was removed. */
function askerParts({ askers }: Gone): readonly Part[] {
  if (askers.length === 0) return [];
  if (askers.length <= mostInSentence) return [paragraph(wordingOutcomes.askedUntilThen(askers))];
  return [
    paragraph(wordingOutcomes.manyAskedUntilThen),
    list(askers.map((asker) => ({ lead: undefined, text: wordingOutcomes.asker(asker) }))),
  ];
}

function composeGone(gone: Gone, answer: NotFoundAnswer, toButton: ToButton): Body {
  return {
    title: wordingOutcomes.gone(gone),
    parts: [...askerParts(gone), ...choiceParts(answer, toButton, wordingOutcomes.whatThereIsNow)],
  };
}

/** Which teams there are, and how to ask about any other. */
function teamParts(teams: TeamsHint | undefined, toButton: ToButton): readonly Part[] {
  if (teams === undefined) return [];
  const { named, example } = teams;
  return [
    paragraph(
      named.length === 0
        ? wordingTeamNeeds.noTeams
        : wordingTeamNeeds.whichTeams(named.slice(0, mostTeams), named.length - mostTeams),
    ),
    ...(example === undefined
      ? []
      : [paragraph(wordingTeamNeeds.byRoleLevels), buttons([example], toButton)]),
  ];
}

export function composeNotFound(answer: NotFoundAnswer, toButton: ToButton): Body {
  const { sought, words, choices, holdings, gone, teams } = answer;
  if (gone !== undefined) return composeGone(gone, answer, toButton);
  const held = teams === undefined ? wordingOutcomes.holds(holdings, sought) : undefined;
  return {
    title: wordingOutcomes.notFound(sought, echo(words)),
    parts: [
      ...choiceParts(answer, toButton, wordingOutcomes.nearest(sought, choices.length)),
      ...(held === undefined ? [] : [paragraph(held)]),
      ...teamParts(teams, toButton),
    ],
  };
}

interface Introduction {
  readonly title: string;
  readonly introduction?: string;
}

/** What to say above the choices when a text is not answered. */
function introductionOf(doubt: Doubt, count: number): Introduction {
  switch (doubt.reason) {
    case "partly":
      return {
        title: wordingOutcomes.didYouMean(count),
        introduction: wordingOutcomes.notSure(echo(doubt.words)),
      };
    case "statement":
      return {
        title: wordingOutcomes.wantedToAsk,
        introduction: wordingOutcomes.onlyAnswers,
      };
    case "matter":
      return {
        title: wordingOutcomes.matter(doubt.matter),
        introduction: wordingOutcomes.whatThereIs(doubt.matter),
      };
    case "large team":
    case "farewell":
    case "unclear":
      return { title: wordingOutcomes.didYouMean(count) };
  }
}

export function composeNotUnderstood(answer: NotUnderstoodAnswer, toButton: ToButton): Body {
  const { doubt, choices, examples, teams } = answer;
  if (choices.length > 0) {
    const { title, introduction } = introductionOf(doubt, choices.length);
    return { title, parts: choiceParts(answer, toButton, introduction) };
  }
  if (doubt.reason === "farewell") {
    return { title: wordingOutcomes.anyTime, parts: [paragraph(wordingOutcomes.askAgain)] };
  }
  if (doubt.reason === "large team") {
    return {
      title: wordingOutcomes.largeTeam,
      parts: [paragraph(wordingOutcomes.splitTeam)],
    };
  }
  if (teams !== undefined) {
    return { title: wordingOutcomes.didNotFollow, parts: teamParts(teams, toButton) };
  }
  return {
    title:
      doubt.reason === "matter"
        ? wordingOutcomes.matter(doubt.matter)
        : wordingOutcomes.didNotFollow,
    parts: [paragraph(wordingOutcomes.whatIAnswer), buttons(examples, toButton)],
  };
}
