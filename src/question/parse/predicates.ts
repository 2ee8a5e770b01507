import type { Section } from "../../catalogue/sections.ts";
import { type ParsingContext, textBetween } from "../context.ts";
import type { Cue } from "../lexicon/language.ts";
import type { NameSpan, Span } from "./spans.ts";

/** A partial match counts as a role only above this share of the name. */
const clearlyRole = 0.5;

export function isCue(span: Span | undefined, ...cues: readonly Cue[]): boolean {
  return span?.kind === "cue" && span.cues.some((cue) => cues.includes(cue));
}

export function hasCue(spans: readonly Span[], ...cues: readonly Cue[]): boolean {
  return spans.some((span) => isCue(span, ...cues));
}

/** Whether the text asks for one of the sections, or for any section if none is given. */
export function hasSection(spans: readonly Span[], ...wanted: readonly Section[]): boolean {
  return spans.some(
    (span) =>
      span.kind === "cue" &&
      span.sections.some((section) => wanted.length === 0 || wanted.includes(section)),
  );
}

/** The text between a span and the word before it. */
export function gapBefore(context: ParsingContext, span: Span): string {
  return textBetween(context, { to: span.from }, span);
}

/** Whether two spans are adjacent, with only a space or a hyphen between them. */
export function touches(
  context: ParsingContext,
  left: Span | undefined,
  right: Span | undefined,
): boolean {
  if (left === undefined || right === undefined || left.to !== right.from) return false;
  return /^[^\S\n]*[_-]?[^\S\n]*$/u.test(gapBefore(context, right));
}

export function isPartial(span: Span | undefined): span is NameSpan {
  return span?.kind === "name" && span.full.length === 0;
}

/** An English word that is not also a short form in the vocabulary. */
export function isOrdinary({ tokens, readings, lexicon }: ParsingContext, at: number): boolean {
  if (readings[at]?.some(({ how }) => how === "short form") === true) return false;
  return lexicon.workings.tools.isEnglish(tokens[at]?.text ?? "");
}

/**
 * A single ordinary word that is part of some name. It counts as that name only if the rest of the
 * question supports it.
 */
export function isWeak(context: ParsingContext, span: Span | undefined): boolean {
  if (span?.kind !== "name" || span.to - span.from > 1) return false;
  if (!isOrdinary(context, span.from)) return false;
  const text = context.tokens[span.from]?.text;
  // "To practitioner standard" does not name a skill called "Standards".
  return span.full.every(
    ({ name: { keys, slug, subject } }) =>
      subject.kind !== "role" && subject.kind !== "team" && keys.length === 1 && slug !== text,
  );
}

export function canBeRole(span: Span | undefined): boolean {
  return (
    span?.kind === "name" &&
    [...span.full, ...span.partial].some(({ name }) => name.subject.kind === "role")
  );
}

export function isClearlyRole(span: NameSpan): boolean {
  return (
    span.full.some(({ name }) => name.subject.kind === "role") ||
    span.partial.some(
      ({ name }) =>
        name.subject.kind === "role" && span.contentTokens / name.keys.length > clearlyRole,
    )
  );
}

/** Whether a span clearly names something. */
export function isTelling(span: Span): boolean {
  if (span.kind !== "name") return false;
  return span.full.length > 0 || span.contentTokens > 1 || isClearlyRole(span);
}

/** "And", "to" or "vs" between two items. */
export function joinsItems(span: Span | undefined): boolean {
  return isCue(span, "and", "to", "compare");
}

/** The neighbouring span, skipping a word such as "and" or "vs". */
export function besides(spans: readonly Span[], at: number, step: 1 | -1): Span | undefined {
  return joinsItems(spans[at + step]) ? spans[at + 2 * step] : spans[at + step];
}

/** Whether a span only holds the question together. */
export function isFrame({ kind }: Span): boolean {
  return (
    kind === "function" ||
    kind === "frame" ||
    kind === "request" ||
    kind === "greeting" ||
    kind === "farewell"
  );
}

/** Where the noun phrase that goes on at a word begins: "**our** vacancy notice". */
export function phraseStart({ tokens, lexicon }: ParsingContext, from: number): number {
  const classes = ["articles", "determiners", "possessives", "demonstratives"] as const;
  let start = from;
  while (lexicon.isOfClass(tokens[start - 1]?.text, ...classes)) start -= 1;
  return start;
}

/** "For a lead?", "at expert level?", "now the senior": the previous question, about something else. */
function isElliptic({ tokens, lexicon }: ParsingContext, spans: readonly Span[]): boolean {
  const [first, ...rest] = spans;
  if (first?.kind !== "function") return false;
  if (!lexicon.isOfClass(tokens[first.from]?.key, "relating", "resuming")) return false;
  return rest.every(
    (span) =>
      span.kind !== "unexplained" &&
      (span.kind !== "cue" || (isCue(span, "level", "pronoun") && span.sections.length === 0)),
  );
}

/** Whether the first meaningful words continue a conversation. */
export function continues(context: ParsingContext, spans: readonly Span[]): boolean {
  if (context.given.previous !== undefined && isElliptic(context, spans)) return true;
  const first = spans.find((span) => !isFrame(span));
  return isCue(first, "follow-up");
}
