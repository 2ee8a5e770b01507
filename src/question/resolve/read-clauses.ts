import { suits } from "../commands.ts";
import type { ParsingContext } from "../context.ts";
import type { Clause } from "../parse/clauses.ts";
import { continues, hasCue, isTelling } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Question } from "../question.ts";
import { distinctQuestions } from "../same-question.ts";
import { mostChoices } from "../understanding.ts";
import { namedBy, type Reading, readSpans } from "./reading.ts";
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

export function readClauses(context: ParsingContext, { asked, leftOut }: Selection): Read {
  const spans = asked.flatMap((clause) => clause.spans);
  const explained = spans.filter(({ kind }) => kind !== "unexplained" && kind !== "matter");
  const reading = readSpans(context, explained);
  return {
    context,
    asked,
    leftOut,
    spans,
    explained,
    reading,
    suitable: reading.questions.filter((question) => suits(context.given.command, question)),
    lacksSubject: lacksSubject(context, explained),
  };
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

/** Whether a reading asks something, and says of what. */
export function isWhole({ suitable, lacksSubject }: Read): boolean {
  return suitable.length > 1 || (suitable.length === 1 && !lacksSubject);
}
