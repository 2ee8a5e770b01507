import type { Section } from "../../catalogue/sections.ts";
import { type ParsingContext, wordAt } from "../context.ts";
import { spellingsOf } from "../text/tokenise.ts";
import type { SubjectKind } from "../lexicon/names.ts";
import {
  canBeRole,
  hasCue,
  hasSection,
  isClearlyRole,
  isCue,
  isOrdinary,
  isPartial,
  touches,
} from "../parse/predicates.ts";
import { classesOf } from "../parse/word-classes-of.ts";
import type { NameSpan, Span } from "../parse/spans.ts";
import { askingCues, isTeamName } from "../parse/team-spans.ts";
import type { Doubt } from "./refiner.ts";

const clearlyMeant = 0.5;

/** What these sections list has names, so a word beside such a section may be one of them. */
const namedIn: readonly (readonly [SubjectKind, readonly Section[]])[] = [
  ["skill", ["skills", "knowledge"]],
  ["topic", ["work-activities", "training", "development"]],
  ["qualification", ["qualifications"]],
];

function asksForKind(spans: readonly Span[], { full, partial }: NameSpan): boolean {
  return namedIn.some(
    ([kind, sections]) =>
      hasSection(spans, ...sections) &&
      [...full, ...partial].some(({ name }) => name.subject.kind === kind),
  );
}

/** Whether the question asks for something that could have such a name. */
function asksForName({ given }: ParsingContext, spans: readonly Span[], span: NameSpan): boolean {
  if (given.command !== undefined || hasCue(spans, "compare", "who")) return true;
  const isGraded = span.otherForms === 0 && spans.some(({ kind }) => kind === "level");
  return isGraded || asksForKind(spans, span);
}

/** Whether a word is all that is asked for: then it is looked up, whatever else it may mean. */
function isAlone(spans: readonly Span[], span: NameSpan): boolean {
  return spans.every((other) => other === span || isCue(other, "list"));
}

/** "The skills of architects" are skills of people, not a skill with that word in its title. */
function isPluralOccupation({ tokens }: ParsingContext, span: NameSpan): boolean {
  const { text, key } = tokens[span.from] ?? {};
  return text !== key && canBeRole(span);
}

/** "The full list" names nothing, whatever titles begin with "full". */
function isNotNoun(context: ParsingContext, spans: readonly Span[], at: number): boolean {
  const [span, after] = [spans[at], spans[at + 1]];
  const found = classesOf(context, spans)(span?.from ?? -1);
  // "Analytical skills" does mean skills with that word in their names.
  const qualifies = after !== undefined && hasSection([after]);
  return found === "verb" || (found === "adjective" && !qualifies);
}

/** "Problem solved" and "an outage" are not the "problem solving" and "outages" of other names. */
function isFormOfOtherName({ tokens }: ParsingContext, span: NameSpan): boolean {
  const [typed = "", ...others] = tokens.slice(span.from, span.to).map(({ text }) => text);
  return span.full.every(({ name: { source, text } }) => {
    const isInflected = others.length === 0 && !spellingsOf(text).includes(typed);
    return source === "other name" && (span.otherForms > 0 || isInflected);
  });
}

/**
 * A single English word is not a name just because it is part of one ("my problem" is not problem
 * management) or another form of an alternative name ("problem solved"), unless the question asks
 * for such a name or the word is all that was typed.
 */
export const commonWord: Doubt = (context, spans, at) => {
  const span = spans[at];
  if (span?.kind !== "name" || isAlone(spans, span)) return false;
  // "What is billing's skill coverage?"
  if (isTeamName(span) && hasCue(spans, ...askingCues)) return false;
  const isPart = span.full.length === 0;
  if (!isPart && (span.reread === 0 || span.contentTokens > 1)) {
    return isFormOfOtherName(context, span) && !asksForName(context, spans, span);
  }
  if (span.contentTokens > 1 || !isOrdinary(context, span.from)) return false;
  if (hasSection(spans, "skills") && isPluralOccupation(context, span)) return true;
  if (context.given.command === undefined && isPart && isNotNoun(context, spans, at)) return true;
  if (asksForName(context, spans, span)) return false;
  const ofRole = spans.some(
    (other) => other !== span && other.kind === "name" && isClearlyRole(other),
  );
  if (ofRole && span.otherForms === 0 && hasCue(spans, "need")) return false;
  const isGraded = [spans[at - 1], spans[at + 1]].some((other) => other?.kind === "seniority");
  return !(canBeRole(span) && isGraded);
};

/**
 * "Knowledge management" is a name that the catalogue lacks, not management among the knowledge
 * asked for, and a training budget is not budgeting.
 */
export const sectionBeforeWord: Doubt = (context, spans, at) => {
  const span = spans[at];
  const before = spans[at - 1];
  if (span?.kind !== "name" || span.contentTokens > 1) return false;
  if (before?.kind !== "cue" || !touches(context, before, span)) return false;
  const { sections } = before;
  if (sections.includes("skills") || sections.includes("knowledge")) {
    return isPartial(span) && (span.partial[0]?.coverage ?? 0) < clearlyMeant;
  }
  const isBare = before.to - before.from === 1;
  return (
    sections.length > 0 &&
    isBare &&
    context.lexicon.workings.tools.isEnglish(context.tokens[span.from]?.text ?? "")
  );
};

/** "Are they testing it": after a subject the word is a verb. */
export const progressive: Doubt = (context, spans, at) => {
  const span = spans[at];
  if (span?.kind !== "name" || span.to - span.from > 1) return false;
  const [word, subject] = [wordAt(context, span.from), wordAt(context, span.from - 1)];
  return word?.endsWith("ing") === true && context.lexicon.isOfClass(subject, "subjects", "told");
};
