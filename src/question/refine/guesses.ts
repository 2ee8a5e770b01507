import type { Cue } from "../lexicon/language.ts";
import { besides, isClearlyRole, isCue, isTelling } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Doubt } from "./refiner.ts";

const plainCues: readonly Cue[] = ["mean", "list", "all", "help", "compare", "levels", "roles"];

/** Whether the text asks for something explicitly, even if it names nothing. */
function asksPlainly(spans: readonly Span[]): boolean {
  return spans.some((span) => span.kind === "cue" && !span.doubtful && isCue(span, ...plainCues));
}

/** "Led app ops" may be the lead, "senior and leed" two levels; a "senior chef" is not a chief. */
function isConfirmedSeniority(spans: readonly Span[], at: number): boolean {
  const [before, after] = [besides(spans, at, -1), besides(spans, at, 1)];
  return [before, after].some(
    (other) => other?.kind === "seniority" || (other?.kind === "name" && isClearlyRole(other)),
  );
}

/** A guessed reading counts only where something else in the text supports it. */
export const unconfirmedGuess: Doubt = (_, spans, at) => {
  const span = spans[at];
  if (span === undefined || !("doubtful" in span) || !span.doubtful) return false;
  if (span.kind === "seniority") return !isConfirmedSeniority(spans, at);
  return !spans.some(isTelling) && !asksPlainly(spans);
};
