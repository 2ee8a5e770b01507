import type { ParsingContext } from "../context.ts";
import type { Clause } from "../parse/clauses.ts";
import type { Span } from "../parse/spans.ts";
import { kindOf } from "./kinds.ts";
import { sequenceOf, sequencesIn, symbolsOf } from "./symbols.ts";

/** Longer sequences are too rare to tell anything. */
const longestSequence = 2;
/** Enough to tell "certificate", "certified" and "certification" from other words. */
const stemLength = 5;

/** Whether a span is represented by its symbol instead of its words. */
function isNamed({ kind }: Span): boolean {
  return kind === "name" || kind === "seniority" || kind === "level" || kind === "count";
}

/** The symbols of the names in a text. */
function namesIn(context: ParsingContext, spans: readonly Span[]): readonly string[] {
  return spans.filter(isNamed).flatMap((span) => symbolsOf(context, span));
}

function keysIn({ tokens }: ParsingContext, { from, to }: Span): readonly string[] {
  return tokens.slice(from, to).map(({ key }) => key);
}

/** The features of one word, wherever it stands in the text. */
export function featuresOfWord(key: string): readonly string[] {
  return key.length > stemLength ? [key, `${key.slice(0, stemLength)}-`] : [key];
}

/** The features from which the kind of question is learned. They do not depend on which things are named. */
export function kindFeaturesOf(
  context: ParsingContext,
  clauses: readonly Clause[],
): ReadonlySet<string> {
  const spans = clauses.flatMap((clause) => clause.spans);
  const names = namesIn(context, spans);
  const words = clauses.map((clause) => [
    "^",
    ...clause.spans.flatMap((span) =>
      isNamed(span) ? symbolsOf(context, span) : keysIn(context, span),
    ),
    "$",
  ]);
  const { previous, command } = context.given;
  return new Set([
    ...words.flatMap((sequence) => sequencesIn(sequence, longestSequence)),
    ...words.flat().flatMap(featuresOfWord),
    ...clauses
      .flatMap((clause) => sequencesIn(sequenceOf(context, clause), longestSequence))
      .map((sequence) => `of symbols: ${sequence}`),
    `names: ${names.toSorted().join(" ")}`,
    ...(previous === undefined ? [] : ["follow-up", `after ${kindOf(previous)}`]),
    ...(command === undefined ? [] : [`command: ${command}`]),
  ]);
}
