import type { Catalogue } from "../../../src/catalogue/catalogue.ts";
import type { ParsingContext } from "../../../src/question/context.ts";
import { splitCommand } from "../../../src/question/commands.ts";
import { aboutOf, type Question } from "../../../src/question/question.ts";
import { readingsOf as readingsIn } from "../../../src/question/resolve/decide.ts";
import { kindFeaturesOf } from "../../../src/question/resolve/kind-features.ts";
import {
  createKindLikelihoods,
  type KindLikelihoods,
  type KindWeights,
  type LearnedKind,
  sameKind,
} from "../../../src/question/resolve/kind-likelihoods.ts";
import { type Kind, kindOf } from "../../../src/question/resolve/kinds.ts";
import {
  isGoneName,
  isNearName,
  likelihoodOfKinds,
  type Read,
  readClauses,
} from "../../../src/question/resolve/read-clauses.ts";
import { type Reading, readingsOf } from "../../../src/question/resolve/reading.ts";
import { signalsOf } from "../../../src/question/resolve/signals.ts";
import { sameQuestion } from "../../../src/question/same-question.ts";
import type { Stages } from "../../../src/question/stages.ts";
import { createUnderstanding, type Understander } from "../../../src/question/understand.ts";
import { labelledQuestions, type Row } from "../labelled.ts";
import { manyRoles } from "../many-roles.ts";
import { governmentTitles } from "../sets/government-titles.ts";
import { operationsTeams } from "../sets/operations-teams.ts";
import { english, theFiveDocuments, vocabularyFor } from "../understandings.ts";
import type { Example } from "./fit.ts";
import { fitKinds, type KindExample } from "./fit-kinds.ts";
import { type Phrasing, phrasingsOf, teamPhrasings } from "./phrasings.ts";

/** A labelled question with its readings. */
export interface Labelled {
  readonly text: string;
  readonly isToBeAnswered: boolean;
  readonly examples: readonly Example[];
}

/** A text, how it is read, and what it should be read as. */
interface Text {
  readonly typed: string;
  readonly stages: Stages;
  /** Undefined if it asks for several. */
  readonly kind: Kind | undefined;
  readonly isAsked: (read: Read, reads: readonly Read[]) => boolean;
  /** Undefined if it is where one of the readings is asked. */
  readonly isToBeAnswered: boolean | undefined;
  /** Whether it is no label, and teaches only where one of its readings is what it asks. */
  readonly isMadeUp?: boolean;
}

type Reader = Pick<Understander, "read">;

interface LabelledSet {
  readonly file: string;
  readonly understander: Reader;
}

function understood(catalogue: Catalogue): Reader & { readonly catalogue: Catalogue } {
  return { catalogue, ...createUnderstanding(catalogue, vocabularyFor(catalogue), english()) };
}

const five = theFiveDocuments();
const many = understood(manyRoles);
const government = understood(governmentTitles);
const teams = operationsTeams();

const sets: readonly LabelledSet[] = [
  { file: "questions.jsonl", understander: five },
  { file: "framework-questions.jsonl", understander: many },
  { file: "moves.jsonl", understander: many },
  { file: "sets/sentences.jsonl", understander: five },
  { file: "sets/five-documents.jsonl", understander: five },
  { file: "sets/teams.jsonl", understander: five },
  { file: "sets/operations-teams.jsonl", understander: teams },
  { file: "sets/government-framework.jsonl", understander: government },
];

function isSame({ suitable: [question, ...others] }: Read, asked: Question): boolean {
  return question !== undefined && others.length === 0 && sameQuestion(question, asked);
}

/** Whether a reading is what the label says. */
function isAsked(read: Read, expect: Row["expect"], reads: readonly Read[]): boolean {
  if (expect === "outside" || expect.kind === "offered") return false;
  // What is near or gone is told, and not taken for what the catalogue has.
  const isNear = read.explained.some((span) => isNearName(span) || isGoneName(span));
  if (isNear || expect.kind === "not-found") return isNear && expect.kind === "not-found";
  if (expect.kind !== "ambiguous") return isSame(read, expect);
  const { choices } = expect;
  const { suitable } = read;
  if (suitable.length > 1) {
    return choices.slice(0, 2).every((one, at) => {
      const other = suitable[at];
      return other !== undefined && sameQuestion(one, other);
    });
  }
  if (!choices.some((one) => isSame(read, one))) return false;
  // Each of several questions in a text is asked by a reading of its own.
  const alone = reads.filter(({ asked }) => asked.length === 1);
  const areSeveral = choices.every((one) => alone.some((other) => isSame(other, one)));
  return areSeveral && alone.includes(read);
}

/** The readings of a whole text, of whatever kind. */
function wholesOf({ context, clauses }: Stages): readonly Reading[] {
  const spans = clauses.flatMap((clause) => clause.spans);
  const explained = spans.filter(({ kind }) => kind !== "unexplained" && kind !== "matter");
  return readingsOf(context, explained);
}

