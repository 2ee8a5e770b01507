import type { LevelWord } from "../lexicon/phrase-book.ts";
import type { Subject } from "../lexicon/names.ts";
import { type ParsingContext, textBetween } from "../context.ts";
import { positionListsIn } from "../parse/positions.ts";
import type { CountSpan, NameSpan, Span } from "../parse/spans.ts";
import type { SkillId } from "../../catalogue/types.ts";

/** A skill as a text asks for it: "two expert testing". */
export interface WantedSkill {
  readonly skill: SkillId;
  readonly level?: LevelWord;
  /** Absent if none was typed. */
  readonly count?: number;
}

type LevelSpan = Extract<Span, { readonly kind: "level" }>;
/** What is said of a skill: at which level, and of how many. */
type Mark = LevelSpan | CountSpan;

/** What parts two things, the clearest first: a line, then "and", then a comma, then nothing. */
const partings: readonly RegExp[] = [/[.?!;\n]/u, /[+&]|\b(?:and|plus)\b/iu, /,/u];

/** How many of the marks between two skills are said of the first. */
function countOfFirst(
  context: ParsingContext,
  [skill, ...marks]: readonly [Span, ...Mark[]],
  next: Span,
  areAfter: boolean,
): number {
  const all = [skill, ...marks, next];
  const gaps = all.slice(1).map((span, at) => textBetween(context, all[at] ?? skill, span));
  const parting = partings.find((one) => gaps.some((gap) => one.test(gap))) ?? /^/u;
  const isParting = (gap: string): boolean => parting.test(gap);
  return areAfter ? gaps.findLastIndex(isParting) : gaps.findIndex(isParting);
}

/** @param subjects what each name of the text stands for, in order */
export function wantedSkills(
  context: ParsingContext,
  spans: readonly Span[],
  subjects: readonly Subject[],
): readonly WantedSkill[] {
  const names = spans.filter((span): span is NameSpan => span.kind === "name");
  const skills = names.flatMap((span, at) => {
    const subject = subjects[at];
    return subject?.kind === "skill" ? [{ span, skill: subject.id }] : [];
  });
  const positions = positionListsIn(context, spans).flat();
  const isOfPosition = ({ from, to }: Span): boolean =>
    positions.some((one) => one.from <= from && to <= one.to);
  const marks = spans.filter(
    (span): span is Mark => span.kind === "level" || (span.kind === "count" && !isOfPosition(span)),
  );
  const levels = marks.filter(({ kind }) => kind === "level");
  const [first, last] = [skills[0], skills.at(-1)];
  if (first === undefined || last === undefined) return [];
  // "Testing practitioner, user focus working": where the first level is tells where the others are.
  const areAfter = (levels[0]?.from ?? 0) > first.span.from;
  const isWithin = ({ from }: Span): boolean => from > first.span.from && from < last.span.from;
  // "Testing and user focus at expert": a level that is alone beside a list is that of all.
  const isShared =
    levels.length === 1 &&
    marks.length - levels.length < 2 &&
    !levels.some(isWithin) &&
    !/[+.?!;\n]/u.test(textBetween(context, first.span, last.span));
  let left = marks.filter(({ from }) => from < first.span.from);
  return skills.map(({ span, skill }, at): WantedSkill => {
    const next = skills[at + 1]?.span;
    const right = marks.filter(
      ({ from }) => from > span.from && from < (next?.from ?? context.tokens.length),
    );
    const own =
      next === undefined ? right.length : countOfFirst(context, [span, ...right], next, areAfter);
    const [before, after] = [left.toReversed(), right.slice(0, own)];
    left = right.slice(own);
    const nearest = [...(areAfter ? after : before), ...(areAfter ? before : after)];
    const level = (isShared ? levels : nearest).find((one) => one.kind === "level")?.level;
    const count = [...before, ...after].find((one) => one.kind === "count")?.count;
    return { skill, ...(level && { level }), ...(count && { count }) };
  });
}
