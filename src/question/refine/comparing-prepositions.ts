import { type ParsingContext, typedOf, wordAt } from "../context.ts";
import { hasCue } from "../parse/predicates.ts";
import { functionWord, type Span } from "../parse/spans.ts";
import { followsTeam, isTeamName, opensTeam } from "../parse/team-spans.ts";
import type { Refiner } from "./refiner.ts";

function kindOf(span: Span | undefined): "thing" | "level" | undefined {
  if (span?.kind === "level") return "level";
  const isThing = span?.kind === "name" || span?.kind === "seniority";
  return isThing || (span !== undefined && hasCue([span], "plain")) ? "thing" : undefined;
}

/** What comes next, but for an article: "than **a senior**". */
function objectAt(context: ParsingContext, spans: readonly Span[], at: number): Span | undefined {
  const word = wordAt(context, spans[at]?.from ?? -1);
  return context.lexicon.isOfClass(word, "articles") ? spans[at + 1] : spans[at];
}

/** "A lead **beside** a senior" compares them; "who sits **beside** the lead" does not. */
export const comparingPrepositions: Refiner["refine"] = (spans, context) =>
  spans.map((span, at): Span => {
    if (span.kind !== "cue" || !hasCue([span], "against")) return span;
    // "The lead role against …"
    const isNoun = at > 1 && hasCue(spans.slice(at - 1, at), "role", "level");
    const before = kindOf(spans[isNoun ? at - 2 : at - 1]);
    const isBetween = before !== undefined && before === kindOf(objectAt(context, spans, at + 1));
    return isBetween
      ? { ...span, cues: ["compare"] }
      : { kind: "function", from: span.from, to: span.to, doubtful: false };
  });

/** "What do 2 leads have **that** 3 seniors don't?" compares the teams. */
export const lackedByOther: Refiner["refine"] = (spans, context) => {
  const { isOfClass, countOf } = context.lexicon;
  const isTeam = (span: Span): boolean =>
    isTeamName(span) || opensTeam(span) || countOf(typedOf(context, span)) !== undefined;
  const isNegation = ({ from }: Span): boolean => {
    const [word = "", next] = [wordAt(context, from), wordAt(context, from + 1)];
    return isOfClass(word, "auxiliaries") && (/(?:nt|not)$/u.test(word) || next === "not");
  };
  const opensLack = (at: number): boolean => {
    const [span, other] = [spans[at], objectAt(context, spans, at + 1)];
    if (span === undefined || !/^(?:that|which)$/iu.test(typedOf(context, span))) return false;
    const areTwo = followsTeam(context) || spans.slice(0, at).some(isTeam);
    return areTwo && other !== undefined && isTeam(other) && spans.slice(at).some(isNegation);
  };
  return spans.map((span, at): Span => {
    // "What does it **bring** that 3 seniors don't?"
    if (opensLack(at + 1)) return functionWord(span);
    if (!opensLack(at)) return span;
    const { from, to } = span;
    return { kind: "cue", from, to, cues: ["compare"], sections: [], doubtful: false };
  });
};
