import type { ParsingContext } from "../context.ts";
import type { Clause } from "../parse/clauses.ts";
import type { Span } from "../parse/spans.ts";
import type { Question } from "../question.ts";
import type { Read } from "./read-clauses.ts";
import type { Kind } from "./kinds.ts";
import { outlineOf, sequencesIn, wordsIn } from "./symbols.ts";

const longestOutline = 3;
/** More of anything tells as much as this many. */
const mostCounted = 4;

function count(clauses: readonly Clause[], ...kinds: readonly Span["kind"][]): number {
  const spans = clauses.flatMap((clause) => clause.spans);
  return Math.min(spans.filter(({ kind }) => kinds.includes(kind)).length, mostCounted);
}

/** Whether a clause depends on what was said before: "what do I need", "who needs it". */
function refersBack(context: ParsingContext, { spans }: Clause): boolean {
  const classes = ["subjects", "possessives", "demonstratives", "objects"] as const;
  return spans
    .filter(({ kind }) => kind !== "name")
    .flatMap((span) => wordsIn(context, span))
    .some((word) => context.lexicon.isOfClass(word, ...classes));
}

/** The kind of a question; of a role without levels people ask what they ask of a role level. */
function sortOf(
  { lexicon: { catalogue } }: ParsingContext,
  question: Question | undefined,
): Question["kind"] | "nothing" {
  if (question?.kind === "role" && catalogue.role(question.role).levels.length === 0) {
    return "role-level";
  }
  return question?.kind ?? "nothing";
}

const mostOdds = 5;

/** The odds of a kind against the others, in powers of e. */
function oddsOf(kinds: ReadonlyMap<Kind, number>, kind: Kind): number {
  const likelihood = kinds.get(kind) ?? 0;
  const odds = Math.round(Math.log(likelihood / (1 - likelihood)));
  return Math.max(-mostOdds, Math.min(mostOdds, odds));
}

/** What speaks for or against a reading being what was asked, each once. */
export function signalsOf(read: Read): ReadonlySet<string> {
  const { context, asked, leftOut, suitable, kind, isImplied, kinds, kindsLeftOut, kindsOfAll } =
    read;
  const unexplained = count(asked, "unexplained");
  const names = count(asked, "name");
  const [last] = asked.slice(-1);
  const stand = last !== undefined && refersBack(context, last) ? "refers back" : "stands alone";
  const leftNames = count(leftOut, "name");
  const sort = suitable.length > 1 ? "several" : sortOf(context, suitable[0]);
  const others = [...kinds].filter(([one]) => one !== "nothing" && one !== kind);
  const isLikeliest = others.every(([, likelihood]) => likelihood <= (kinds.get(kind) ?? 0));
  return new Set([
    `${isImplied ? "implied" : "said"}: ${oddsOf(kinds, kind)}`,
    `asked: ${oddsOf(kinds, kind)}`,
    `by all: ${oddsOf(kindsOfAll, kind)}`,
    `left out: ${oddsOf(kindsLeftOut, kind)}`,
    `nothing asked: ${oddsOf(kinds, "nothing")}`,
    `nothing by all: ${oddsOf(kindsOfAll, "nothing")}`,
    `nothing left out: ${oddsOf(kindsLeftOut, "nothing")}`,
    isLikeliest ? "likeliest kind" : "another kind is likelier",
    `${unexplained} unexplained`,
    `left out: ${count(leftOut, "unexplained")} unexplained`,
    `${names} names`,
    `left out: ${leftNames} names`,
    `${Math.min(asked.length, mostCounted)} clauses`,
    `left out: ${Math.min(leftOut.length, mostCounted)} clauses`,
    `${stand}, ${Math.min(asked.length, 2)} clauses`,
    `${stand}, left out: ${Math.min(leftNames, 1)} names`,
    `${sort}, ${Math.min(unexplained, 2)} unexplained`,
    `${sort}, ${names} names`,
    `${sort}, left out: ${leftNames} names`,
    ...asked
      .flatMap((clause) => sequencesIn(outlineOf(context, clause), longestOutline))
      .map((one) => `outline: ${one}`),
    context.given.previous === undefined ? "first" : "follow-up",
  ]);
}
