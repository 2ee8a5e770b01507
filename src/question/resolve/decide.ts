import type { ParsingContext } from "../context.ts";
import type { Clause } from "../parse/clauses.ts";
import { likely } from "./likelihood.ts";
import { type Decision, judge } from "./outcomes.ts";
import {
  type Candidate,
  impliedBy,
  isWhole,
  likeliest,
  type Read,
  readClauses,
} from "./read-clauses.ts";
import { type Selection, selectionsOf } from "./selections.ts";
import { separateQuestions } from "./separate-questions.ts";
import { signalsOf } from "./signals.ts";

/** The readings of a text that ask something, the fullest first. */
export function readingsOf(context: ParsingContext, clauses: readonly Clause[]): readonly Read[] {
  return selectionsOf(context, clauses).flatMap((selection) => readAsSelected(context, selection));
}

function readAsSelected(context: ParsingContext, selection: Selection): readonly Read[] {
  const read = readClauses(context, selection);
  return [read, ...impliedBy(read)].filter(isWhole);
}

/** A fuller reading is taken even if another is likelier by no more than this. */
const nearlyEqual = 0.02;

/** Of the readings that are about as likely as the likeliest, the fullest. */
function fullest(candidates: readonly Candidate[]): Candidate | undefined {
  const best = likeliest(candidates);
  if (best === undefined) return undefined;
  const least = Math.max(likely, best.likelihood - nearlyEqual);
  return candidates.find(({ likelihood }) => likelihood >= least) ?? best;
}

function offers({ understanding }: Decision): boolean {
  return understanding.kind === "question" || understanding.choices.length > 0;
}

/** The outcome of the likeliest reading, or of the whole text where that offers nothing. */
export function decide(context: ParsingContext, clauses: readonly Clause[]): Decision {
  const { likelihood } = context.lexicon;
  // What is a name and what is not is certain after a command.
  const isCertain = context.given.command !== undefined;
  const weighed = (read: Read): Candidate => ({
    read,
    likelihood: isCertain ? 1 : likelihood.of(signalsOf(read)),
  });
  const candidates = readingsOf(context, clauses).map(weighed);
  const several = separateQuestions(context, clauses, (clause) =>
    likeliest(readAsSelected(context, { asked: [clause], leftOut: [] }).map(weighed)),
  );
  if (several !== undefined) return several;
  const best = fullest(candidates);
  const decision = best && judge(best.read, best.likelihood);
  if (decision !== undefined && offers(decision)) return decision;
  const whole = judge(readClauses(context, { asked: clauses, leftOut: [] }), 0);
  return decision === undefined || offers(whole) ? whole : decision;
}
