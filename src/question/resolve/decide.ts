import type { Catalogue } from "../../catalogue/catalogue.ts";
import { soughtBy, suits } from "../commands.ts";
import { type ParsingContext, typedOf } from "../context.ts";
import { eachName } from "../intents/each-name.ts";
import { factsOf } from "../intents/facts-of.ts";
import { intents } from "../intents/intents.ts";
import { type Clause, saysSomething } from "../parse/clauses.ts";
import { continues, hasCue, hasSection, isTelling, isWeak } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Question } from "../question.ts";
import { distinctQuestions } from "../same-question.ts";
import { mostChoices, mostNearest, unclear, type Understanding } from "../understanding.ts";
import { type Interpretation, interpretationsOf } from "./interpretations.ts";
import { missOf } from "./misses.ts";
import type { MissingLevel, RoleReference } from "./role-references.ts";
import type { Selection } from "./selection.ts";
import { titlesBegun } from "./title-prefixes.ts";
import { weigh, type Weighed } from "./weights.ts";

/** What the explained part of a text asks. */
export interface Reading {
  /** Several if nothing tells which is meant. */
  readonly questions: readonly Question[];
  /** The intent that recognised the first of them. */
  readonly intent: string | undefined;
  /** Levels that were named and that their roles do not have. */
  readonly missing: readonly MissingLevel[];
}

export interface Decision {
  readonly understanding: Understanding;
  readonly weighed: readonly Weighed[];
  readonly reading: Reading;
}

function questionAboutRole({ role, roleLevel }: RoleReference): Question {
  return roleLevel === undefined ? { kind: "role", role } : { kind: "role-level", roleLevel };
}

