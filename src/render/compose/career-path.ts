import type { CareerPathAnswer, PathMove, PathStep } from "../../answer/kinds/career-path.ts";
import type { PlacedRoleLevel } from "../../answer/place.ts";
import { inSentence } from "../../question/in-sentence.ts";
import { capitalised } from "../grammar.ts";
import type { Fold, FoldedPart, Part } from "../page.ts";
import { wordingMoves } from "../wording-moves.ts";
import { wording } from "../wording.ts";
import { type Body, closedFold, list, openableFolds, paragraph, plainList } from "./body.ts";
import { askedItems, movedItems, notes } from "./moves.ts";

function named(who: PlacedRoleLevel | undefined): string {
  return who === undefined ? "" : inSentence(who.roleLevel.title);
}

/** Why there is no path, as a sentence. */
function titleOfNone({ role, toRole, from, to, steps, ends }: CareerPathAnswer): string {
  const title = inSentence(role.title);
  const other = toRole === undefined ? "" : inSentence(toRole.title);
  const level = from?.roleLevel.title ?? steps[0]?.who.roleLevel.title ?? "";
  switch (ends) {
    case "only level":
      return wordingMoves.onlyLevel(level, title);
    case "last level":
      return wordingMoves.lastLevel(level, title);
    case "not above":
      return wordingMoves.notAbove(to?.roleLevel.title ?? "", named(from));
    case "nothing in common":
      return wordingMoves.nothingInCommon(role.title, other);
    case "order unknown":
      return wordingMoves.noOrder(title);
    case "role without levels":
    case undefined:
      return wordingMoves.noLevels(role.levels.length === 0 ? title : other);
  }
}

function titleOf({ role, toRole, from, to, steps }: CareerPathAnswer): string {
  if (from === undefined && to === undefined && toRole === undefined) {
    return wordingMoves.pathOf(inSentence(role.title), steps.length);
  }
  const [first, last] = [steps[0]?.who, steps.at(-1)?.who];
  return wordingMoves.pathFrom(named(first), named(last), steps.length - 1);
}

function table(steps: readonly PathStep[]): Part {
  return {
    kind: "table",
    caption: wordingMoves.eachStep,
    columns: [wordingMoves.step, wordingMoves.added, wordingMoves.rises, wordingMoves.skillsAsked],
    rows: steps.map(({ who, beside, skills }) => [
      who.roleLevel.title,
      beside === undefined ? wording.noBar : String(beside.added.length),
      beside === undefined ? wording.noBar : String(beside.higher.length),
      String(skills),
    ]),
  };
}

function stepParts({ beside, alongside }: PathStep): readonly FoldedPart[] {
  if (beside === undefined) return [];
  const { added, higher, lower, dropped } = beside;
  const items = [
    ...askedItems(wordingMoves.added, added),
    ...movedItems(wordingMoves.rises, higher),
    ...movedItems(wordingMoves.falls, lower),
    ...askedItems(wordingMoves.dropped, dropped),
  ];
  return [
    items.length === 0 ? paragraph(wordingMoves.sameLevels) : list(items),
    ...(alongside.length === 0
      ? []
      : [paragraph(wordingMoves.alongside(alongside.map(({ roleLevel }) => roleLevel.title)))]),
  ];
}

function stepFolds(steps: readonly PathStep[]): readonly Fold[] {
  return steps.flatMap((step) => {
    const { who, beside } = step;
    if (beside === undefined) return [];
    const { added, higher } = beside;
    const title = wordingMoves.stepTitle(who.roleLevel.title, added.length, higher.length);
    return [{ title, parts: stepParts(step) }];
  });
}

function otherMoves(moves: readonly PathMove[]): readonly FoldedPart[] {
  if (moves.length === 0) return [];
  return [
    plainList(
      moves.map(({ from, to, within, shared }) =>
        wordingMoves.otherMove(named(from), named(to), within, shared),
      ),
    ),
  ];
}

function withoutPath(answer: CareerPathAnswer): Body {
  const { unordered } = answer;
  return {
    title: capitalised(titleOfNone(answer)),
    parts: [
      ...(unordered === undefined
        ? []
        : [plainList(unordered.levels.map(({ roleLevel }) => roleLevel.title))]),
      paragraph(wordingMoves.notPromotion),
    ],
  };
}

export function composeCareerPath(answer: CareerPathAnswer): Body {
  const { steps, move, unordered } = answer;
  if (steps.length < 2) return withoutPath(answer);
  return {
    title: titleOf(answer),
    parts: [
      table(steps),
      ...(move === undefined
        ? []
        : [
            paragraph(
              wordingMoves.move(named(move.from), named(move.to), move.within, move.shared),
            ),
          ]),
      ...(unordered === undefined
        ? []
        : [paragraph(`${wordingMoves.noOrder(inSentence(unordered.role.title))}.`)]),
      paragraph(wordingMoves.notPromotion),
      ...openableFolds(stepFolds(steps)),
      ...closedFold(wordingMoves.otherMoves, otherMoves(answer.otherMoves)),
      ...notes(answer),
    ],
  };
}
