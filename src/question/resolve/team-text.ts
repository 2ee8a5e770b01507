import type { RoleLevelId } from "../../catalogue/types.ts";
import { areInOneSentence, type ParsingContext } from "../context.ts";
import { movingCues } from "../lexicon/language.ts";
import type { PositionList, PositionNamed } from "../parse/positions.ts";
import { hasCue } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { TeamPart } from "./role-references.ts";

/** What the parts of a team's positions depend on. */
export interface TeamText {
  readonly context: ParsingContext;
  readonly spans: readonly Span[];
  readonly lists: readonly PositionList[];
  /** The role levels of the team that is named, or that the conversation is about. */
  readonly known: readonly RoleLevelId[];
  readonly isNamed: boolean;
  readonly levelOf: (position: PositionNamed) => RoleLevelId | undefined;
}

/** What a position is to the team, and the rule that says so. */
export interface PartTold {
  readonly part: TeamPart;
  readonly rule: string;
  /** Whether it is all the others that leave: "all but the lead". */
  readonly areOthers?: true;
}

export type Parts = ReadonlyMap<PositionNamed, PartTold>;

/** The name by which `npm run ablate` leaves out a rule. */
export function partName(rule: string): string {
  return `part ${rule}`;
}

/** The lists without some of their positions. */
export function without(
  lists: readonly PositionList[],
  isOut: (position: PositionNamed) => boolean,
): readonly PositionList[] {
  return lists.map((list) => list.filter((one) => !isOut(one))).filter((list) => list.length > 0);
}

/** Counted as in a list of who there is: "2 seniors", but not "an associate". */
export function isCounted({ context }: TeamText, { count = 0, from }: PositionNamed): boolean {
  return count > 1 || (count === 1 && /^\d/u.test(context.tokens[from]?.typed ?? ""));
}

/** "We have a senior", "team: a lead": the last word of a team before the list that is no verb. */
function isHeld({ context, spans }: TeamText, [first]: PositionList): boolean {
  if (first === undefined) return false;
  const before = spans.findLast(
    (span) =>
      span.to <= first.from &&
      areInOneSentence(context, span, first) &&
      hasCue([span], "team", "that-team", "holds", ...movingCues),
  );
  return before !== undefined && !hasCue([before], ...movingCues);
}

/** Whether a list tells who is in a team. */
export function isRoster(text: TeamText, list: PositionList): boolean {
  const areCounted = list.length > 1 && list.some((one) => isCounted(text, one));
  return areCounted || isHeld(text, list);
}
