import type { ParsingContext } from "../context.ts";
import type { Clause } from "../parse/clauses.ts";
import { distinctQuestions } from "../same-question.ts";
import { likely } from "./likelihood.ts";
import { type Decision, judge } from "./outcomes.ts";
import { type Candidate, isWhole, type Read, readClauses } from "./read-clauses.ts";
import { selectionsOf } from "./selections.ts";
import { separateQuestions } from "./separate-questions.ts";
import { signalsOf } from "./signals.ts";

/** The readings of a text that ask something, the fullest first. */
export function readingsOf(context: ParsingContext, clauses: readonly Clause[]): readonly Read[] {
  return selectionsOf(context, clauses)
    .map((selection) => readClauses(context, selection))
    .filter(isWhole);
}

/** A reading that is less likely than another by no more than this is as likely. */
const nearlyEqual = 0.05;

/** Of the likely readings that ask the same as the likeliest, the fullest. */
function fullest(candidates: readonly Candidate[]): Candidate | undefined {
  const [first, ...others] = candidates;
  if (first === undefined) return undefined;
  const best = others.reduce(
    (one, other) => (other.likelihood > one.likelihood ? other : one),
    first,
  );
  const { suitable } = best.read;
  const asksSame = ({ read, likelihood }: Candidate): boolean =>
    likelihood >= Math.max(likely, best.likelihood - nearlyEqual) &&
    read.suitable.length === suitable.length &&
    distinctQuestions([...read.suitable, ...suitable]).length === suitable.length;
  return candidates.find(asksSame) ?? best;
}

function offers({ understanding }: Decision): boolean {
  return understanding.kind === "question" || understanding.choices.length > 0;
}

/** The outcome of the likeliest reading, or of the whole text where that offers nothing. */
export function decide(context: ParsingContext, clauses: readonly Clause[]): Decision {
  const { likelihood } = context.lexicon;
  // What is a name and what is not is certain after a command.
  const isCertain = context.given.command !== undefined;
  const candidates = readingsOf(context, clauses).map((read): Candidate => ({
    read,
    likelihood: isCertain ? 1 : likelihood.of(signalsOf(read)),
  }));
  const several = separateQuestions(context, candidates);
  if (several !== undefined) return several;
  const best = fullest(candidates);
  const decision = best && judge(best.read, best.likelihood);
  if (decision !== undefined && offers(decision)) return decision;
  const whole = judge(readClauses(context, { asked: clauses, leftOut: [] }), 0);
  return decision === undefined || offers(whole) ? whole : decision;
}
