import { type ParsingContext, textAfter, textBetween, wordAt, wordsBetween } from "../context.ts";
import { canBeRole, hasCue, isFrame, isWeak } from "./predicates.ts";
import type { CountSpan, Span } from "./spans.ts";
import { isOfRole, isTeamName } from "./team-spans.ts";

/** A role level as a text about a team names it: "two seniors", "the lead", "app ops x3". */
export interface PositionNamed {
  /** The spans that tell the role level, in order; no counts. */
  readonly spans: readonly Span[];
  /** Tokens, with those of its count. */
  readonly from: number;
  readonly to: number;
  /** Absent if none was typed. */
  readonly count?: number;
  /** Of how many: three in "one of my three seniors". */
  readonly outOf?: number;
  /** "The lead", "its seniors", "both associates": somebody whom the text takes as known. */
  readonly isKnown: boolean;
}

/** "**Two of them** leave": a number alone, of whoever is in the team. */
export function isUnnamed({ spans }: PositionNamed): boolean {
  return spans.length === 0;
}

/** Positions one after another: "two seniors, a lead and an associate". */
export type PositionList = readonly PositionNamed[];

/** A position while its spans are gathered. */
interface Draft extends PositionNamed {
  /** After "x2" or "(2)". */
  readonly isClosed: boolean;
  /** Whether it needs no name: see `CountSpan`. */
  readonly isAlone: boolean;
}

/** "The lead", "my seniors", "payments' lead"; "both" and "all three" are those that are there. */
function isKnownAt(context: ParsingContext, spans: readonly Span[], from: number): boolean {
  const { isOfClass } = context.lexicon;
  // "Our only lead"
  const before = isOfClass(wordAt(context, from - 1), "particles") ? from - 2 : from - 1;
  return (
    isOfClass(wordAt(context, from), "definites") ||
    isOfClass(wordAt(context, before), "definites", "possessives", "demonstratives") ||
    spans.some((span) => span.to === from && isTeamName(span))
  );
}

export function isGrade(span: Span): boolean {
  return span.kind === "seniority" || hasCue([span], "plain");
}

/** "One | of my | three seniors", "one senior | out of | three" */
function isPartOf(context: ParsingContext, draft: Draft, count: CountSpan): boolean {
  const [first, ...rest] = wordsBetween(context, draft, count);
  const words = first === "out" ? rest : [...(first === undefined ? [] : [first]), ...rest];
  return (
    (draft.spans.length === 0 || first === "out") &&
    words.length > 0 &&
    words.every((word) => context.lexicon.isOfClass(word, "relating", "articles", "possessives"))
  );
}

