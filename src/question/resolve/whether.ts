import { sectionTitles } from "../../catalogue/sections.ts";
import { type ParsingContext, typedOf, wordAt } from "../context.ts";
import type { Match } from "../lexicon/name-index.ts";
import type { SubjectKind } from "../lexicon/names.ts";
import { canBeRole, hasCue, isCue } from "../parse/predicates.ts";
import type { CueSpan, Span } from "../parse/spans.ts";
import type { Question } from "../question.ts";
import type { Focus } from "../understanding.ts";
import type { Read } from "./read-clauses.ts";

/** "Need", "above", or the section by its own name: a "degree" is not any qualification. */
function saysWhatIsAsked(
  context: ParsingContext,
  question: Question,
  focus: Focus | undefined,
  span: Span,
): boolean {
  if (span.kind !== "cue") return false;
  if (question.kind === "compare-role-levels") return isCue(span, "above", "below");
  const typed = typedOf(context, span).toLowerCase();
  const words = typed.split(/\s+/u);
  const { isOfClass } = context.lexicon;
  const needs =
    isCue(span, "need") && words.every((word) => isOfClass(word, "needing", "requiring"));
  if (question.kind === "skill-in-role-level") return needs;
  if (question.kind !== "role-level" || question.section === undefined) return false;
  return (
    // What a section lists is not required: it is what the documents name.
    (needs && focus !== undefined && !words.some((word) => isOfClass(word, "requiring"))) ||
    `${typed}s`.startsWith(sectionTitles[question.section])
  );
}

/** Words that change nothing: "no", "only", "over" or "everyone" would turn the answer round. */
function changesNothing({ tokens, lexicon }: ParsingContext, { from, to }: Span): boolean {
  return tokens
    .slice(from, to)
    .every(({ text }) => lexicon.isOfClass(text, "neutral", "auxiliaries"));
}

/** "Need **to know about** testing" */
function isKnowing({ kind }: Question, span: CueSpan): boolean {
  const isKnown = span.sections.length > 0 && span.sections.every((one) => one === "knowledge");
  return kind === "skill-in-role-level" && (isKnown || isCue(span, "to"));
}

const askedAbout: Partial<Record<Question["kind"], readonly SubjectKind[]>> = {
  "skill-in-role-level": ["role", "skill"],
  "role-level": ["role", "skill", "qualification", "topic"],
  "compare-role-levels": ["role"],
};

/** A role or its level, and what is said of it: names of skills whole, others also in part. */
function isSubject(
  question: Question,
  focus: Focus | undefined,
  spans: readonly Span[],
  at: number,
): boolean {
  const [span, after] = [spans[at], spans[at + 1]];
  if (span?.kind === "seniority") return true;
  if (span?.kind === "level") {
    // "A level 4 lead" and "an expert lead" are about the lead.
    const isOfRole = after?.kind === "seniority" || canBeRole(after);
    return focus?.kind === "level" && span.level.kind === "named" && !isOfRole;
  }
  if (span?.kind === "cue") {
    const isLevel = isCue(span, "level", "or-above");
    return isLevel ? focus?.kind === "level" : isKnowing(question, span);
  }
  if (span?.kind !== "name") return false;
  const kinds = askedAbout[question.kind] ?? [];
  const isOneOf = ({ name }: Match): boolean => kinds.includes(name.subject.kind);
  if (span.full.length > 0) return span.full.some(isOneOf);
  return span.partial.every(
    (match) =>
      isOneOf(match) && (question.kind === "role-level" || match.name.subject.kind === "role"),
  );
}

/**
 * Whether a text asks if something is so, and "yes" or "no" answers all of it: "does a lead need
 * testing?"
 */
export function asksWhether(
  { context, asked, leftOut, spans, reading }: Read,
  question: Question,
  focus: Focus | undefined,
): boolean {
  const [first] = spans;
  const isOneClause = asked.length === 1 && leftOut.length === 0;
  // "Do developers need testing" asks about every level of the role; "above a developer" about one.
  const roles = reading.possible.flatMap((interpretation) => interpretation.roles);
  const namesLevels =
    question.kind === "compare-role-levels" ||
    roles.every(({ roleLevel }) => roleLevel !== undefined);
  const says = spans.filter((span) => saysWhatIsAsked(context, question, focus, span));
  return (
    isOneClause &&
    namesLevels &&
    // "Can a lead skip testing" asks about more than the documents say.
    context.lexicon.isOfClass(wordAt(context, first?.from ?? -1), "factual") &&
    says.length > 0 &&
    spans.every(
      (span, at) =>
        says.includes(span) ||
        isSubject(question, focus, spans, at) ||
        changesNothing(context, span),
    )
  );
}

/** "Is a principal above a lead?" */
export function orderAsked(read: Read, question: Question): Focus | undefined {
  if (question.kind !== "compare-role-levels" || !asksWhether(read, question, undefined)) {
    return undefined;
  }
  // "A senior lead above a lead" names three, of which one is no level.
  const named = read.spans.filter(({ kind }) => kind === "seniority").length;
  if (named > 2) return undefined;
  const [first, second, ...others] = question.roleLevels;
  const upper = hasCue(read.spans, "above") ? first : second;
  return upper === undefined || others.length > 0 ? undefined : { kind: "order", upper };
}

/** "Am I ready for lead?" */
export function readinessAsked({ context, spans }: Read, question: Question): Focus | undefined {
  if (!hasCue(spans, "ready")) return undefined;
  if (question.kind === "role-level") {
    const { roleLevel, section } = question;
    return section === undefined ? { kind: "ready", roleLevel } : undefined;
  }
  if (question.kind !== "compare-role-levels") return undefined;
  const { catalogue } = context.lexicon;
  const [one, other, ...others] = question.roleLevels;
  if (one === undefined || other === undefined || others.length > 0) return undefined;
  if (!catalogue.isStep(one, other)) return undefined;
  // "I'm a senior, am I ready for lead?" names both, in either order.
  const { levels } = catalogue.role(catalogue.roleLevel(one).role);
  const isUp = levels.indexOf(other) > levels.indexOf(one);
  return { kind: "ready", roleLevel: isUp ? other : one };
}

/** "Who should we hire next?", "who can we least afford to lose?" */
export function moveAsked({ explained }: Read, question: Question): Focus | undefined {
  if (question.kind !== "team" || "leaves" in question || "joins" in question) return undefined;
  if (question.needs !== undefined || !hasCue(explained, "who")) return undefined;
  if (hasCue(explained, "hires", "joins")) return { kind: "move", of: "joins" };
  return hasCue(explained, "loses", "leaves") ? { kind: "move", of: "leaves" } : undefined;
}
