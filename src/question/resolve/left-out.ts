import { type ParsingContext, typedOf, wordAt } from "../context.ts";
import { saysSomething } from "../parse/clauses.ts";
import { phraseStart, touches } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Placed } from "../text/tokenise.ts";
import { featuresOfWord } from "./kind-features.ts";
import type { Read } from "./read-clauses.ts";

/** The stretches of adjacent words that nothing explains, or that no document covers. */
export function unexplainedRuns(
  context: ParsingContext,
  spans: readonly Span[],
): readonly Placed[] {
  const runs: Placed[] = [];
  for (const [at, span] of spans.entries()) {
    if (span.kind !== "unexplained" && span.kind !== "matter") continue;
    const last = runs.at(-1);
    if (last?.to === span.from && touches(context, spans[at - 1], span)) {
      runs[runs.length - 1] = { from: last.from, to: span.to };
    } else {
      runs.push({ from: span.from, to: span.to });
    }
  }
  return runs;
}

/** Extends "notice" to "for our vacancy notice", with the words that introduce it. */
function withPreposition(context: ParsingContext, { from, to }: Placed): Placed {
  const start = phraseStart(context, from);
  const isGoverned = context.lexicon.isOfClass(wordAt(context, start - 1), "prepositions");
  return { from: isGoverned ? start - 1 : start, to };
}

/** A word that speaks this much for a kind of question is not beside the question. */
const telling = 0.5;

function tellsKind({ context, reading }: Read, { from, to }: Placed): boolean {
  const { weightOf } = context.lexicon.kinds;
  return context.tokens
    .slice(from, to)
    .every(({ key }) =>
      featuresOfWord(key).some((feature) =>
        reading.kinds.some((kind) => weightOf(feature, kind) >= telling),
      ),
    );
}

/** The words beside the question. "Which **badges** does a lead need" has none: no cue tells what is asked. */
function wordsBeside(read: Read): readonly Placed[] {
  const runs = unexplainedRuns(read.context, read.spans);
  const isTold = read.spans.some((span) => span.kind === "cue" && tellsKind(read, span));
  return isTold ? runs : runs.filter((run) => !tellsKind(read, run));
}

/**
 * The words that a reading ignores, as typed and in order: clauses that are not read, words beside
 * the question, and names that it is not about.
 */
export function leftOutWords(read: Read, names: readonly Span[]): readonly string[] {
  const { context, leftOut } = read;
  const said = leftOut.filter(
    (clause) =>
      saysSomething(clause) ||
      clause.spans.some(({ kind }) => kind === "unexplained" || kind === "matter"),
  );
  const places = [
    ...said.flatMap((clause) => {
      const [first, last] = [clause.spans[0], clause.spans.at(-1)];
      return first === undefined || last === undefined ? [] : [{ from: first.from, to: last.to }];
    }),
    ...wordsBeside(read).map((run) => withPreposition(context, run)),
  ];
  const isWithin = (name: Span): boolean =>
    places.some(({ from, to }) => from <= name.from && name.to <= to);
  return [...places, ...names.filter((name) => !isWithin(name))]
    .toSorted((a, b) => a.from - b.from)
    .map((place) => typedOf(context, place));
}
