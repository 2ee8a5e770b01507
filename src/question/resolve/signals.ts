import type { Clause } from "../parse/clauses.ts";
import type { Span } from "../parse/spans.ts";
import { likelihoodOfKinds, type Read } from "./read-clauses.ts";
import { outlineOf, sequencesIn } from "./symbols.ts";

const longestOutline = 3;
/** More of anything tells as much as this many. */
const mostCounted = 4;

function count(clauses: readonly Clause[], ...kinds: readonly Span["kind"][]): number {
  const spans = clauses.flatMap((clause) => clause.spans);
  return Math.min(spans.filter(({ kind }) => kinds.includes(kind)).length, mostCounted);
}

const mostOdds = 5;

/** The odds of something with this likelihood, in powers of e. */
function oddsOf(likelihood: number): number {
  const odds = Math.round(Math.log(likelihood / (1 - likelihood)));
  return Math.max(-mostOdds, Math.min(mostOdds, odds));
}

/** What speaks for or against a reading being what was asked, each once. */
export function signalsOf(read: Read): ReadonlySet<string> {
  const { context, asked, leftOut, suitable, reading, kinds, kindsLeftOut, kindsOfAll } = read;
  const unexplained = count(asked, "unexplained");
  const names = count(asked, "name");
  const leftNames = count(leftOut, "name");
  const sort = suitable.length > 1 ? "several" : (suitable[0]?.kind ?? "nothing");
  const likelihood = likelihoodOfKinds(read, kinds);
  const nothing = (likelihoods: Read["kinds"]): number => oddsOf(likelihoods.get("nothing") ?? 0);
  const others = [...kinds].filter(([kind]) => kind !== "nothing" && !reading.kinds.includes(kind));
  const isLikeliest = others.every(([, other]) => other <= likelihood);
  return new Set([
    `asked: ${oddsOf(likelihood)}`,
    `by all: ${oddsOf(likelihoodOfKinds(read, kindsOfAll))}`,
    `left out: ${oddsOf(likelihoodOfKinds(read, kindsLeftOut))}`,
    `nothing asked: ${nothing(kinds)}`,
    `nothing by all: ${nothing(kindsOfAll)}`,
    `nothing left out: ${nothing(kindsLeftOut)}`,
    isLikeliest ? "likeliest kind" : "another kind is likelier",
    `${unexplained} unexplained`,
    `left out: ${count(leftOut, "unexplained")} unexplained`,
    `${names} names`,
    `left out: ${leftNames} names`,
    `${Math.min(asked.length, mostCounted)} clauses`,
    `left out: ${Math.min(leftOut.length, mostCounted)} clauses`,
    `${sort}, ${Math.min(unexplained, 2)} unexplained`,
    `${sort}, ${names} names`,
    `${sort}, left out: ${leftNames} names`,
    ...asked
      .flatMap((clause) => sequencesIn(outlineOf(context, clause), longestOutline))
      .map((one) => `outline: ${one}`),
    context.given.previous === undefined ? "first" : "follow-up",
  ]);
}
