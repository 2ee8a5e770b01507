import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { ParsingContext } from "../context.ts";
import { eachName } from "../intents/each-name.ts";
import { factsOf } from "../intents/facts-of.ts";
import type { Facts } from "../intents/facts.ts";
import { type Former, formerOf } from "../intents/intents.ts";
import { asksOfTeam } from "../intents/team.ts";
import { isTelling } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Question } from "../question.ts";
import { distinctQuestions, questionKey } from "../same-question.ts";
import { type Interpretation, interpretationsOf } from "./interpretations.ts";
import { type Kind, kinds } from "./kinds.ts";
import type { MissingLevel } from "./role-references.ts";

/** What the explained part of a text asks. */
export interface Reading {
  /** Several if nothing tells which is meant. */
  readonly questions: readonly Question[];
  /** The kinds that form these questions: the next level and a comparison may be the same one. */
  readonly kinds: readonly Kind[];
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
 * The questions of one kind, from every interpretation. If they only ask about a name that names other
 * things too, as "problem" names a skill and a topic, the questions about those are added.
 */
function questionsOf(
  kind: Kind,
  facts: readonly Facts[],
  formers: readonly Former[],
): readonly Question[] {
  const formed = formers.map((form) => form(kind));
  const asked = formed.flat();
  if (asked.length === 0 || formed.every(({ length }) => length > 0)) return asked;
  const others = facts.filter((_, at) => formed[at]?.length === 0);
  const names = facts.flatMap(eachName).map(questionKey);
  const isOfNames = asked.every((question) => names.includes(questionKey(question)));
  return isOfNames ? [...asked, ...others.flatMap(eachName)] : asked;
}

/**
 * What spans can ask: a reading for each kind of question that can be formed from them. If none can,
 * one reading of each name by itself.
 */
export function readingsOf(
  context: ParsingContext,
  spans: readonly Span[],
): readonly [Reading, ...Reading[]] {
  const { catalogue, workings } = context.lexicon;
  const { possible, missing } = interpretationsOf(context, spans);
  const facts = possible.map((interpretation) => factsOf(context, spans, interpretation));
  const formers = facts.map(formerOf);
  const found = new Map<string, Reading>();
  for (const kind of kinds) {
    if (workings.without.has(`intent ${kind}`)) continue;
    const asked = distinctQuestions(questionsOf(kind, facts, formers));
    const questions = withListedSkill(catalogue, asked);
    if (questions.length === 0) continue;
    const key = questions.map(questionKey).join();
    const own = [...(found.get(key)?.kinds ?? []), kind];
    found.set(key, { questions, kinds: own, missing, possible });
  }
  const [first, ...others] = found.values();
  if (first !== undefined) return [first, ...others];
  const alone = facts.filter((one) => !asksOfTeam(one)).flatMap(eachName);
  return [{ questions: distinctQuestions(alone), kinds: ["nothing"], missing, possible }];
}

/** Each thing that the text names, as a question of its own. */
export function namedBy(context: ParsingContext, spans: readonly Span[]): readonly Question[] {
  const telling = spans.filter((span) => isTelling(span) || span.kind === "seniority");
  return interpretationsOf(context, telling).possible.flatMap((interpretation) =>
    eachName(factsOf(context, telling, interpretation)),
  );
}
