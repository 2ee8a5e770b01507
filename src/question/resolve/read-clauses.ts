import { suits } from "../commands.ts";
import type { ParsingContext } from "../context.ts";
import type { Clause } from "../parse/clauses.ts";
import { continues, hasCue, isTelling } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Question } from "../question.ts";
import { distinctQuestions } from "../same-question.ts";
import { mostChoices } from "../understanding.ts";
import { kindFeaturesOf } from "./kind-features.ts";
import { isComparison, type Kind, kindOf } from "./kinds.ts";
import type { Likelihoods } from "./kind-likelihoods.ts";
import { namedBy, type Reading, readingsOf } from "./reading.ts";
import type { Selection } from "./selections.ts";

/** One way to read a text, with everything that its outcome depends on. */
export interface Read {
  readonly context: ParsingContext;
  readonly asked: readonly Clause[];
  readonly leftOut: readonly Clause[];
  readonly spans: readonly Span[];
  /** The spans that the catalogue or the language of questions explains. */
  readonly explained: readonly Span[];
  readonly reading: Reading;
  /** The questions of the reading that the command allows. */
  readonly suitable: readonly Question[];
  /** The likelihood of each kind of question, from the clauses that are read. */
  readonly kinds: Likelihoods;
  /** The same from the clauses that are left out. */
  readonly kindsLeftOut: Likelihoods;
  /** The same from all clauses. */
  readonly kindsOfAll: Likelihoods;
  /** Whether the text leaves out what it is about, with no previous question to supply it. */
  readonly lacksSubject: boolean;
}

/** A reading, and how likely it is what was asked, from 0 to 1. */
export interface Candidate {
  readonly read: Read;
  readonly likelihood: number;
}

function lacksSubject(context: ParsingContext, spans: readonly Span[]): boolean {
  const { command, previous } = context.given;
  if (previous !== undefined || spans.some(({ kind }) => kind === "name")) return false;
  const graded = spans.filter(({ kind }) => kind === "seniority" || kind === "level");
  const compares = command === "compare" || hasCue(spans, "compare");
  // "The two principal roles" means all of them, so one seniority is enough to compare.
  return continues(context, spans) || (compares && graded.length < 2 && !hasCue(spans, "roles"));
}

export function isNearName(span: Span): boolean {
  return (
    span.kind === "name" &&
    span.full.length > 0 &&
    span.full.every(({ name }) => name.source === "near name")
  );
}

/** Whether a span names something that was removed from the catalogue. */
export function isGoneName(span: Span): boolean {
  return span.kind === "name" && span.full.some(({ name }) => name.subject.kind === "gone");
}

function suitableOf({ given: { command } }: ParsingContext, { questions }: Reading) {
  return questions.filter((question) => suits(command, question));
}

/** The likelihoods of nothing and of the kinds of which a question can be formed. They add up to 1. */
function among(likelihoods: Likelihoods, readings: readonly Reading[]): Likelihoods {
  const possible = new Set<Kind>(["nothing", ...readings.flatMap((one) => one.kinds)]);
  const left = [...likelihoods].filter(([kind]) => possible.has(kind));
  const all = left.reduce((sum, [, likelihood]) => sum + likelihood, 0);
  return all === 0 ? likelihoods : new Map(left.map(([kind, one]) => [kind, one / all]));
}

/** What a text may ask if these of its clauses are read. */
export function readClauses(
  context: ParsingContext,
  { asked, leftOut }: Selection,
): readonly [Read, ...Read[]] {
  const { previous } = context.given;
  const spans = asked.flatMap((clause) => clause.spans);
  const explained = spans.filter(({ kind }) => kind !== "unexplained" && kind !== "matter");
  const likelihoodsOf = (clauses: readonly Clause[]): Likelihoods =>
    context.lexicon.kinds.of(kindFeaturesOf(context, clauses), previous && kindOf(previous));
  const likelihoods = likelihoodsOf(asked);
  const ofAll = leftOut.length === 0 ? likelihoods : likelihoodsOf([...asked, ...leftOut]);
  const readings = readingsOf(context, explained);
  const shared = {
    context,
    asked,
    leftOut,
    spans,
    explained,
    kinds: among(likelihoods, readings),
    kindsLeftOut: among(likelihoodsOf(leftOut), readings),
    kindsOfAll: among(ofAll, readings),
    lacksSubject: lacksSubject(context, explained),
  };
  const withReading = (reading: Reading): Read => ({
    ...shared,
    reading,
    suitable: suitableOf(context, reading),
  });
  const [first, ...others] = readings;
  return [withReading(first), ...others.map(withReading)];
}

/** How likely it is that a text asks what a reading answers. */
export function likelihoodOfKinds({ reading }: Read, likelihoods: Likelihoods): number {
  return reading.kinds.reduce((sum, kind) => sum + (likelihoods.get(kind) ?? 0), 0);
}

/** The least likelihood, given that anything is asked, of a question that is offered first. */
const clearly = 0.5;

/** What to offer if a reading is not answered: its question, if that is clear, then each thing it names. */
export function offeredBy(read: Read): readonly Question[] {
  const { context, explained, suitable, lacksSubject, kinds } = read;
  // "And principal?" names a level of the role asked about before, or one of several.
  const isLevel = explained.some(({ kind }) => kind === "seniority");
  if (isLevel && continues(context, explained)) return suitable.slice(0, mostChoices);
  if (lacksSubject || !explained.some(isTelling)) return [];
  const named = namedBy(
    context,
    explained.filter((span) => !isGoneName(span)),
  );
  const asked = 1 - (kinds.get("nothing") ?? 0);
  const isClear = likelihoodOfKinds(read, kinds) >= asked * clearly;
  return distinctQuestions([...(isClear ? suitable : []), ...named]).slice(0, mostChoices);
}

/** The likeliest of some candidates; of equals, the first. */
export function likeliest(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, one) => (best !== undefined && one.likelihood <= best.likelihood ? best : one),
    undefined,
  );
}

/** The least likelihood of a reading that is considered. */
const leastLikely = 0.1;

/** Whether a reading may be what is asked, and says of what. */
export function isWhole(read: Read): boolean {
  const { context, reading, suitable, lacksSubject, kinds } = read;
  // "/compare" says what to do with whatever is named.
  const isTold = context.given.command === "compare" && reading.kinds.some(isComparison);
  const isLikely = isTold || likelihoodOfKinds(read, kinds) >= leastLikely;
  if (!isLikely || reading.kinds.includes("nothing")) return false;
  return suitable.length > 1 || (suitable.length === 1 && !lacksSubject);
}
