import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { ParsingContext } from "../context.ts";
import { eachName } from "../intents/each-name.ts";
import { factsOf } from "../intents/facts-of.ts";
import { asKind } from "../intents/implied.ts";
import { intents } from "../intents/intents.ts";
import { isTelling } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Question } from "../question.ts";
import { distinctQuestions } from "../same-question.ts";
import { type Interpretation, interpretationsOf } from "./interpretations.ts";
import type { Kind } from "./kinds.ts";
import type { MissingLevel } from "./role-references.ts";

/** What the explained part of a text asks. */
export interface Reading {
  /** Several if nothing tells which is meant. */
  readonly questions: readonly Question[];
  /** The intent that recognised the first of them. */
  readonly intent: string | undefined;
  /** Whether an intent took the text, and what it asks for does not exist. */
  readonly isRefused: boolean;
  /** Levels that were named but that their roles do not have. */
  readonly missing: readonly MissingLevel[];
  readonly possible: readonly Interpretation[];
}

/**
 * "Programming and build" is a title in several trades. If a role level could be asked about with
 * any of several skills and lists only one of them, that one is meant.
 */
function withListedSkill(
  catalogue: Catalogue,
  questions: readonly Question[],
): readonly Question[] {
  const asked = questions.flatMap((question) =>
    question.kind === "skill-in-role-level" ? [question] : [],
  );
  const [first] = asked;
  if (first === undefined || asked.length < questions.length) return questions;
  if (asked.some(({ roleLevel }) => roleLevel !== first.roleLevel)) return questions;
  const { requirements, knowledge } = catalogue.roleLevel(first.roleLevel);
  const listed = new Set([
    ...requirements.map(({ skill }) => skill),
    ...knowledge.map((one) => one.knowledge),
  ]);
  const wanted = asked.filter(({ skill }) => listed.has(skill));
  return wanted.length === 1 ? wanted : questions;
}

/**
 * The questions that the first intent to take it forms from each interpretation.
 * @param kind what the text is taken to ask; if absent, its cues decide
 */
function recognised(
  context: ParsingContext,
  spans: readonly Span[],
  possible: readonly Interpretation[],
  kind?: Kind,
): Pick<Reading, "questions" | "intent" | "isRefused"> {
  const { catalogue, workings } = context.lexicon;
  const found = possible.flatMap((interpretation) => {
    const said = factsOf(context, spans, interpretation);
    const facts = kind === undefined ? said : asKind(said, kind);
    for (const [name, recognise] of intents) {
      if (workings.without.has(`intent ${name}`)) continue;
      const questions = recognise(facts);
      if (questions !== undefined) return [{ name, questions }];
    }
    return [];
  });
  const all = distinctQuestions(found.flatMap(({ questions }) => questions));
  return {
    questions: withListedSkill(catalogue, all),
    intent: found.find(({ questions }) => questions.length > 0)?.name,
    isRefused: found.length > 0 && all.length === 0,
  };
}

/** Reads spans by their cues. */
export function readSpans(context: ParsingContext, spans: readonly Span[]): Reading {
  const { possible, missing } = interpretationsOf(context, spans);
  return { ...recognised(context, spans, possible), missing, possible };
}

/** The same reading, taken as a question of this kind. */
export function readAs(
  context: ParsingContext,
  spans: readonly Span[],
  reading: Reading,
  kind: Kind,
): Reading {
  return { ...reading, ...recognised(context, spans, reading.possible, kind) };
}

/** Each thing that the text names, as a question of its own. */
export function namedBy(context: ParsingContext, spans: readonly Span[]): readonly Question[] {
  const telling = spans.filter((span) => isTelling(span) || span.kind === "seniority");
  return interpretationsOf(context, telling).possible.flatMap(
    (interpretation) => eachName(factsOf(context, telling, interpretation)) ?? [],
  );
}
