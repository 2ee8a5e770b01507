import { suits } from "../commands.ts";
import type { ParsingContext } from "../context.ts";
import type { Clause } from "../parse/clauses.ts";
import { continues, hasCue, isTelling } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Question } from "../question.ts";
import { distinctQuestions } from "../same-question.ts";
import { mostChoices } from "../understanding.ts";
import { kindFeaturesOf } from "./kind-features.ts";
import type { Kind } from "./kinds.ts";
import { kindsAnswered } from "./kinds-answered.ts";
import { namedBy, readAs, type Reading, readSpans } from "./reading.ts";
import type { Selection } from "./selections.ts";

/** How likely each kind of question is. */
type Kinds = ReadonlyMap<Kind, number>;

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
  readonly kinds: Kinds;
  /** The same from the clauses that are left out. */
  readonly kindsLeftOut: Kinds;
  /** The same from all clauses. */
  readonly kindsOfAll: Kinds;
  /** The likeliest kind that its questions can answer. */
  readonly kind: Kind;
  /** Whether the kind was inferred from the words, without a cue for it. */
  readonly isImplied: boolean;
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

/** The likeliest kind that a reading answers; "nothing" if it answers none. */
function likeliestAnswered(context: ParsingContext, reading: Reading, likelihoods: Kinds): Kind {
  const answered = kindsAnswered(reading, context.lexicon.catalogue);
  const [kind = "nothing"] = answered.toSorted(
    (one, other) => (likelihoods.get(other) ?? 0) - (likelihoods.get(one) ?? 0),
  );
  return kind;
}

function suitableOf({ given: { command } }: ParsingContext, { questions }: Reading) {
  return questions.filter((question) => suits(command, question));
}

/** The text as its cues tell. */
export function readClauses(context: ParsingContext, { asked, leftOut }: Selection): Read {
  const spans = asked.flatMap((clause) => clause.spans);
  const explained = spans.filter(({ kind }) => kind !== "unexplained" && kind !== "matter");
  const reading = readSpans(context, explained);
  const kindsOf = (clauses: readonly Clause[]) =>
    context.lexicon.kinds.of(kindFeaturesOf(context, clauses));
  const kinds = kindsOf(asked);
  return {
    context,
    asked,
    leftOut,
    spans,
    explained,
    reading,
    suitable: suitableOf(context, reading),
    kinds,
    kindsLeftOut: kindsOf(leftOut),
    kindsOfAll: kindsOf([...asked, ...leftOut]),
    kind: likeliestAnswered(context, reading, kinds),
    isImplied: false,
    lacksSubject: lacksSubject(context, explained),
  };
}

/** A kind that is less likely than this is not asked for. */
const leastLikely = 0.1;

/** The other questions that the words of a text may ask, though its cues do not tell. */
export function impliedBy(read: Read): readonly Read[] {
  const { context, explained, reading, kinds } = read;
  // A command says what is asked.
  const isTold = context.given.command !== undefined;
  // "Same for a lead": what is asked was said before.
  const isContinued = reading.intent === "follow-up" && continues(context, explained);
  if (isTold || isContinued || read.lacksSubject || reading.isRefused) return [];
  const answered = kindsAnswered(reading, context.lexicon.catalogue);
  return [...kinds].flatMap(([kind, likelihood]) => {
    if (likelihood < leastLikely || kind === "nothing" || answered.includes(kind)) return [];
    const implied = readAs(context, explained, reading, kind);
    return kindsAnswered(implied, context.lexicon.catalogue).includes(kind)
      ? [
          {
            ...read,
            reading: implied,
            suitable: suitableOf(context, implied),
            kind,
            isImplied: true,
          },
        ]
      : [];
  });
}

/** What to offer if a reading is not answered: all of it first, then each thing it names. */
export function offeredBy({
  context,
  explained,
  suitable,
  lacksSubject,
}: Read): readonly Question[] {
  if (lacksSubject || !explained.some(isTelling)) return [];
  const named = namedBy(
    context,
    explained.filter((span) => !isGoneName(span)),
  );
  return distinctQuestions([...suitable, ...named]).slice(0, mostChoices);
}

/** The likeliest of some candidates; of equals, the first. */
export function likeliest(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, one) => (best !== undefined && one.likelihood <= best.likelihood ? best : one),
    undefined,
  );
}

/** Whether a reading asks something, and says of what. */
export function isWhole({ suitable, lacksSubject }: Read): boolean {
  return suitable.length > 1 || (suitable.length === 1 && !lacksSubject);
}
