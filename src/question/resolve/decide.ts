import type { ParsingContext } from "../context.ts";
import { asks, type Clause, isNaming } from "../parse/clauses.ts";
import { canBeRole, hasCue, hasSection, isTelling, isWeak } from "../parse/predicates.ts";
import { type Span, unexplained } from "../parse/spans.ts";
import { isAskedOfTeam } from "../parse/team-spans.ts";
import { type Decision, judge } from "./outcomes.ts";
import { names, refersBack, type Selection } from "./selection.ts";
import { strong } from "./unexplained.ts";

function isStrong(context: ParsingContext, span: Span): boolean {
  return isTelling(span) && !isWeak(context, span);
}

/**
 * The clauses without their weak names, if they also have others: "my manager says I'm practitioner
 * at testing" does not ask about a manager.
 */
function withoutWeakNames(context: ParsingContext, clauses: readonly Clause[]): readonly Clause[] {
  const spans = clauses.flatMap((clause) => clause.spans);
  const isMixed =
    spans.some((span) => isStrong(context, span)) && spans.some((span) => isWeak(context, span));
  if (!isMixed) return clauses;
  return clauses.map((clause) => ({
    ...clause,
    spans: clause.spans.map((span) => (isWeak(context, span) ? unexplained(span) : span)),
  }));
}

/**
 * "Is testing fun? How is it defined?" If the last clause says what is asked, the questions before
 * it only name what it is about.
 */
function lastAsking(context: ParsingContext, asked: readonly Clause[]): Selection | undefined {
  const [earlier, last] = [asked.slice(0, -1), asked.at(-1)];
  if (last === undefined || earlier.length === 0 || !refersBack(context, [last])) return undefined;
  if (!hasSection(last.spans) && !hasCue(last.spans, ...strong)) return undefined;
  const isNamed = (clause: Clause): boolean =>
    names(clause) || clause.spans.some(({ kind }) => kind === "level");
  if (!earlier.every((clause) => asks(clause) && isNamed(clause))) return undefined;
  return {
    asked: [...earlier.map((clause): Clause => ({ ...clause, mood: "statement" })), last],
    leftOut: earlier,
  };
}

function isSeniority({ kind }: Span): boolean {
  return kind === "seniority";
}

/** The clauses to try as the question, fullest reading first. */
function* readingsOf(context: ParsingContext, { asked }: Selection): Generator<readonly Clause[]> {
  const strong = withoutWeakNames(context, asked);
  if (strong !== asked) yield strong;
  yield asked;
  // Each clause may tell who is in the team.
  if (
    isAskedOfTeam(
      context,
      asked.flatMap(({ spans }) => spans),
    )
  )
    return;
  // Fragments that name nothing may not be part of the question: "…, for tomorrow's panel".
  const named = asked.filter((clause) => clause.mood !== "fragment" || isNaming(clause));
  if (named.length < asked.length && named.some(isNaming)) yield named;
  const asking = asked.filter(asks);
  const [only, ...others] = asking.filter(({ spans }) =>
    spans.some((span) => isStrong(context, span)),
  );
  // "Principal ops engineer - how much testing?" asks of that role, whichever of several it is.
  const isOfRole =
    only?.spans.some(canBeRole) === false && asked.some(({ spans }) => spans.some(isSeniority));
  if (only !== undefined && others.length === 0 && asked.length > 1 && !isOfRole) yield [only];
}

function offers({ understanding }: Decision): boolean {
  return understanding.kind !== "question" && understanding.choices.length > 0;
}

/** The outcome of the first reading with an answer, or else of the first that offers something. */
export function decide(context: ParsingContext, selection: Selection): Decision {
  const all = [...selection.asked, ...selection.leftOut];
  const tried: Decision[] = [];
  for (const asked of readingsOf(context, selection)) {
    // Clauses without weak names are copies, so they are told apart by where they begin.
    const read = new Set(asked.map(({ spans: [first] }) => first?.from));
    const leftOut = all.filter(({ spans: [first] }) => !read.has(first?.from));
    const decision = judge(context, { asked, leftOut });
    if (decision.understanding.kind === "question") return decision;
    tried.push(decision);
  }
  const last = lastAsking(context, selection.asked);
  const decision = last && judge(context, last);
  if (decision?.understanding.kind === "question") return decision;
  return tried.find(offers) ?? tried[0] ?? judge(context, selection);
}
