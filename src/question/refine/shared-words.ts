import type { Match } from "../lexicon/name-index.ts";
import type { Name } from "../lexicon/names.ts";
import type { ParsingContext } from "../context.ts";
import { gapBefore, isCue, isFrame, isPartial } from "../parse/predicates.ts";
import { functionWord, type NameSpan, type Span } from "../parse/spans.ts";
import type { Refiner } from "./refiner.ts";

/** Cues that may come between two names that share a word. */
function joins(span: Span | undefined): boolean {
  return isCue(span, "and", "compare", "to", "from");
}

function nextName(
  context: ParsingContext,
  spans: readonly Span[],
  start: number,
  step: 1 | -1,
): NameSpan | undefined {
  let joined = false;
  for (let at = start + step; ; at += step) {
    const span = spans[at];
    const next = step === 1 ? span : spans[at + 1];
    if (next !== undefined && gapBefore(context, next).includes(",")) joined = true;
    if (span?.kind === "name") return joined ? span : undefined;
    if (joins(span)) joined = true;
    else if (span === undefined || !isFrame(span)) return undefined;
  }
}

/** Whether a name consists of its typed words and the last (or first) words of the other name. */
function shares(match: Match, typed: number, other: Match, end: "last" | "first"): boolean {
  const [one, whole] = [match.name, other.name];
  const missing = one.keys.length - typed;
  const shared = ({ keys }: Name): string =>
    (end === "last" ? keys.slice(-missing) : keys.slice(0, missing)).join(" ");
  // "Product manager and product owner" names the product manager only once.
  const isOther = one.subject.kind === whole.subject.kind && one.subject.id !== whole.subject.id;
  return missing > 0 && isOther && shared(one) === shared(whole);
}

function completed(span: NameSpan, other: NameSpan, end: "last" | "first"): NameSpan {
  const full = span.partial.filter((match) =>
    other.full.some((whole) => shares(match, span.contentTokens, whole, end)),
  );
  return full.length === 0 ? span : { ...span, full };
}

/**
 * Completes names that leave out the word they share with the next or previous name: "incident and
 * problem management", "technical specialism or understanding".
 */
function completeNames(context: ParsingContext, spans: readonly Span[]): readonly Span[] {
  const result = [...spans];
  const complete = (at: number, step: 1 | -1): void => {
    const span = result[at];
    if (span?.kind !== "name" || span.full.length > 0) return;
    const other = nextName(context, result, at, step);
    if (other === undefined || other.full.length === 0) return;
    result[at] = completed(span, other, step === 1 ? "last" : "first");
  };
  for (let at = result.length - 1; at >= 0; at--) complete(at, 1);
  for (let at = 0; at < result.length; at++) complete(at, -1);
  return result;
}

function sharedNames(one: NameSpan, other: NameSpan): NameSpan["partial"] {
  return one.partial.filter(
    ({ name }) =>
      name.subject.kind === "role" &&
      name.keys.length >= one.contentTokens + other.contentTokens &&
      other.partial.some((match) => match.name === name),
  );
}

/** Joins a role's name that a seniority splits: "infra ops principal engineer". */
function closeNames(spans: readonly Span[]): readonly Span[] {
  const result = [...spans];
  for (const [at, span] of result.entries()) {
    const [before, after] = [result[at - 1], result[at + 1]];
    if (span.kind !== "seniority" || !isPartial(before) || !isPartial(after)) continue;
    const partial = sharedNames(before, after);
    if (partial.length === 0) continue;
    const contentTokens = before.contentTokens + after.contentTokens;
    result[at - 1] = { ...before, partial, contentTokens };
    result[at + 1] = functionWord(after);
  }
  return result;
}

/** Completes names whose missing words are elsewhere in the text. */
export const sharedWords: Refiner["refine"] = (spans, context) =>
  completeNames(context, closeNames(spans));
