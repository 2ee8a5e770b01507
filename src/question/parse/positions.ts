import { type ParsingContext, wordAt } from "../context.ts";
import { canBeRole, hasCue, isFrame, isWeak } from "./predicates.ts";
import type { Span } from "./spans.ts";
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

/** Positions one after another: "two seniors, a lead and an associate". */
export type PositionList = readonly PositionNamed[];

type Draft = { -readonly [Field in keyof PositionNamed]: PositionNamed[Field] } & {
  spans: Span[];
  isClosed: boolean;
};

/** "Both" and "all three" are those that are there. */
const knownWords = /^(?:the|both|all)$/u;

const joining = /^(?:and|plus|n|as|well|also|then)$/u;

function isKnownAt(context: ParsingContext, spans: readonly Span[], from: number): boolean {
  const { isOfClass } = context.lexicon;
  const [word, before] = [wordAt(context, from) ?? "", wordAt(context, from - 1) ?? ""];
  const isOfTeam = spans.some((span) => span.to === from && isTeamName(span));
  return (
    isOfTeam ||
    knownWords.test(word) ||
    knownWords.test(before) ||
    isOfClass(before, "possessives", "demonstratives")
  );
}

/** "One | of my | three seniors" */
function isPartitive(context: ParsingContext, from: number, to: number): boolean {
  const gap = context.text.slice(context.tokens[from - 1]?.end, context.tokens[to]?.start);
  return /^\s+(?:of|from)(?:\s+(?:my|our|the|their|its|your))?\s+$/iu.test(gap);
}

export function isGrade(span: Span): boolean {
  return span.kind === "seniority" || hasCue([span], "plain");
}

/** Whether a span completes a position: "senior | app ops", "a lead | in app ops", "app ops | lead". */
function completes(
  context: ParsingContext,
  draft: Draft,
  between: readonly Span[],
  span: Span,
): boolean {
  if (draft.isClosed || draft.spans.some((one) => isGrade(one) === isGrade(span))) return false;
  const gap = context.text.slice(
    context.tokens[draft.to - 1]?.end ?? 0,
    context.tokens[span.from]?.start,
  );
  // What a number counts was found before.
  if (draft.spans.length === 0) return between.every(isFrame) && !/[,;:\n]/u.test(gap);
  if (/[^\p{L}\s_(-]|\n/u.test(gap)) return false;
  const words = Array.from({ length: span.from - draft.to }, (_, at) =>
    wordAt(context, draft.to + at),
  );
  return words.every((word) => /^(?:in|of|for|from|on|at)$/u.test(word ?? ""));
}

/** "Both the lead and the senior" are one each. */
function withoutBoth(context: ParsingContext, draft: Draft): Draft {
  const isOne = !/s$/iu.test(context.tokens[draft.to - 1]?.typed ?? "");
  if (wordAt(context, draft.from) !== "both" || !isOne) return draft;
  const { count: _, ...one } = draft;
  return one;
}

function draftsIn(context: ParsingContext, spans: readonly Span[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let last = -1;
  for (const [at, span] of spans.entries()) {
    if (!isOfRole(span)) continue;
    const draft = drafts.at(-1);
    const between = spans.slice(last + 1, at);
    last = at;
    if (span.kind === "count") {
      if (span.isAfter) {
        if (draft !== undefined && draft.spans.length > 0) draft.count ??= span.count;
        if (draft !== undefined) [draft.to, draft.isClosed] = [span.to, true];
        continue;
      }
      const isPart =
        draft?.spans.length === 0 &&
        draft.count !== undefined &&
        isPartitive(context, draft.to, span.from);
      if (isPart) [draft.outOf, draft.isKnown, draft.to] = [span.count, true, span.to];
      else {
        const isKnown = isKnownAt(context, spans, span.from);
        const { from, to, count } = span;
        drafts.push({ spans: [], from, to, count, isKnown, isClosed: false });
      }
      continue;
    }
    if (draft !== undefined && completes(context, draft, between, span)) {
      // "Two of the seniors"
      const isOfKnown = draft.spans.length === 0 && isKnownAt(context, spans, span.from);
      draft.spans.push(span);
      [draft.to, draft.isKnown] = [span.to, draft.isKnown || isOfKnown];
      continue;
    }
    // "I manage two seniors" names no manager.
    if (isWeak(context, span)) continue;
    const isKnown = isKnownAt(context, spans, span.from);
    drafts.push({ spans: [span], from: span.from, to: span.to, isKnown, isClosed: false });
  }
  return drafts.filter((one) => one.spans.length > 0).map((one) => withoutBoth(context, one));
}

/** Whether nothing but commas, articles and words like "and" stands between two positions. */
function isListed(context: ParsingContext, one: PositionNamed, next: PositionNamed): boolean {
  const gap = context.text.slice(
    context.tokens[one.to - 1]?.end ?? 0,
    context.tokens[next.from]?.start,
  );
  if (/[.?!:]\s|\s[–—-]\s\w+\s|\).*\(/u.test(gap)) return false;
  const { isOfClass } = context.lexicon;
  for (let at = one.to; at < next.from; at += 1) {
    const word = wordAt(context, at);
    const isArticle = isOfClass(word, "articles", "possessives", "determiners", "objects");
    if (!isArticle && !joining.test(word ?? "")) return false;
  }
  return true;
}

/**
 * "App ops: 2 seniors and a lead", "our app ops team, 2 seniors": a role alone of which the others
 * are levels.
 */
export function isHeading(
  context: ParsingContext,
  { spans, from, to, count }: PositionNamed,
  isAlone: boolean,
): boolean {
  if (count !== undefined || !spans.every(canBeRole)) return false;
  const after = context.text.slice(context.tokens[to - 1]?.end);
  const before = wordAt(context, from - 1);
  const isSaid =
    /^(?:to|into|by|with|for|as)$/u.test(before ?? "") ||
    context.lexicon.isOfClass(before, "articles", "possessives", "demonstratives");
  return /^\s*:/u.test(after) || (!isAlone && !isSaid);
}

/** The positions that a text names, in lists, in order. */
export function positionListsIn(
  context: ParsingContext,
  spans: readonly Span[],
): readonly PositionList[] {
  const lists: PositionNamed[][] = [];
  for (const { isClosed: _, ...position } of draftsIn(context, spans)) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (last === undefined || !isListed(context, last, position)) {
      lists.push([position]);
    } else list?.push(position);
  }
  return lists;
}

/** The sign or word between two positions that sets one against the other. */
export function isSetAgainst(
  context: ParsingContext,
  one: PositionNamed,
  next: PositionNamed,
): boolean {
  for (let at = one.to; at < next.from; at += 1) {
    if (/^(?:or|than|against|versus|vs|v)$/u.test(wordAt(context, at) ?? "")) return true;
  }
  return false;
}
