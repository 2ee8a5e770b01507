import { suits } from "../commands.ts";
import type { ParsingContext } from "../context.ts";
import type { Clause } from "../parse/clauses.ts";
import { continues, hasCue, isTelling } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Question } from "../question.ts";
import { distinctQuestions } from "../same-question.ts";
import { mostChoices } from "../understanding.ts";
import { namedBy, type Reading, readSpans } from "./reading.ts";
import type { Selection } from "./selection.ts";
import { weigh, type Weighed } from "./weights.ts";

/** The clauses that are read, with everything that their outcome depends on. */
export interface Read {
  readonly context: ParsingContext;
  readonly asked: readonly Clause[];
  readonly leftOut: readonly Clause[];
  readonly spans: readonly Span[];
  /** The spans that the catalogue or the language of questions explains. */
  readonly explained: readonly Span[];
  readonly weighed: readonly Weighed[];
  readonly reading: Reading;
  /** The questions of the reading that the command allows. */
  readonly suitable: readonly Question[];
  /** What to offer if it is not answered: the whole reading first, then each thing named. */
  readonly offered: readonly Question[];
  /** Whether the text leaves out what it is about, with no previous question to supply it. */
  readonly lacksSubject: boolean;
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

function isOfNothing(span: Span): boolean {
  return isNearName(span) || isGoneName(span);
}

/**
 * The spans that carry meaning. A near or gone name in a statement is ignored if the question
 * beside it names something of the catalogue.
 */
function explainedOf(asked: readonly Clause[]): readonly Span[] {
  const asking = asked.filter(({ mood }) => mood !== "statement").flatMap(({ spans }) => spans);
  const isWhole = asking.some((span) => isTelling(span) && !isOfNothing(span));
  return asked
    .flatMap(({ spans }) => spans)
    .filter(
      (span) =>
        span.kind !== "unexplained" &&
        span.kind !== "matter" &&
        !(isWhole && isOfNothing(span) && !asking.includes(span)),
    );
}

export function readClauses(context: ParsingContext, { asked, leftOut }: Selection): Read {
  const spans = asked.flatMap((clause) => clause.spans);
  const explained = explainedOf(asked);
  const reading = readSpans(context, explained);
  const suitable = reading.questions.filter((question) => suits(context.given.command, question));
  const hasNoSubject = lacksSubject(context, explained);
  const named = namedBy(
    context,
    explained.filter((span) => !isGoneName(span)),
  );
  const all = [...suitable, ...named];
  return {
    context,
    asked,
    leftOut,
    spans,
    explained,
    weighed: weigh(context, asked),
    reading,
    suitable,
    offered:
      hasNoSubject || !explained.some(isTelling)
        ? []
        : distinctQuestions(all).slice(0, mostChoices),
    lacksSubject: hasNoSubject,
  };
}
