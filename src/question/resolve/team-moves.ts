import { textBetween, wordsBetween } from "../context.ts";
import { type Cue, movingCues } from "../lexicon/language.ts";
import type { PositionList, PositionNamed } from "../parse/positions.ts";
import { hasCue, isFrame } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Placed } from "../text/tokenise.ts";
import {
  areInOneSentence,
  isCounted,
  isRoster,
  type Parts,
  partName,
  type TeamText,
} from "./team-text.ts";

// Who leaves a team and joins it, by the verbs of a text.

/** The positions around a verb that it may move, each the nearest. */
interface Around {
  readonly before: PositionNamed | undefined;
  readonly after: PositionNamed | undefined;
  /** With nothing between it and the verb that means anything. */
  readonly beside: PositionNamed | undefined;
  /** After the verb, but before a word like "with". */
  readonly replaced: PositionNamed | undefined;
  /** After that word. */
  readonly replacing: PositionNamed | undefined;
}

type Move = readonly [
  part: "leaves" | "joins",
  moved: (around: Around) => PositionNamed | undefined,
];

/**
 * Whom a verb moves; of several meanings of a word, the first counts. Where a verb has two moves, the
 * second takes from what the first leaves.
 */
export const verbs: readonly (readonly [verb: Cue, moves: readonly Move[]])[] = [
  // "Replace the lead with a senior", "the associate is promoted to senior"
  [
    "replaces",
    [
      ["joins", ({ replacing }) => replacing],
      ["leaves", ({ replaced, before }) => replaced ?? before],
    ],
  ],
  // "A senior instead of the lead", "instead of the lead, a senior"
  [
    "instead-of",
    [
      ["leaves", ({ after }) => after],
      ["joins", ({ before, after }) => before ?? after],
    ],
  ],
  // "Lose the lead", "a lead that is poached"
  ["loses", [["leaves", ({ before, after }) => after ?? before]]],
  // "The lead leaves", "my departing lead"
  ["leaves", [["leaves", ({ before, beside }) => before ?? beside]]],
  // "Hire a senior", "a senior is hired"
  ["hires", [["joins", ({ before, after }) => after ?? before]]],
  // "Add a senior", "a senior joins our two leads"
  ["joins", [["joins", ({ before, after, beside }) => beside ?? before ?? after]]],
];

function inOrder(one: Placed, other: Placed): readonly [Placed, Placed] {
  return one.from < other.from ? [one, other] : [other, one];
}

/** Whether a verb may move a position: no other verb stands between them, nor does a sentence end. */
export function reaches(text: TeamText, cue: Span, position: PositionNamed): boolean {
  const { context, spans } = text;
  if (!areInOneSentence(context, cue, position)) return false;
  const [left, right] = inOrder(cue, position);
  // "My departing lead" is who, and no verb of its own.
  return !spans.some(
    (span) =>
      span.from >= left.to &&
      span.to <= right.from &&
      hasCue([span], ...movingCues) &&
      !hasCue([span], "leaves"),
  );
}

/** Whether only words that hold a sentence together stand between a verb and a position. */
function isBeside({ context, spans }: TeamText, cue: Span, position: PositionNamed): boolean {
  const [left, right] = inOrder(cue, position);
  if (/,/u.test(textBetween(context, left, right))) return false;
  const holds = spans.filter((span) => isFrame(span) || hasCue([span], "to"));
  return context.tokens
    .slice(left.to, right.from)
    .every((_, at) => holds.some(({ from, to }) => from <= left.to + at && left.to + at < to));
}

/** Where a word leads from who leaves to who comes instead: "replace the lead **with** a senior". */
function pivotOf({ context }: TeamText, cue: Span): number {
  // "Promotion to" ends with its pivot.
  const from = cue.to - 1;
  const at = wordsBetween(context, { to: from }, { from: context.tokens.length }).findIndex(
    (word) => context.lexicon.isOfClass(word, "pivots"),
  );
  return at === -1 ? context.tokens.length : from + at;
}

/** Who leaves and joins by the verbs of a text, besides those whose part is settled. */
export function movesOf(text: TeamText, settled: Parts): Parts {
  const { context, spans, lists } = text;
  const { without: leftOut } = context.lexicon.workings;
  const parts = new Map(settled);
  const rosters = lists.filter((list) => isRoster(text, list));
  /** Without its counted positions, there would be no team. */
  const isNeeded = (list: PositionList, position: PositionNamed): boolean =>
    rosters.length === 1 && rosters[0] === list && isCounted(text, position);
  const listOf = (position: PositionNamed): PositionList =>
    lists.find((list) => list.includes(position)) ?? [];
  const canMove = (cue: Span, position: PositionNamed): boolean => {
    const list = listOf(position);
    if (!rosters.includes(list)) return true;
    return isBeside(text, cue, position) && !isNeeded(list, position);
  };
  const around = (cue: Span): Around => {
    const free = lists
      .flat()
      .filter((one) => !parts.has(one) && reaches(text, cue, one) && canMove(cue, one));
    const before = free.findLast(({ to }) => to <= cue.from);
    const right = free.filter(({ from }) => from >= cue.to);
    const [after] = right;
    const pivot = pivotOf(text, cue);
    return {
      before,
      after,
      beside: [before, after].find((one) => one !== undefined && isBeside(text, cue, one)),
      replaced: right.find(({ from }) => from < pivot),
      replacing: right.find(({ from }) => from > pivot),
    };
  };
  /** A position with those listed beside it, away from the verb: "the lead and a senior leave". */
  const withMates = (cue: Span, found: PositionNamed): readonly PositionNamed[] => {
    const list = listOf(found);
    const at = list.indexOf(found);
    const away = found.from < cue.from ? list.slice(0, at).toReversed() : list.slice(at + 1);
    const end = away.findIndex((one) => parts.has(one) || isNeeded(list, one));
    return [found, ...away.slice(0, end === -1 ? undefined : end)];
  };
  for (const span of spans) {
    const [verb = "", moves = []] =
      verbs.find(([cue]) => hasCue([span], cue) && !leftOut.has(partName(`verb ${cue}`))) ?? [];
    for (const [part, moved] of moves) {
      const found = moved(around(span));
      const all = found === undefined ? [] : withMates(span, found);
      for (const one of all) parts.set(one, { part, rule: `verb ${verb}` });
    }
  }
  return parts;
}
