import type { ParsingContext } from "../context.ts";
import { type Clause, saysSomething } from "../parse/clauses.ts";
import { canBeRole, hasCue, isFrame, isTelling } from "../parse/predicates.ts";

/** Which clauses of a text are read as the question, and which are left out. */
export interface Selection {
  readonly asked: readonly Clause[];
  readonly leftOut: readonly Clause[];
}

/** What stands for somebody or something named before. */
const backward: ReadonlySet<string> = new Set(
  "i we he she they it its them their his her him this that these those there one".split(" "),
);

/** Whether a clause leans on what was said before it: "what do I need", "who needs it". */
function leansBack({ tokens }: ParsingContext, clauses: readonly Clause[]): boolean {
  return clauses.some(({ spans }) =>
    spans.some(
      (span) =>
        span.kind !== "name" &&
        tokens.slice(span.from, span.to).some(({ text }) => backward.has(text)),
    ),
  );
}

function names({ spans }: Clause): boolean {
  return spans.some((span) => isTelling(span) || span.kind === "seniority");
}

/** "Is testing needed" asks of a role, which another clause may name. */
function wantsRole({ tokens }: ParsingContext, clauses: readonly Clause[]): boolean {
  const spans = clauses.flatMap((clause) => clause.spans);
  if (spans.some((span) => canBeRole(span) || span.kind === "seniority")) return false;
  return (
    hasCue(spans, "need") ||
    /^(?:is|are|do|does|must|should)$/u.test(tokens[spans[0]?.from ?? 0]?.text ?? "")
  );
}

/** "Could you define that" */
function bidsToTellOfIt({ spans }: Clause): boolean {
  return spans.some(({ kind }) => kind === "request") && hasCue(spans, "pronoun");
}

function isEmpty({ spans }: Clause): boolean {
  return spans.every(isFrame);
}

function isWholeFragment(clause: Clause): boolean {
  return (
    clause.mood === "fragment" &&
    saysSomething(clause) &&
    !clause.spans.some(({ kind }) => kind === "unexplained")
  );
}

/** Whether a clause tells of the person who asks, or of somebody, what the question then is about. */
function tellsOfRole({ mood, spans }: Clause): boolean {
  return mood === "statement" && names({ mood, spans });
}

/**
 * The clauses that ask, with those that they lean on. Where none asks, those that only name; where
 * there are none of these either, whatever says something.
 */
export function select(context: ParsingContext, clauses: readonly Clause[]): Selection {
  const speaking = clauses.filter(saysSomething);
  const asking = clauses.filter(
    (clause) =>
      (clause.mood === "question" || clause.mood === "request") &&
      (saysSomething(clause) || bidsToTellOfIt(clause)),
  );
  const fragments = speaking.filter(({ mood }) => mood === "fragment");
  const naming = fragments.some(names) ? fragments.filter(names) : fragments;
  const [core] = [asking, naming, speaking].filter(({ length }) => length > 0);
  if (core === undefined) return { asked: clauses, leftOut: [] };
  const isComplete = core.some(names);
  const couldBeMeant = (clause: Clause): boolean =>
    fragments.some(names) ? names(clause) : !isEmpty(clause);
  const leans = !isComplete || leansBack(context, core) || wantsRole(context, core);
  const asked = clauses.filter(
    (clause) =>
      core.includes(clause) ||
      isWholeFragment(clause) ||
      (!isComplete && clause.mood === "fragment" && couldBeMeant(clause)) ||
      (leans && asking.length > 0 && tellsOfRole(clause)),
  );
  return { asked, leftOut: clauses.filter((clause) => !asked.includes(clause)) };
}
