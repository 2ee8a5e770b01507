import type { ParsingContext } from "../context.ts";
import type { FunctionClass } from "../lexicon/language.ts";
import { asks, type Clause, isNaming, saysSomething } from "../parse/clauses.ts";
import { isAskedOfTeam } from "../parse/team-spans.ts";
import { canBeRole, hasCue, isFrame, isTelling } from "../parse/predicates.ts";
import { fillingOf } from "./unexplained.ts";

/** Which clauses of a text are read as the question, and which are left out. */
export interface Selection {
  readonly asked: readonly Clause[];
  readonly leftOut: readonly Clause[];
}

/** Whether a clause depends on what was said before it: "what do I need", "who needs it". */
export function refersBack(context: ParsingContext, clauses: readonly Clause[]): boolean {
  return clauses.some(({ spans }) =>
    spans.some(
      (span) =>
        span.kind !== "name" &&
        context.tokens
          .slice(span.from, span.to)
          .some(({ text }) =>
            context.lexicon.isOfClass(text, "subjects", "possessives", "demonstratives", "objects"),
          ),
    ),
  );
}

export function names({ spans }: Clause): boolean {
  return spans.some((span) => isTelling(span) || span.kind === "seniority");
}

/** "Is testing needed" asks about a role, which another clause may name. */
function wantsRole({ tokens }: ParsingContext, clauses: readonly Clause[]): boolean {
  const spans = clauses.flatMap((clause) => clause.spans);
  if (spans.some(canBeRole)) return false;
  return (
    hasCue(spans, "need", "level") ||
    /^(?:is|are|do|does|must|should)$/u.test(tokens[spans[0]?.from ?? 0]?.text ?? "")
  );
}

/** "Could you define that" */
function asksAboutPronoun({ spans }: Clause): boolean {
  return spans.some(({ kind }) => kind === "request") && hasCue(spans, "pronoun");
}

function isEmpty({ spans }: Clause): boolean {
  return spans.every(isFrame);
}

/** "What is testing when you're a practitioner": one clause has the skill, another the level. */
function lacksLevel(clauses: readonly Clause[]): boolean {
  const spans = clauses.flatMap((clause) => clause.spans);
  return spans.some(isTelling) && !spans.some((span) => span.kind === "level" || canBeRole(span));
}

function isLevelAlone({ spans }: Clause): boolean {
  return spans.some(({ kind }) => kind === "level") && !spans.some(({ kind }) => kind === "name");
}

/** Whether a clause states something about a person or thing that the question may be about. */
function statesSubject({ mood, spans }: Clause): boolean {
  return mood === "statement" && names({ mood, spans });
}

function statesLevel({ mood, spans }: Clause): boolean {
  return mood === "statement" && spans.some(({ kind }) => kind === "level");
}

function opensWith(
  { lexicon, tokens }: ParsingContext,
  { spans }: Clause,
  ...classes: readonly FunctionClass[]
): boolean {
  return lexicon.isOfClass(tokens[spans[0]?.from ?? -1]?.text, ...classes);
}

/** "A lead: do they juggle?" asks with words that the catalogue does not have. */
function asksUnknown(context: ParsingContext, clause: Clause): boolean {
  const hasUnknown = clause.spans.some(({ kind }) => kind === "unexplained");
  return hasUnknown && opensWith(context, clause, "asking", "auxiliaries");
}

/** "…, right?", "… is that so?", "Please confirm": it says nothing itself, but asks. */
function isCheck(context: ParsingContext, clause: Clause | undefined): boolean {
  if (clause === undefined || !asks(clause) || saysSomething(clause)) return false;
  return !opensWith(context, clause, "asking") && !asksUnknown(context, clause);
}

/** Whether documents could say if a statement is so: "a lead needs testing at expert". */
function canBeChecked({ mood, spans }: Clause): boolean {
  const saysWhat = hasCue(spans, "need", "compare", "above", "below");
  const isGraded = spans.some(({ kind }) => kind === "level");
  return mood === "statement" && fillingOf(spans).isSpecific && (saysWhat || isGraded);
}

/** A statement with a check after it asks whether it is so; the check has done its work. */
function withChecks(context: ParsingContext, clauses: readonly Clause[]): readonly Clause[] {
  const isChecked = (at: number): boolean => {
    const clause = clauses[at];
    return clause !== undefined && canBeChecked(clause) && isCheck(context, clauses[at + 1]);
  };
  return clauses.flatMap((clause, at): readonly Clause[] => {
    if (isChecked(at - 1)) return [];
    return [isChecked(at) ? { ...clause, mood: "question" } : clause];
  });
}

/**
 * The clauses that ask, with those that they depend on. If none asks, those that only name; if
 * there are none of those either, any that say something.
 */
export function select(context: ParsingContext, typed: readonly Clause[]): Selection {
  const clauses = withChecks(context, typed);
  const speaking = clauses.filter(saysSomething);
  const spans = clauses.flatMap((clause) => clause.spans);
  if (isAskedOfTeam(context, spans)) {
    return { asked: speaking, leftOut: clauses.filter((clause) => !speaking.includes(clause)) };
  }
  const clear = clauses.filter(
    (clause) => asks(clause) && (saysSomething(clause) || asksAboutPronoun(clause)),
  );
  const fragments = speaking.filter(({ mood }) => mood === "fragment");
  const told = speaking.filter(({ mood }) => mood === "statement" || mood === "task");
  // Beside a name alone, whatever asks is the question.
  const isOpen =
    !told.some(isNaming) && !fillingOf(fragments.flatMap(({ spans }) => spans)).isWhole;
  const unknown = clauses.filter((clause) => asks(clause) && asksUnknown(context, clause));
  const asking = clear.length === 0 && isOpen ? unknown : clear;
  // If a statement names something in the catalogue, fragments alone are not the question.
  const whole = told.some(isNaming) ? speaking : fragments;
  const [core] = [asking, whole, speaking].filter(({ length }) => length > 0);
  if (core === undefined) return { asked: clauses, leftOut: [] };
  // "How do I use you" names nothing, and does not have to.
  const asksForHelp = core.some(({ spans }) => hasCue(spans, "help")) && !clauses.some(names);
  const isComplete = asksForHelp || core.some(names);
  const isDependent = !isComplete || refersBack(context, core) || wantsRole(context, core);
  const isFragment = (clause: Clause): boolean =>
    clause.mood === "fragment" && (saysSomething(clause) || (!isComplete && !isEmpty(clause)));
  const said = clauses.filter((clause) => core.includes(clause) || isFragment(clause));
  // "They marked me 'working', what is it": a level, where nothing has a name.
  const isSubject = clauses.some(names) ? statesSubject : statesLevel;
  const about = asking.length > 0 && isDependent ? clauses.filter(isSubject) : [];
  const level = lacksLevel([...said, ...about]) ? clauses.filter(isLevelAlone) : [];
  const wanted = new Set([...said, ...about, ...level]);
  const asked = clauses.filter((clause) => wanted.has(clause));
  return { asked, leftOut: clauses.filter((clause) => !asked.includes(clause)) };
}
