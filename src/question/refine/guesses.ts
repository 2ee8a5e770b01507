import type { Cue } from "../lexicon/language.ts";
import { besides, isClearlyRole, isTelling, touches } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Doubt } from "./refiner.ts";

const plainCues: readonly Cue[] = ["mean", "list", "all", "help", "compare", "levels", "roles"];

/** Whether the text asks for something explicitly, even if it names nothing. */
function asksPlainly(spans: readonly Span[]): boolean {
  return spans.some(
    (span) =>
      span.kind === "cue" && !span.doubtful && span.cues.some((cue) => plainCues.includes(cue)),
  );
}

/** "Led app ops" may be the lead, "senior and leed" two levels; a "senior chef" is not a chief. */
const isConfirmedSeniority: Doubt = (context, spans, at) => {
  const span = spans[at];
  const [before, after] = [besides(spans, at, -1), besides(spans, at, 1)];
  return [before, after].some(
    (other) =>
      (other?.kind === "seniority" &&
        !touches(context, other, span) &&
        !touches(context, span, other)) ||
      (other?.kind === "name" && isClearlyRole(other)),
  );
};

/** A guessed reading counts only where something else in the text supports it. */
export const unconfirmedGuess: Doubt = (context, spans, at) => {
  const span = spans[at];
  if (span === undefined || !("doubtful" in span) || !span.doubtful) return false;
  if (span.kind === "seniority") return !isConfirmedSeniority(context, spans, at);
  const before = spans[at - 1];
  // "Lead app ops form" means a form: a question does not end in a word that only frames it.
  if (at === spans.length - 1 && before?.kind === "name" && touches(context, before, span)) {
    return true;
  }
  if (spans.some(isTelling) || asksPlainly(spans)) return false;
  return true;
};
