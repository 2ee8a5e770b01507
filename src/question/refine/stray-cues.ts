import { type ParsingContext, wordAt } from "../context.ts";
import type { Cue } from "../lexicon/language.ts";
import { hasCue, isCue } from "../parse/predicates.ts";
import { type Span, withoutCues } from "../parse/spans.ts";
import type { Refiner } from "./refiner.ts";

type Meant = (context: ParsingContext, spans: readonly Span[], at: number) => boolean;

/** Cues with ambiguous words, and what else the text must have for each to count. */
const meant: readonly (readonly [cue: Cue, isMeant: Meant])[] = [
  // "**What** could I be doing as a lead?" is not a yes-or-no question.
  [
    "ready",
    (context, spans, at) =>
      !context.lexicon.isOfClass(wordAt(context, (spans[at]?.from ?? 0) - 1), "asking"),
  ],
  // "Where could a lead move?"
  ["moves", (_, spans) => hasCue(spans, "who", "roles")],
  // "How do I get from one to the other?"
  ["way", (_, spans) => hasCue(spans, "from", "to", "step")],
  // Not "what's the job like?"
  [
    "similar",
    (context, spans, at) =>
      at < spans.length - 1 || wordAt(context, (spans[at]?.to ?? 0) - 1) !== "like",
  ],
];

export const strayCues: Refiner["refine"] = (spans, context) =>
  spans.flatMap((span, at) => {
    const stray = meant.flatMap(([cue, isMeant]) =>
      isCue(span, cue) && !isMeant(context, spans, at) ? [cue] : [],
    );
    return span.kind === "cue" && stray.length > 0 ? withoutCues(context, span, stray) : [span];
  });
