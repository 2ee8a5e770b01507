import type { Section } from "../../catalogue/sections.ts";
import { type ParsingContext, wordAt } from "../context.ts";
import { spellingsOf } from "../text/tokenise.ts";
import type { SubjectKind } from "../lexicon/names.ts";
import {
  canBeRole,
  continues,
  hasCue,
  hasSection,
  isClearlyRole,
  isOrdinary,
  isPartial,
  touches,
} from "../parse/predicates.ts";
import { classesOf } from "../parse/word-classes-of.ts";
import type { NameSpan, Span } from "../parse/spans.ts";
import type { Doubt } from "./refiner.ts";

const clearlyMeant = 0.5;
const leastOfName = 0.4;

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
function asksForName(context: ParsingContext, spans: readonly Span[], span: NameSpan): boolean {
  const { given } = context;
  if (given.command !== undefined || hasCue(spans, "compare", "who")) return true;
  if (given.previous !== undefined && continues(context, spans)) return true;
  const isGraded = hasCue(spans, "level") || spans.some(({ kind }) => kind === "level");
  return asksForKind(spans, span) || (span.otherForms === 0 && isGraded);
}

/** Whether a word is all that is asked for: then it is looked up, whatever else it may mean. */
function isAlone(spans: readonly Span[], span: NameSpan): boolean {
  return spans.every(
    (other) =>
      other === span ||
      other.kind === "request" ||
      other.kind === "greeting" ||
      (other.kind === "cue" && other.cues.some((cue) => cue === "list" || cue === "all")),
  );
}

/** "The skills of architects" are skills of people, not a skill with that word in its title. */
function isPluralOccupation({ tokens }: ParsingContext, span: NameSpan): boolean {
  const token = tokens[span.from];
  if (token === undefined || span.full.length > 0 || token.text === token.key) return false;
  return span.partial.some(
    ({ name: { subject, keys } }) => subject.kind === "role" && keys.at(-1) === token.key,
  );
}

/** "The full list" names nothing, whatever titles begin with "full". */
function isNotNoun(context: ParsingContext, spans: readonly Span[], at: number): boolean {
  const [span, after] = [spans[at], spans[at + 1]];
  const found = classesOf(context, spans)(span?.from ?? -1);
  // "Analytical skills" does mean skills with that word in their names.
  const qualifies =
    after?.kind === "cue" && after.sections.length > 0 && touches(context, span, after);
  return found === "verb" || found === "adverb" || (found === "adjective" && !qualifies);
}

/** Whether only function words come between two spans: "the salary of a lead". */
function isLinked(spans: readonly Span[], at: number, step: 1 | -1): boolean {
  for (let other = at + step; ; other += step) {
    const span = spans[other];
    if (span === undefined) return false;
    if (span.kind === "name" || span.kind === "seniority" || span.kind === "level") return true;
    if (span.kind !== "function" && !(span.kind === "cue" && span.cues.includes("and")))
      return false;
  }
}

/** Whether a one-word name is typed in another form or number. */
function isOtherForm({ tokens }: ParsingContext, span: NameSpan, ofRole: boolean): boolean {
  // "Head of production" is not the head of product.
  const isRole = span.full.every(({ name: { subject } }) => subject.kind === "role");
  if (isRole && span.contentTokens === 1 && span.otherForms > 0) return true;
  if (span.full.some(({ name }) => name.source !== "other name")) return false;
  if (span.otherForms > 0) return true;
  const typed = tokens[span.from]?.text ?? "";
  return (
    ofRole &&
    span.contentTokens === 1 &&
    span.reread === 0 &&
    span.full.every(
      ({ name: { keys, text } }) => keys.length === 1 && !spellingsOf(text).includes(typed),
    )
  );
}

/**
 * A single English word is not a name just because it is part of one ("my problem" is not problem
 * management) or another form of an alternative name ("problem solved"), unless the question asks
 * for such a name or the word is all that was typed.
 */
export const commonWord: Doubt = (context, spans, at) => {
  const span = spans[at];
  if (span?.kind !== "name") return false;
  const [before, after] = [spans[at - 1], spans[at + 1]];
  const besideRole = [
    touches(context, before, span) ? before : undefined,
    touches(context, span, after) ? after : undefined,
  ].some(canBeRole);
  if (span.full.length > 0 && (span.reread === 0 || span.contentTokens > 1)) {
    const ofRole = canBeRole(before) && touches(context, before, span);
    return (
      isOtherForm(context, span, ofRole) &&
      !asksForName(context, spans, span) &&
      !hasCue(spans, "mean", "need")
    );
  }
  if (span.contentTokens > 1 || isAlone(spans, span)) return false;
  if (hasSection(spans, "skills") && isPluralOccupation(context, span)) return true;
  const isPart = span.full.length === 0;
  // "Statistician" is its own word, not a misspelt part of "applying statistical … techniques".
  const little = isPart && (span.partial[0]?.coverage ?? 0) < leastOfName;
  // "Lead app ops report" means a report, not the monitoring and reporting skill of a lead.
  const farFetched = besideRole ? little || (isPart && span.reread > 0) : little && span.reread > 0;
  if (span.otherForms === 0 && !farFetched && !isOrdinary(context, span.from)) return false;
  if (
    context.given.command === undefined &&
    isPart &&
    isOrdinary(context, span.from) &&
    isNotNoun(context, spans, at)
  )
    return true;
  if (asksForName(context, spans, span)) return false;
  if (isPart && (span.partial[0]?.coverage ?? 0) < leastOfName) return true;
  const ofRole = spans.some(
    (other) => other !== span && other.kind === "name" && isClearlyRole(other),
  );
  // Beside a complete role, "manager" and "engineer" are ordinary words.
  if (ofRole && isPart && canBeRole(span) && !hasCue(spans, "compare", "to", "and")) return true;
  const isAsked =
    hasCue(spans, "need") || (!besideRole && (isLinked(spans, at, 1) || isLinked(spans, at, -1)));
  if (ofRole && isAsked && span.otherForms === 0) return false;
  return !(canBeRole(span) && [before, after].some((other) => other?.kind === "seniority"));
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
