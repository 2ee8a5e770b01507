import type { ParsingContext } from "../context.ts";
import type { Clause } from "../parse/clauses.ts";
import { likely } from "./likelihood.ts";
import { type Decision, judge } from "./outcomes.ts";
import {
  type Candidate,
  isWhole,
  likelihoodOfKinds,
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
  return readClauses(context, selection).filter(isWhole);
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

/** The likeliest reading of the whole text, whether or not it asks something. */
function likeliestOfAll(context: ParsingContext, clauses: readonly Clause[]): Read {
  const [first, ...others] = readClauses(context, { asked: clauses, leftOut: [] });
  return others.reduce(
    (best, one) =>
      likelihoodOfKinds(one, one.kinds) > likelihoodOfKinds(best, best.kinds) ? one : best,
    first,
  );
}

function offers({ understanding }: Decision): boolean {
  return understanding.kind === "question" || understanding.choices.length > 0;
}

/** The outcome of the likeliest reading, or of the whole text where that offers nothing. */
export function decide(context: ParsingContext, clauses: readonly Clause[]): Decision {
  // A command says that something is asked, so only what is asked is weighed.
  const isCertain = context.given.command !== undefined;
  const weighed = (read: Read): Candidate => ({
    read,
    likelihood: isCertain
      ? likelihoodOfKinds(read, read.kinds)
      : context.lexicon.likelihood.of(signalsOf(read)),
  });
  const candidates = readingsOf(context, clauses).map(weighed);
  const several = separateQuestions(context, clauses, (clause) =>
    likeliest(readAsSelected(context, { asked: [clause], leftOut: [] }).map(weighed)),
  );
  if (several !== undefined) return several;
  const best = fullest(candidates);
  const decision = best && judge(best.read, isCertain ? 1 : best.likelihood);
  return decision !== undefined && offers(decision)
    ? decision
    : judge(likeliestOfAll(context, clauses), 0);
}
