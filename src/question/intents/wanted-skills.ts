import type { LevelWord } from "../lexicon/phrase-book.ts";
import type { Subject } from "../lexicon/names.ts";
import { type ParsingContext, textBetween, wordsBetween } from "../context.ts";
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

/** How much what stands between two things parts them: a line, then "and", then a comma. */
function partingOf(context: ParsingContext, one: Span, next: Span): number {
  const text = textBetween(context, one, next);
  if (/[.?!;\n]/u.test(text)) return 3;
  const words = wordsBetween(context, one, next);
  if (/[+&]/u.test(text) || words.some((word) => context.lexicon.isOfClass(word, "listing"))) {
    return 2;
  }
  return text.includes(",") ? 1 : 0;
}

/** The marks between two skills that are said of the first; they are parted where most does so. */
function marksOfFirst(
  context: ParsingContext,
  [skill, ...rest]: readonly [Span, ...Mark[]],
  next: Span,
  areAfter: boolean,
): number {
  const all = [skill, ...rest, next];
  const partings = all.slice(1).map((span, at) => partingOf(context, all[at] ?? skill, span));
  const most = Math.max(...partings);
  return areAfter ? partings.lastIndexOf(most) : partings.indexOf(most);
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
      next === undefined ? right.length : marksOfFirst(context, [span, ...right], next, areAfter);
    const [before, after] = [left.toReversed(), right.slice(0, own)];
    left = right.slice(own);
    const nearest = [...(areAfter ? after : before), ...(areAfter ? before : after)];
    const level = (isShared ? levels : nearest).find((one) => one.kind === "level")?.level;
    const count = [...before, ...after].find((one) => one.kind === "count")?.count;
    return { skill, ...(level && { level }), ...(count && { count }) };
  });
}
