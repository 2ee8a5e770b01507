import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { ParsingContext } from "../context.ts";
import { eachName } from "../intents/each-name.ts";
import { factsOf } from "../intents/facts-of.ts";
import { intents } from "../intents/intents.ts";
import { isTelling } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Question } from "../question.ts";
import { distinctQuestions } from "../same-question.ts";
import { type Interpretation, interpretationsOf } from "./interpretations.ts";
import type { MissingLevel } from "./role-references.ts";

/** What the explained part of a text asks. */
export interface Reading {
  /** Several if nothing tells which is meant. */
  readonly questions: readonly Question[];
  /** The intent that recognised the first of them. */
  readonly intent: string | undefined;
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

/** The questions that spans form: in each interpretation, those of the first intent to take it. */
export function readSpans(context: ParsingContext, spans: readonly Span[]): Reading {
  const { possible, missing } = interpretationsOf(context, spans);
  const { without } = context.lexicon.workings;
  const recognised = possible.flatMap((interpretation) => {
    const facts = factsOf(context, spans, interpretation);
    for (const [name, recognise] of intents) {
      if (without.has(`intent ${name}`)) continue;
      const questions = recognise(facts);
      if (questions !== undefined) return [{ name, questions }];
    }
    return [];
  });
  const all = distinctQuestions(recognised.flatMap(({ questions }) => questions));
  return {
    questions: withListedSkill(context.lexicon.catalogue, all),
    intent: recognised.find(({ questions }) => questions.length > 0)?.name,
    missing,
    possible,
  };
}

/** Each thing that the text names, as a question of its own. */
export function namedBy(context: ParsingContext, spans: readonly Span[]): readonly Question[] {
  const telling = spans.filter((span) => isTelling(span) || span.kind === "seniority");
  return interpretationsOf(context, telling).possible.flatMap(
    (interpretation) => eachName(factsOf(context, telling, interpretation)) ?? [],
  );
}
