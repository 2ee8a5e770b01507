import type { ParsingContext } from "../context.ts";
import { wordAt } from "../context.ts";
import { changeCues, type Cue } from "../lexicon/language.ts";
import type { Clause } from "../parse/clauses.ts";
import {
  canBeRole,
  hasCue,
  hasSection,
  isFrame,
  isTelling,
  phraseStart,
  touches,
} from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Classes } from "../parse/word-classes-of.ts";
import type { WordClass } from "../text/word-classes.ts";

/** What the explained words of a question amount to. */
export interface Filling {
  readonly names: number;
  readonly hasSection: boolean;
  /** Like `isWhole`, but whether or not anything is named: "meaning of expert". */
  readonly isAsking: boolean;
  /** Whether it says what is asked about the thing it names. */
  readonly asksPlainly: boolean;
  /** Whether it says at least two things about what is asked: names, levels, a section, a cue. */
  readonly isWhole: boolean;
  /** Like `isWhole`, but without counting cues: "expert testing", "skills of a lead". */
  readonly isSpecific: boolean;
}

/** Cues that say what is asked by themselves. */
export const strong: readonly Cue[] = [
  "mean",
  "who",
  "compare",
  "next",
  "previous",
  "step",
  ...changeCues,
  "similar",
  "path",
  "levels",
  "list",
];

export function fillingOf(spans: readonly Span[]): Filling {
  const namesRole = spans.some((span) => isTelling(span) && canBeRole(span));
  // "Testing for a lead": without a named role, a seniority stands for a role level.
  const standsFor = !namesRole && spans.some(({ kind }) => kind === "seniority");
  const telling = spans.filter(isTelling).length;
  const names = telling + Number(telling > 0 && standsFor);
  const graded = spans.filter(
    ({ kind }) => kind === "level" || (kind === "seniority" && names === 0),
  );
  const section = hasSection(spans);
  const specific = names + graded.length + Number(section || hasCue(spans, "levels"));
  const isRequested = hasCue(spans, ...strong) || spans.some(({ kind }) => kind === "request");
  const slots = specific + Number(isRequested);
  return {
    names,
    hasSection: section,
    asksPlainly: section || hasCue(spans, "need", "level", ...strong),
    isAsking: slots > 1,
    isWhole: slots > 1 && (names > 0 || graded.length > 1),
    isSpecific: specific > 1 && (names > 0 || graded.length > 1),
  };
}

/** A run of adjacent unexplained words, with its surroundings. */
export interface Run {
  readonly context: ParsingContext;
  readonly from: number;
  readonly to: number;
  readonly clause: Clause;
  readonly filling: Filling;
  /** The class of each of its words. */
  readonly classes: readonly WordClass[];
  /** The adjacent spans, if nothing but a space or a hyphen separates them. */
  readonly before: Span | undefined;
  readonly after: Span | undefined;
  /** The nearest meaningful spans. */
  readonly previous: Span | undefined;
  readonly next: Span | undefined;
  /** The preposition that governs it. */
  readonly preposition: string | undefined;
  /** Whether it comes after "my", "this" and the like. */
  readonly isParticular: boolean;
}

function governorsOf(
  context: ParsingContext,
  spans: readonly Span[],
  from: number,
): Pick<Run, "preposition" | "isParticular"> {
  const { isOfClass } = context.lexicon;
  const start = Math.max(phraseStart(context, from), spans[0]?.from ?? 0);
  const before = start > (spans[0]?.from ?? 0) ? wordAt(context, start - 1) : undefined;
  const leading = context.tokens.slice(start, from);
  return {
    preposition: isOfClass(before, "prepositions") ? before : undefined,
    isParticular: leading.some(({ text }) => isOfClass(text, "possessives", "demonstratives")),
  };
}

/** "Where does testing **crop** up": "does" needs a verb, and nothing else can be it. */
function isMainVerb(context: ParsingContext, spans: readonly Span[], at: number): boolean {
  const { isOfClass } = context.lexicon;
  const hasVerb = (part: readonly Span[]): boolean =>
    part.some(({ from, to }) =>
      context.tokens
        .slice(from, to)
        .some(({ text }) => isOfClass(text, "auxiliaries", "light-verbs")),
    );
  const [before, rest] = [spans.slice(0, at), spans.slice(at + 1)];
  const isAfterName = before.at(-1)?.kind === "name" && touches(context, before.at(-1), spans[at]);
  return isAfterName && hasVerb(before) && rest.every(isFrame) && !hasVerb(rest);
}

export function runsOf(
  context: ParsingContext,
  clause: Clause,
  filling: Filling,
  classes: Classes,
): readonly Run[] {
  const { spans } = clause;
  const runs: Run[] = [];
  for (let at = 0; at < spans.length; at++) {
    const first = spans[at];
    if (first?.kind !== "unexplained") continue;
    let last: Span = first;
    let next = at + 1;
    for (; spans[next]?.kind === "unexplained" && touches(context, last, spans[next]); next++) {
      last = spans[next] ?? last;
    }
    const [from, to, before, after] = [first.from, last.to, spans[at - 1], spans[next]];
    runs.push({
      context,
      from,
      to,
      clause,
      filling,
      classes: isMainVerb(context, spans, at)
        ? ["verb"]
        : Array.from({ length: to - from }, (_, place) => classes(from + place)),
      before: touches(context, before, first) ? before : undefined,
      after: touches(context, last, after) ? after : undefined,
      previous: spans.slice(0, at).findLast((span) => !isFrame(span)),
      next: spans.slice(next).find((span) => !isFrame(span)),
      ...governorsOf(context, spans, from),
    });
    at = next - 1;
  }
  return runs;
}