type PreviousOf = (stages: Stages) => Question | undefined;

/** The stages of a text that follows others. */
function stagesOf(
  reader: Reader,
  previousOf: PreviousOf,
  after: readonly string[],
  typed: string,
): Stages {
  const previous = after.reduce<Question | undefined>(
    (before, one) => previousOf(stagesAfter(reader, before, one)) ?? before,
    undefined,
  );
  return stagesAfter(reader, previous, typed);
}

function stagesAfter(reader: Reader, previous: Question | undefined, typed: string): Stages {
  const { command, text } = splitCommand(typed);
  return reader.read(text, { ...(command && { command }), ...(previous && { previous }) }).stages;
}

/** The kind of a question; where a text cannot be read as that, another that it can be read as. */
function kindFor(expected: readonly Question[], wholes: readonly Reading[]): Kind | undefined {
  const own = [...new Set(expected.map((one) => kindOf(one)))];
  const isExpected = ({ questions }: Reading): boolean =>
    questions.length > 0 &&
    questions.every((one) => expected.some((other) => sameQuestion(one, other)));
  const found = wholes.filter(isExpected).flatMap((one) => one.kinds);
  return own.length > 1
    ? undefined
    : (found.find((kind) => own.includes(kind)) ?? found[0] ?? own[0]);
}

function kindExpected({ expect }: Row, stages: Stages): Kind | undefined {
  if (expect === "outside" || expect.kind === "offered" || expect.kind === "not-found") {
    return "nothing";
  }
  const expected = expect.kind === "ambiguous" ? expect.choices : [expect];
  return kindFor(expected, wholesOf(stages));
}

function textOfRow({ understander }: LabelledSet, previousOf: PreviousOf, row: Row): Text {
  const { after = [], text: typed, expect } = row;
  const stages = stagesOf(understander, previousOf, after, typed);
  const isAnswered =
    expect !== "outside" && expect.kind !== "not-found" && expect.kind !== "offered";
  return {
    typed,
    stages,
    kind: kindExpected(row, stages),
    isAsked: (read, reads) => isAsked(read, expect, reads),
    isToBeAnswered: isAnswered ? true : undefined,
  };
}

/** A phrasing tells the kind; what a reading of that kind is about must have been named. */
function textOfPhrasing(
  reader: Reader,
  previousOf: PreviousOf,
  { kind, text, after, ids }: Phrasing,
): Text {
  const isNamed = (question: Question): boolean => {
    const { roles, roleLevels, skills, qualifications, topics } = aboutOf(question);
    return [roles, roleLevels, skills, qualifications, topics].flat().every((id) => ids.has(id));
  };
  const tellsOnlyKind = after !== undefined || kind === "next-level" || ids.size === 0;
  return {
    typed: text,
    stages: stagesOf(reader, previousOf, after === undefined ? [] : [after], text),
    kind,
    isMadeUp: true,
    isAsked: (read) =>
      read.reading.kinds.includes(kind) && (tellsOnlyKind || read.suitable.every(isNamed)),
    isToBeAnswered: undefined,
  };
}

/** Whether a text only tells something, which a question after it does not depend on. */
function isStatement({ after = [], text, expect }: Row): boolean {
  const isAnswered = expect !== "outside" && expect.kind !== "offered";
  const isTold =
    /^(?:i|im|ive|we|were|my|our|she|he|they|the|a|there|just|sorry)\b[^?/\n]{5,90}$/iu;
  return !isAnswered && after.length === 0 && isTold.test(text);
}

/** Whether a text asks a whole question, whatever stands before it. */
function isComplete({ after = [], text, expect }: Row): boolean {
  if (expect === "outside" || after.length > 0 || text.startsWith("/")) return false;
  const kinds = ["role", "role-level", "skill-level", "roles-with-skill", "compare-role-levels"];
  return kinds.includes(expect.kind) && /^\w[^.!\n]{15,90}\?$/u.test(text);
}

/**
 * People often tell something before they ask. For every statement, a question with it before it
 * asks the same as without.
 */
function toldFirst(rows: readonly Row[]): readonly Row[] {
  const questions = rows.filter(isComplete);
  return rows.filter(isStatement).flatMap(({ text }, at): readonly Row[] => {
    const question = questions[(at * 7) % questions.length];
    const told = text.replace(/[\s.!,;:…]+$/u, "");
    return question === undefined ? [] : [{ ...question, text: `${told}. ${question.text}` }];
  });
}

