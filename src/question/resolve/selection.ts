import type { ParsingContext } from "../context.ts";
import { movingCues, teamCues } from "../lexicon/language.ts";
import { type Clause, isNaming, saysSomething } from "../parse/clauses.ts";
import { isTeamName, opensTeam } from "../parse/team-spans.ts";
import { canBeRole, hasCue, isFrame, isTelling } from "../parse/predicates.ts";

/** Which clauses of a text are read as the question, and which are left out. */
export interface Selection {
  readonly asked: readonly Clause[];
  readonly leftOut: readonly Clause[];
}

/** Whether a clause depends on what was said before it: "what do I need", "who needs it". */
function refersBack(context: ParsingContext, clauses: readonly Clause[]): boolean {
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

function names({ spans }: Clause): boolean {
  return spans.some((span) => isTelling(span) || span.kind === "seniority");
}

/** "Is testing needed" asks about a role, which another clause may name. */
function wantsRole({ tokens }: ParsingContext, clauses: readonly Clause[]): boolean {
  const spans = clauses.flatMap((clause) => clause.spans);
  if (spans.some(canBeRole)) return false;
  return (
    hasCue(spans, "need") ||
    /^(?:is|are|do|does|must|should)$/u.test(tokens[spans[0]?.from ?? 0]?.text ?? "")
  );
}

function namesTeam(clauses: readonly Clause[]): boolean {
  return clauses.some(({ spans }) => spans.some((span) => opensTeam(span) || isTeamName(span)));
}

/** "What if the lead leaves", "what do we cover": about a team, which another clause may name. */
function wantsTeam(clauses: readonly Clause[]): boolean {
  return clauses.some(({ spans }) => hasCue(spans, ...teamCues));
}

/** "If we hire an associate", "if it needs testing": of the team that another clause names. */
function isOfTeam({ spans }: Clause): boolean {
  return hasCue(spans, ...movingCues, "need");
}

/** "We are 2 seniors and a lead": whatever is asked beside it is asked of that team. */
function countsPositions({ spans }: Clause): boolean {
  return spans.some(({ kind }) => kind === "count");
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

/**
 * The clauses that ask, with those that they depend on. If none asks, those that only name; if
 * there are none of those either, any that say something.
 */
export function select(context: ParsingContext, clauses: readonly Clause[]): Selection {
  const speaking = clauses.filter(saysSomething);
  const asking = clauses.filter(
    (clause) =>
      (clause.mood === "question" || clause.mood === "request") &&
      (saysSomething(clause) || asksAboutPronoun(clause)),
  );
  const fragments = speaking.filter(({ mood }) => mood === "fragment");
  const told = speaking.filter(({ mood }) => mood === "statement" || mood === "task");
  // If a statement names something in the catalogue, fragments alone are not the question.
  const whole = told.some(isNaming) ? speaking : fragments;
  const [core] = [asking, whole, speaking].filter(({ length }) => length > 0);
  if (core === undefined) return { asked: clauses, leftOut: [] };
  // "How do I use you" names nothing, and does not have to.
  const asksForHelp = core.some(({ spans }) => hasCue(spans, "help")) && !clauses.some(names);
  const isComplete = asksForHelp || core.some(names);
  const isDependent =
    !isComplete ||
    refersBack(context, core) ||
    wantsRole(context, core) ||
    wantsTeam(core) ||
    told.some(countsPositions);
  const isFragment = (clause: Clause): boolean =>
    clause.mood === "fragment" && (saysSomething(clause) || (!isComplete && !isEmpty(clause)));
  const said = clauses.filter((clause) => core.includes(clause) || isFragment(clause));
  const isWanted = (clause: Clause): boolean =>
    statesSubject(clause) && (isDependent || (namesTeam(core) && isOfTeam(clause)));
  const about = asking.length > 0 ? clauses.filter(isWanted) : [];
  const level = lacksLevel([...said, ...about]) ? clauses.filter(isLevelAlone) : [];
  const wanted = new Set([...said, ...about, ...level]);
  const asked = clauses.filter((clause) => wanted.has(clause));
  return { asked, leftOut: clauses.filter((clause) => !asked.includes(clause)) };
}
