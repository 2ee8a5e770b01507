import { areInOneSentence, textBetween, wordAt, wordsBetween } from "../context.ts";
import { type Cue, movingCues } from "../lexicon/language.ts";
import type { PositionList, PositionNamed } from "../parse/positions.ts";
import { hasCue, isFrame } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Placed } from "../text/tokenise.ts";
import { isCounted, isRoster, type Parts, partName, type TeamText } from "./team-text.ts";

// Who leaves a team and joins it, by the verbs of a text.

/** The positions around a verb that it may move, each the nearest. */
interface Around {
  readonly before: PositionNamed | undefined;
  readonly after: PositionNamed | undefined;
  /** The position next to the verb, with nothing but function words between. */
  readonly beside: PositionNamed | undefined;
  /** After the verb, but before a word like "with". */
  readonly replaced: PositionNamed | undefined;
  /** After that word. */
  readonly replacing: PositionNamed | undefined;
}

type Move = readonly [
  part: "leaves" | "joins" | "kept",
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
  // "The lead stays", "we keep the lead"
  ["stays", [["kept", ({ beside }) => beside]]],
  // "The lead leaves", "my departing lead"
  ["leaves", [["leaves", ({ before, beside }) => before ?? beside]]],
  // "Hire a senior", "a senior is hired"
  ["hires", [["joins", ({ before, after }) => after ?? before]]],
  // "Add a senior", "a senior joins our two leads"
  ["joins", [["joins", ({ before, after, beside }) => beside ?? before ?? after]]],
];

/** What a verb makes of a position if it is negated: "if the lead **doesn't** leave". */
const negated = { leaves: "kept", kept: "leaves", joins: "unclear" } as const;

/** "Doesn't leave", "will not be leaving", "unless the lead leaves"; "don't we lose" asks. */
function isNegated({ context }: TeamText, { from }: Placed): boolean {
  const { isOfClass } = context.lexicon;
  const words = wordsBetween(context, { to: 0 }, { from });
  const isHelping = (word: string): boolean =>
    isOfClass(word, "auxiliaries", "participles", "particles", "light-verbs");
  const helping = words.slice(words.findLastIndex((word) => !isHelping(word)) + 1);
  const clause = textBetween(context, { to: 0 }, { from })
    .split(/[.?!;,:\n]/u)
    .at(-1);
  return (
    helping.some((word) => /(?:^never|not|nt)$/u.test(word)) || /\bunless\b/iu.test(clause ?? "")
  );
}

/** "All but | the lead", "everybody except | a senior and the lead" */
function isExcepted({ context }: TeamText, [first]: PositionList): boolean {
  const words = wordsBetween(context, { to: 0 }, { from: first?.from ?? 0 });
  const { isOfClass } = context.lexicon;
  const but = words.findLastIndex((word) => !isOfClass(word, "definites", "possessives"));
  return isOfClass(words[but], "excluding") && isOfClass(words[but - 1], "totals");
}

function isOnly({ context }: TeamText, { from }: Placed): boolean {
  return [from - 1, from - 2].some((at) => /^(?:only|just)$/u.test(wordAt(context, at) ?? ""));
}

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
  const rosters = text.isNamed ? [] : lists.filter((list) => isRoster(text, list));
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
  const told = spans.flatMap((span) => {
    const [verb, moves = []] =
      verbs.find(([cue]) => hasCue([span], cue) && !leftOut.has(partName(`verb ${cue}`))) ?? [];
    return moves.map(([asSaid, moved]) => {
      const part = isNegated(text, span) ? negated[asSaid] : asSaid;
      return { span, part, moved, rule: `verb ${verb}` };
    });
  });
  // Who is kept is nobody that another verb moves: "we lose a senior if the lead stays".
  const isKept = ({ part }: (typeof told)[number]): boolean => part === "kept";
  const inTurn = told.toSorted((one, other) => Number(isKept(other)) - Number(isKept(one)));
  for (const { span, part, moved, rule } of inTurn) {
    const found = moved(around(span));
    for (const one of found === undefined ? [] : withMates(span, found)) {
      const isAlone = part === "kept" && (isOnly(text, one) || isOnly(text, span));
      const areOthers = isAlone || (part === "leaves" && isExcepted(text, listOf(one)));
      parts.set(one, areOthers ? { part: "leaves", rule, areOthers } : { part, rule });
    }
  }
  return parts;
}