/** All labelled questions, those that a statement stands before among them, and the phrasings. */
function texts(previousOf: PreviousOf, isWanted: (isFollowUp: boolean) => boolean) {
  const labelled = sets.flatMap((set) => {
    const rows = labelledQuestions(set.file);
    const wanted = (some: readonly Row[]): readonly Text[] =>
      some
        .filter(({ after = [] }) => isWanted(after.length > 0))
        .map((row) => textOfRow(set, previousOf, row));
    return [...wanted(rows), ...wanted(toldFirst(rows)).map((one) => ({ ...one, isMadeUp: true }))];
  });
  const phrasings = phrasingsOf([five, government])
    .filter(([, { after }]) => isWanted(after !== undefined))
    .map(([reader, one]) => textOfPhrasing(reader, previousOf, one));
  const ofTeams = teamPhrasings()
    .filter(({ after }) => isWanted(after !== undefined))
    .map((one) => textOfPhrasing(teams, previousOf, one));
  return [...labelled, ...phrasings, ...ofTeams];
}

function knowing({ context }: Stages, likelihoods: KindLikelihoods): ParsingContext {
  return { ...context, lexicon: { ...context.lexicon, kinds: likelihoods } };
}

/** How a text is read with these likelihoods of kinds. */
function readsOf(stages: Stages, likelihoods: KindLikelihoods): readonly Read[] {
  // After a command, nothing is weighed.
  if (stages.context.given.command !== undefined) return [];
  return readingsIn(knowing(stages, likelihoods), stages.clauses);
}

/** What a whole text asks, as far as the likelihoods of kinds tell. */
function likeliestQuestion(stages: Stages, likelihoods: KindLikelihoods): Question | undefined {
  const reads = readClauses(knowing(stages, likelihoods), { asked: stages.clauses, leftOut: [] });
  const [likeliest] = reads
    .filter(({ suitable }) => suitable.length > 0)
    .toSorted(
      (one, other) => likelihoodOfKinds(other, other.kinds) - likelihoodOfKinds(one, one.kinds),
    );
  return likeliest?.suitable[0];
}

function learnedKind({ kind, stages: { context } }: Text): LearnedKind | undefined {
  const { previous } = context.given;
  return previous !== undefined && kind === kindOf(previous) ? sameKind : kind;
}

function kindExamplesOf(text: Text, likelihoods?: KindLikelihoods): readonly KindExample[] {
  const { stages, isAsked: isIt, isMadeUp } = text;
  const { context, clauses } = stages;
  const kind = learnedKind(text);
  // Names that do not suit a command are no statements.
  const isMistyped = context.given.command !== undefined && kind === "nothing";
  if (kind === undefined || isMistyped) return [];
  const reads = likelihoods === undefined ? [] : readsOf(stages, likelihoods);
  const part = reads.find((read) => read.leftOut.length > 0 && isIt(read, reads));
  return [clauses, ...(part === undefined ? [] : [part.asked])].map((asked) => ({
    features: [...kindFeaturesOf(context, asked)],
    kind,
    share: shareOf(isMadeUp),
  }));
}

function labelledOf(text: Text, kinds: KindLikelihoods): Labelled {
  const reads = readsOf(text.stages, kinds);
  const isAsked = reads.map((read) => text.isAsked(read, reads));
  if (text.isMadeUp && text.kind !== "nothing" && !isAsked.includes(true)) {
    return { text: text.typed, isToBeAnswered: false, examples: [] };
  }
  const examples = reads.map((read, at): Example => ({
    signals: [...signalsOf(read)],
    isAsked: isAsked[at] === true,
    share: shareOf(text.isMadeUp) / Math.sqrt(reads.length),
  }));
  return {
    text: text.typed,
    isToBeAnswered: text.isToBeAnswered ?? isAsked.includes(true),
    examples,
  };
}

/** Neighbours are often alike, so they are in the same fold. */
function foldOf(at: number, folds: number): number {
  return Math.floor(at / neighbours) % folds;
}

/** A label counts as much as this many texts that are made up. */
const labelCounts = 6;

function shareOf(isMadeUp = false): number {
  return isMadeUp ? 1 : labelCounts;
}

const neighbours = 20;
const folds = 5;

export interface Taught {
  readonly kinds: KindWeights;
  readonly labelled: readonly Labelled[];
}

/**
 * What the labels teach of kinds, and the readings to weigh. The kinds of each text are judged by
 * what the others teach, as they will be of texts that nobody has seen.
 */
export function taught(): Taught {
  const first = texts(
    () => undefined,
    (isFollowUp) => !isFollowUp,
  );
  // Enough to tell what was asked before a follow-up, and which clauses ask.
  const rough = createKindLikelihoods(fitKinds(first.flatMap((one) => kindExamplesOf(one))));
  const all = texts(
    (stages) => likeliestQuestion(stages, rough),
    () => true,
  );
  const examples = all.map((one) => kindExamplesOf(one, rough));
  const labelled = Array.from({ length: folds }, (_, fold) => {
    const others = examples.filter((_one, at) => foldOf(at, folds) !== fold);
    const learned = createKindLikelihoods(fitKinds(others.flat()));
    return all
      .filter((_one, at) => foldOf(at, folds) === fold)
      .map((text) => labelledOf(text, learned));
  });
  return {
    kinds: fitKinds(examples.flat()),
    labelled: labelled.flat().filter((one) => one.examples.length > 0),
  };
}
