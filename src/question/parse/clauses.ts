import { type ParsingContext, wordAt } from "../context.ts";
import { quoteMark } from "../text/clean.ts";
import { gapBefore, isFrame, isTelling } from "./predicates.ts";
import { type Mood, moodOf } from "./mood.ts";
import type { Span } from "./spans.ts";
import { classesOf } from "./word-classes-of.ts";

/** A stretch of the text with at most one main verb. */
export interface Clause {
  readonly spans: readonly Span[];
  readonly mood: Mood;
}

/** "… what will I do" asks on its own, unlike "… what it does": its verb precedes its subject. */
function asksByItself({ tokens, lexicon }: ParsingContext, at: number): boolean {
  if (!lexicon.isOfClass(tokens[at]?.text, "asking")) return false;
  const verb = tokens
    .slice(at + 1, at + 4)
    .findIndex(({ text }) => lexicon.isOfClass(text, "auxiliaries"));
  return verb >= 0 && tokens[at + verb + 2] !== undefined;
}

/** Whether the span before a word introduces it: "tell me what …", "of which". */
function leadsOver(span: Span | undefined): boolean {
  if (span === undefined) return true;
  return span.kind === "request" || span.kind === "function" || span.kind === "cue";
}

function isListed(span: Span | undefined): boolean {
  const { kind } = span ?? {};
  return kind === "name" || kind === "seniority" || kind === "level" || kind === "count";
}

function beginsClause(context: ParsingContext, spans: readonly Span[], at: number): boolean {
  const span = spans[at];
  if (span === undefined || at === 0) return false;
  const gap = gapBefore(context, span);
  // "Associate, senior and lead": a comma between names only separates list items.
  if (/^,\s*$/u.test(gap) && isListed(spans[at - 1]) && isListed(span)) return false;
  if (/[.?!;\n,–—…]|\s-+\s/u.test(gap)) return true;
  const { isOfClass } = context.lexicon;
  if (
    gapBefore(context, span).includes(":") &&
    isOfClass(wordAt(context, span.from), "asking", "auxiliaries")
  )
    return true;
  const [word, next] = [wordAt(context, span.from), wordAt(context, span.from + 1)];
  if (word === "because") return true;
  const begins = isOfClass(next, "subjects", "told", "possessives", "asking", "auxiliaries");
  if (isOfClass(word, "conjunctions") && begins) return true;
  return asksByItself(context, span.from) && !leadsOver(spans[at - 1]);
}

/** "> Demand management: practitioner" was written by somebody else. */
function isQuoted({ text, tokens }: ParsingContext, spans: readonly Span[]): boolean {
  const start = tokens[spans[0]?.from ?? 0]?.start ?? 0;
  return text
    .slice(text.lastIndexOf("\n", start) + 1)
    .trimStart()
    .startsWith(quoteMark);
}

/** Splits spans into groups, each starting where `begins` is true. */
function groupsOf(
  spans: readonly Span[],
  begins: (at: number) => boolean,
): readonly (readonly Span[])[] {
  const groups: Span[][] = [];
  for (const [at, span] of spans.entries()) {
    const group = groups.at(-1);
    if (group === undefined || begins(at)) groups.push([span]);
    else group.push(span);
  }
  return groups;
}

/** The clauses of a text, each with its mood: whether it asks, tells, or only names. */
export function clausesOf(context: ParsingContext, spans: readonly Span[]): readonly Clause[] {
  if (context.given.command !== undefined) return [{ spans, mood: "question" }];
  const groups = groupsOf(spans, (at) => beginsClause(context, spans, at));
  const sentences = groupsOf(spans, (at) => {
    const span = spans[at];
    return span !== undefined && /[.?!;\n]/u.test(gapBefore(context, span));
  });
  const sentenceOf = (group: readonly Span[]): readonly Span[] =>
    sentences.find((sentence) => group[0] !== undefined && sentence.includes(group[0])) ?? group;
  const classes = classesOf(context, spans);
  return groups.map((group) => ({
    spans: group,
    mood: isQuoted(context, group)
      ? "statement"
      : moodOf(context, group, sentenceOf(group), classes),
  }));
}

export function asks({ mood }: Clause): boolean {
  return mood === "question" || mood === "request";
}

/** Whether a clause clearly names something, not just a seniority. */
export function isNaming({ spans }: Clause): boolean {
  return spans.some(isTelling);
}

/** Whether a clause has anything that could be part of a question. */
export function saysSomething({ spans }: Clause): boolean {
  return spans.some(
    (span) =>
      !isFrame(span) &&
      span.kind !== "unexplained" &&
      (span.kind !== "cue" ||
        span.sections.length > 0 ||
        span.cues.some((cue) => !emptyCues.has(cue))),
  );
}

/** Cues that ask for nothing by themselves. */
const emptyCues: ReadonlySet<string> = new Set([
  "and",
  "to",
  "from",
  "pronoun",
  "follow-up",
  "own",
]);
