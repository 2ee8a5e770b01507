import type { ParsingContext } from "../context.ts";
import type { Clause } from "../parse/clauses.ts";
import type { Span } from "../parse/spans.ts";
import { kindOf } from "./kinds.ts";
import { sequenceOf, sequencesIn, symbolsOf } from "./symbols.ts";

/** Longer sequences are too rare to tell anything. */
const longestSequence = 2;
/** Enough to tell "certificate", "certified" and "certification" from other words. */
const stemLength = 5;

/** Names, seniorities, levels and counts are features by their symbols, not by their words. */
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

/** A word, and the stem of a long one. */
export function featuresOfWord(key: string): readonly string[] {
  return key.length > stemLength ? [key, `${key.slice(0, stemLength)}-`] : [key];
}

interface ClauseFeatures {
  readonly names: readonly string[];
  readonly sequences: readonly string[];
  readonly words: readonly string[];
  readonly symbols: readonly string[];
}

/** Computed once for each clause, because the selections of a long text share their clauses. */
const known = new WeakMap<Clause, ClauseFeatures>();

function clauseFeatures(context: ParsingContext, clause: Clause): ClauseFeatures {
  const inner = clause.spans.flatMap((span) =>
    isNamed(span) ? symbolsOf(context, span) : keysIn(context, span),
  );
  const words = ["^", ...inner, "$"];
  return {
    names: namesIn(context, clause.spans),
    sequences: sequencesIn(words, longestSequence),
    words: words.flatMap(featuresOfWord),
    symbols: sequencesIn(sequenceOf(context, clause), longestSequence).map(
      (sequence) => `of symbols: ${sequence}`,
    ),
  };
}

function knownFeatures(context: ParsingContext, clause: Clause): ClauseFeatures {
  const features = known.get(clause) ?? clauseFeatures(context, clause);
  known.set(clause, features);
  return features;
}

/** The features from which the kind of question is learned. They do not depend on which things are named. */
export function kindFeaturesOf(
  context: ParsingContext,
  clauses: readonly Clause[],
): ReadonlySet<string> {
  const found = clauses.map((clause) => knownFeatures(context, clause));
  const names = found.flatMap((one) => one.names);
  const { previous, command } = context.given;
  return new Set([
    ...found.flatMap((one) => one.sequences),
    ...found.flatMap((one) => one.words),
    ...found.flatMap((one) => one.symbols),
    `names: ${names.toSorted().join(" ")}`,
    ...(previous === undefined ? [] : ["follow-up", `after ${kindOf(previous)}`]),
    ...(command === undefined ? [] : [`command: ${command}`]),
  ]);
}