/**
 * "Programming and build" has a title of its own in each of several trades. Of the skills that a
 * role level may have been asked for, the one that it lists is meant.
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

/** The questions that spans make, by the first intent that takes each way to read them. */
function read(
  context: ParsingContext,
  spans: readonly Span[],
): Reading & { readonly possible: readonly Interpretation[] } {
  const { possible, missing } = interpretationsOf(context, spans);
  const recognised = possible.flatMap((interpretation) => {
    const facts = factsOf(context, spans, interpretation);
    for (const [name, recognise] of intents) {
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

/** Whether the text leaves out what it is about, and no earlier question tells. */
function leavesOut(context: ParsingContext, spans: readonly Span[]): boolean {
  const { command, previous } = context.given;
  if (previous !== undefined || spans.some(({ kind }) => kind === "name")) return false;
  const graded = spans.filter(({ kind }) => kind === "seniority" || kind === "level");
  const compares = command === "compare" || hasCue(spans, "compare");
  // "The two principal roles" are all that there are.
  return continues(context, spans) || (compares && graded.length < 2 && !hasCue(spans, "roles"));
}

/** The words with more than one reading. */
function wordsWithChoice(context: ParsingContext, spans: readonly Span[]): string {
  const open = spans.filter(
    (span) => span.kind === "seniority" || (span.kind === "name" && span.full.length !== 1),
  );
  const [first, last] = [open[0], open.at(-1)];
  if (first === undefined || last === undefined) return context.text.trim();
  return typedOf(context, { from: first.from, to: last.to });
}

function choiceOf(words: string, questions: readonly Question[]): Understanding {
  const more = questions.length > mostChoices;
  const choices = questions.slice(0, mostChoices);
  return { kind: "ambiguous", words, choices, ...(more ? { more } : {}) };
}

/** What to say to a comparison of roles of which one has no levels. */
function withoutLevels(
  context: ParsingContext,
  spans: readonly Span[],
  possible: readonly Interpretation[],
): Understanding | undefined {
  const { catalogue } = context.lexicon;
  const compares = context.given.command === "compare" || hasCue(spans, "compare");
  const [roles = []] = possible.map((interpretation) => interpretation.roles);
  if (!compares || roles.length < 2) return undefined;
  if (roles.every(({ role }) => catalogue.role(role).levels.length > 0)) return undefined;
  const choices = distinctQuestions(roles.map(questionAboutRole));
  return { kind: "not-found", sought: "levels", words: context.text.trim(), choices };
}

/** A miss over a level that its role does not have. */
function withoutThatLevel(
  context: ParsingContext,
  spans: readonly Span[],
  missing: readonly MissingLevel[],
  offered: readonly Question[],
): Understanding {
  const miss = missOf(context, spans, offered);
  if (miss.kind !== "not-found" || missing.length === 0) return miss;
  const choices = distinctQuestions(
    missing.map(({ role }): Question => ({ kind: "role", role })),
  ).slice(0, mostNearest);
  const compares = context.given.command === "compare" || hasCue(spans, "compare");
  // Of what is compared the one half may be there.
  const words = compares ? missing.map(({ name }) => name).join(", ") : miss.words;
  return { ...miss, sought: "role", words, choices };
}

/** What the text names, each by itself. */
function named(context: ParsingContext, spans: readonly Span[]): readonly Question[] {
  const telling = spans.filter((span) => isTelling(span) || span.kind === "seniority");
  return interpretationsOf(context, telling).possible.flatMap(
    (interpretation) => eachName(factsOf(context, telling, interpretation)) ?? [],
  );
}

/** What a text asks for that no document says; in a text that asks, what else it tells does not count. */
function matterOf(
  context: ParsingContext,
  asked: readonly Clause[],
  explained: readonly Span[],
): Span | undefined {
  const asking = asked.filter(({ mood }) => mood === "question" || mood === "request");
  const spans = (asking.length > 0 ? asking : asked).flatMap((clause) => clause.spans);
  const isAside = ({ from }: Span): boolean =>
    explained.some(isTelling) &&
    hasSection(explained) &&
    /^(?:for|in|on)$/u.test(context.tokens[from - 2]?.text ?? "") &&
    /^(?:a|an|the|my|our|your|this|that)$/u.test(context.tokens[from - 1]?.text ?? "");
  return spans.find((span) => span.kind === "matter" && !isAside(span));
}

/** Near names: what the catalogue calls otherwise is offered, never answered as if it were the same. */
function nearNames(spans: readonly Span[]): readonly Span[] {
  return spans.filter(
    (span) =>
      span.kind === "name" &&
      span.full.length > 0 &&
      span.full.every(({ name }) => name.source === "near name"),
  );
}

/** The words that a reading does without, as typed, each clause or stretch by itself. */
function leftOutWords(
  context: ParsingContext,
  clauses: readonly Clause[],
  weighed: readonly Weighed[],
): readonly string[] {
  const said = clauses.filter(
    (clause) => saysSomething(clause) || clause.spans.some(({ kind }) => kind === "unexplained"),
  );
  const places = [
    ...said.flatMap(({ spans }) => {
      const [first, last] = [spans[0], spans.at(-1)];
      return first === undefined || last === undefined ? [] : [{ from: first.from, to: last.to }];
    }),
    ...weighed.filter(({ weight }) => weight === "aside"),
  ];
  return places.toSorted((a, b) => a.from - b.from).map((place) => typedOf(context, place));
}

const help: Understanding = { kind: "question", question: { kind: "help" } };

/** Whether nothing was typed, or nothing but a command. */
function isEmpty({ tokens, typed, given }: ParsingContext): boolean {
  return tokens.length === 0 && (given.command !== undefined || typed.trim() === "");
}

/** "Who is the lead", "how many leads do we have": the documents know no people. */
function asksForPeople(
  { tokens, lexicon }: ParsingContext,
  spans: readonly Span[],
  question: Question | undefined,
): boolean {
  if (hasCue(spans, "next", "previous", "step")) return false;
  const isOfRole = question?.kind === "role" || question?.kind === "role-level";
  const isOfSection = question?.kind === "role-level" && question.section !== undefined;
  const isCounted = hasCue(spans, "count") && !hasCue(spans, "level", "levels", "roles", "changed");
  // "Someone who …" is no question of who.
  const first = spans
    .map(({ from }) => tokens[from]?.text)
    .find((word) => lexicon.isOfClass(word, "asking"));
  const isPerson = first === "who" || first === "whos" || (!isOfSection && first === "where");
  return isOfRole && ((isCounted && !isOfSection) || isPerson);
}

/**
 * The selection without its weak names, where it has others: "my manager says I'm practitioner at
 * testing" asks of no manager.
 */
function withoutWeakNames(context: ParsingContext, selection: Selection): Selection | undefined {
  const spans = selection.asked.flatMap((clause) => clause.spans);
  const isStrong = (span: Span): boolean => isTelling(span) && !isWeak(context, span);
  if (context.given.command !== undefined) return undefined;
  if (!spans.some(isStrong) || !spans.some((span) => isWeak(context, span))) return undefined;
  const asked = selection.asked.map((clause) => ({
    ...clause,
    spans: clause.spans.map((span): Span =>
      isWeak(context, span) ? { kind: "unexplained", from: span.from, to: span.to } : span,
    ),
  }));
  return { ...selection, asked };
}

function isAnswer({ understanding }: Decision): boolean {
  return understanding.kind === "question";
}

function offers({ understanding }: Decision): boolean {
  return understanding.kind !== "question" && understanding.choices.length > 0;
}

/**
 * What becomes of a text: the first of these readings that answers, else the first that offers
 * something. Complete names are read before parts of names, what asks before the text as a whole.
 */
export function decide(context: ParsingContext, selection: Selection): Decision {
  const strong = withoutWeakNames(context, selection);
  const first = decideOn(context, strong ?? selection);
  if (isAnswer(first)) return first;
  const second = strong === undefined ? first : decideOn(context, selection);
  if (isAnswer(second)) return second;
  const asking = selection.asked.filter(({ mood }) => mood === "question" || mood === "request");
  const clause = asking.find(({ spans }) => spans.some(isTelling));
  if (clause !== undefined && asking.length > 1) {
    const leftOut = [...selection.asked, ...selection.leftOut].filter((one) => one !== clause);
    const alone = decideOn(context, { asked: [clause], leftOut });
    if (isAnswer(alone)) return alone;
  }
  const found = [first, second].find(offers);
  if (found !== undefined || selection.leftOut.length === 0) return found ?? first;
  const all = [...selection.asked, ...selection.leftOut].toSorted(
    (a, b) => (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0),
  );
  const whole = decideOn(context, { asked: all, leftOut: [] });
  return offers(whole) ? whole : first;
}

/** The table of confidences: what becomes of clauses by what of them is understood. */
function decideOn(context: ParsingContext, { asked, leftOut }: Selection): Decision {
  const spans = asked.flatMap((clause) => clause.spans);
  const weighed = weigh(context, asked);
  const explained = spans.filter(({ kind }) => kind !== "unexplained" && kind !== "matter");
  const { possible, ...reading } = read(context, explained);
  const decided = (understanding: Understanding): Decision => ({ understanding, weighed, reading });
  if (isEmpty(context)) return decided(help);
  const { command } = context.given;
  const suitable = reading.questions.filter((question) => suits(command, question));
  const isWanting = leavesOut(context, explained);
  const offered =
    isWanting || !explained.some(isTelling)
      ? []
      : distinctQuestions([...suitable, ...named(context, explained)]).slice(0, mostChoices);

  const matter = matterOf(context, asked, explained);
  if (matter?.kind === "matter") {
    return decided({
      kind: "not-understood",
      doubt: { reason: "matter", matter: matter.matter },
      choices: offered,
    });
  }
  const changing = weighed.filter(({ weight }) => weight === "asked");
  const [first] = changing;
  if (first !== undefined) {
    if (command !== undefined)
      return decided(titlesBegun(context) ?? missOf(context, spans, reading.questions));
    if (offered.length === 0) return decided(missOf(context, spans));
    return decided({
      kind: "not-understood",
      doubt: { reason: "partly", words: typedOf(context, first) },
      choices: offered,
    });
  }
  if (asked.every(({ mood }) => mood === "statement" || mood === "task") && asked.length > 0) {
    return decided({ kind: "not-understood", doubt: { reason: "statement" }, choices: offered });
  }
  const levelless = withoutLevels(context, explained, possible);
  if (levelless !== undefined) return decided(levelless);
  const near = nearNames(explained);
  const [firstNear] = near;
  if (firstNear !== undefined) {
    return decided({
      kind: "not-found",
      sought: "anything",
      words: typedOf(context, firstNear),
      choices: offered,
    });
  }
  if (reading.questions.length > 0 && suitable.length === 0 && command !== undefined) {
    const choices = reading.questions.slice(0, mostNearest);
    const words = context.text.trim();
    return decided({ kind: "not-found", sought: soughtBy(command), words, choices });
  }
  const [question, ...others] = suitable;
  if (question === undefined || (isWanting && others.length === 0)) {
    const begun = command === undefined ? undefined : titlesBegun(context);
    const miss = isWanting
      ? missOf(context, [])
      : withoutThatLevel(context, spans, reading.missing, offered);
    return decided(begun ?? miss);
  }
  const asking = asked.filter(({ mood }) => mood !== "statement").flatMap((clause) => clause.spans);
  if (asksForPeople(context, asking, question)) {
    return decided({
      kind: "not-understood",
      doubt: { reason: "matter", matter: "people" },
      choices: offered,
    });
  }
  if (others.length > 0) return decided(choiceOf(wordsWithChoice(context, explained), suitable));
  const words = leftOutWords(context, leftOut, weighed);
  if (question.kind === "help" && words.length > 0) return decided(unclear);
  return decided({ kind: "question", question, ...(words.length > 0 ? { leftOut: words } : {}) });
}