/** Whether a span completes a position: "senior | app ops", "a lead | in app ops", "app ops | lead". */
function completes(
  context: ParsingContext,
  draft: Draft,
  between: readonly Span[],
  span: Span,
): boolean {
  if (draft.isClosed || draft.spans.some((one) => isGrade(one) === isGrade(span))) return false;
  // What a number counts was found before.
  if (draft.spans.length === 0) return between.every(isFrame);
  return (
    !/[^\p{L}\s_(-]|\n/u.test(textBetween(context, draft, span)) &&
    // "A lead **on the** app ops side"
    wordsBetween(context, draft, span).every((word, at) =>
      context.lexicon.isOfClass(word, "relating", ...(at > 0 ? (["definites"] as const) : [])),
    )
  );
}

/** A position with what a span adds to it; undefined if the span is none of its words. */
function extended(
  context: ParsingContext,
  spans: readonly Span[],
  draft: Draft,
  between: readonly Span[],
  span: Span,
): Draft | undefined {
  const { to } = span;
  if (span.kind === "count") {
    // "A lead. Testing at expert x2"
    const isOfOther = between.some(({ kind }) => /^(?:name|level|cue)$/u.test(kind));
    if (span.isAfter && isOfOther) return undefined;
    if (span.isAfter) return { ...draft, to, count: draft.count ?? span.count, isClosed: true };
    if (!isPartOf(context, draft, span)) return undefined;
    return { ...draft, to, outOf: span.count, isKnown: true };
  }
  if (!completes(context, draft, between, span)) return undefined;
  // "Two of the seniors"
  const isOfKnown = draft.spans.length === 0 && isKnownAt(context, spans, span.from);
  return {
    ...draft,
    to,
    spans: [...draft.spans, span],
    isKnown: draft.isKnown || isOfKnown,
  };
}

/** The position that a span begins, if it begins one. */
function begun(context: ParsingContext, spans: readonly Span[], span: Span): readonly Draft[] {
  const { from, to } = span;
  const draft: Draft = {
    spans: [],
    from,
    to,
    isKnown: isKnownAt(context, spans, from),
    isClosed: false,
    isAlone: span.kind === "count" && span.isAlone,
  };
  if (span.kind === "count") return span.isAfter ? [] : [{ ...draft, count: span.count }];
  // "I manage two seniors" names no manager.
  return isWeak(context, span) ? [] : [{ ...draft, spans: [span] }];
}

/** "Both the lead and the senior" are one each. */
function withoutBoth(context: ParsingContext, position: PositionNamed): PositionNamed {
  const isOne = !/s$/iu.test(context.tokens[position.to - 1]?.typed ?? "");
  const isBoth = wordAt(context, position.from) === "both" && !isUnnamed(position);
  if (!isBoth || !isOne) return position;
  const { count: _, ...one } = position;
  return one;
}

function positionsIn(context: ParsingContext, spans: readonly Span[]): readonly PositionNamed[] {
  const drafts: Draft[] = [];
  let next = 0;
  for (const [at, span] of spans.entries()) {
    if (!isOfRole(span)) continue;
    const between = spans.slice(next, at);
    next = at + 1;
    const draft = drafts.at(-1);
    const more = draft && extended(context, spans, draft, between, span);
    if (more === undefined) drafts.push(...begun(context, spans, span));
    else drafts.splice(-1, 1, more);
  }
  return drafts
    .filter((draft) => !isUnnamed(draft) || draft.isAlone)
    .map((draft) => withoutBoth(context, draft));
}

/** "The seniors", without a number: all that there are; not "one of the seniors". */
export function areAll(context: ParsingContext, position: PositionNamed): boolean {
  const { spans, from: start, count, outOf, isKnown } = position;
  const isPart = [start - 1, start - 2].some((at) => wordAt(context, at) === "of");
  if (!isKnown || isPart || count !== undefined || outOf !== undefined) return false;
  const words = spans.flatMap(({ from, to }) => context.tokens.slice(from, to));
  return words.some(({ text, key }) => text !== key && text.endsWith("s"));
}

/** Whether nothing but commas, articles and words like "and" stands between two positions. */
function isListed(context: ParsingContext, one: PositionNamed, next: PositionNamed): boolean {
  if (/[.?!:]\s|\|/u.test(textBetween(context, one, next))) return false;
  const { isOfClass } = context.lexicon;
  return wordsBetween(context, one, next).every((word) =>
    isOfClass(word, "articles", "possessives", "demonstratives", "objects", "listing"),
  );
}

/**
 * "App ops: 2 seniors and a lead", "our app ops team, 2 seniors": a role that the others are
 * levels of.
 */
export function isHeading(
  context: ParsingContext,
  position: PositionNamed,
  isAlone: boolean,
): boolean {
  const { spans, from, count } = position;
  if (count !== undefined || !spans.every(canBeRole)) return false;
  const isSaid = context.lexicon.isOfClass(
    wordAt(context, from - 1),
    "pivots",
    "articles",
    "possessives",
    "demonstratives",
  );
  return /^\s*:/u.test(textAfter(context, position)) || (!isAlone && !isSaid);
}

/** The positions that a text names, in lists, in order. */
export function positionListsIn(
  context: ParsingContext,
  spans: readonly Span[],
): readonly PositionList[] {
  const lists: PositionNamed[][] = [];
  for (const position of positionsIn(context, spans)) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    // "(2 seniors and a lead) + an associate"
    const [first] = list ?? [];
    const isClosed =
      first !== undefined &&
      textBetween(context, { to: first.from }, first).includes("(") &&
      /\).*[^\s)]|\)\s/u.test(last === undefined ? "" : textBetween(context, last, position));
    const areNamed = !isClosed && last !== undefined && !isUnnamed(last) && !isUnnamed(position);
    if (areNamed && isListed(context, last, position)) list?.push(position);
    else lists.push([position]);
  }
  return lists;
}

/** "A lead or a senior", "two seniors against a lead", "2 seniors | 1 lead" */
export function isSetAgainst(
  context: ParsingContext,
  one: PositionNamed,
  next: PositionNamed,
): boolean {
  return (
    textBetween(context, one, next).includes("|") ||
    wordsBetween(context, one, next).some((word) => context.lexicon.isOfClass(word, "opposing"))
  );
}

export function areSetAgainst(
  context: ParsingContext,
  one: PositionList | undefined,
  other: PositionList | undefined,
): boolean {
  const [last, first] = [one?.at(-1), other?.[0]];
  return last !== undefined && first !== undefined && isSetAgainst(context, last, first);
}
