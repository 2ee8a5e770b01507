import type { Catalogue } from "../../../src/catalogue/catalogue.ts";
import { splitCommand } from "../../../src/question/commands.ts";
import { aboutOf, type Question } from "../../../src/question/question.ts";
import { readingsOf } from "../../../src/question/resolve/decide.ts";
import { kindFeaturesOf } from "../../../src/question/resolve/kind-features.ts";
import {
  createKindLikelihoods,
  type KindLikelihoods,
  type KindWeights,
} from "../../../src/question/resolve/kind-likelihoods.ts";
import { type Kind, kindOf } from "../../../src/question/resolve/kinds.ts";
import { kindsAnswered } from "../../../src/question/resolve/kinds-answered.ts";
import {
  isGoneName,
  isNearName,
  type Read,
  readClauses,
} from "../../../src/question/resolve/read-clauses.ts";
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
import { type Phrasing, phrasingsOf } from "./phrasings.ts";

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

const sets: readonly LabelledSet[] = [
  { file: "questions.jsonl", understander: five },
  { file: "framework-questions.jsonl", understander: many },
  { file: "moves.jsonl", understander: many },
  { file: "sets/sentences.jsonl", understander: five },
  { file: "sets/five-documents.jsonl", understander: five },
  { file: "sets/teams.jsonl", understander: five },
  { file: "sets/operations-teams.jsonl", understander: operationsTeams() },
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

/** The reading of a whole text by its cues, which depends on nothing that is learned. */
function wholeOf({ context, clauses }: Stages): Read {
  return readClauses(context, { asked: clauses, leftOut: [] });
}

/** The stages of a text that follows others. */
function stagesOf(reader: Reader, after: readonly string[], typed: string): Stages {
  const previous = after.reduce<Question | undefined>(
    (before, one) => wholeOf(stagesAfter(reader, before, one)).suitable[0] ?? before,
    undefined,
  );
  return stagesAfter(reader, previous, typed);
}

function stagesAfter(reader: Reader, previous: Question | undefined, typed: string): Stages {
  const { command, text } = splitCommand(typed);
  return reader.read(text, { ...(command && { command }), ...(previous && { previous }) }).stages;
}

function kindExpected({ expect }: Row, stages: Stages): Kind | undefined {
  if (expect === "outside" || expect.kind === "offered" || expect.kind === "not-found") {
    return "nothing";
  }
  if (expect.kind === "ambiguous") {
    const [kind, ...others] = new Set(expect.choices.map((one) => kindOf(one)));
    return others.length === 0 ? kind : undefined;
  }
  const whole = wholeOf(stages);
  return isSame(whole, expect) && whole.reading.intent === "next level"
    ? "next-level"
    : kindOf(expect);
}

function textOfRow({ understander }: LabelledSet, row: Row): Text {
  const { after = [], text: typed, expect } = row;
  const stages = stagesOf(understander, after, typed);
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
function textOfPhrasing(reader: Reader, { kind, text, after, ids }: Phrasing): Text {
  const isNamed = (question: Question): boolean => {
    const { roles, roleLevels, skills, qualifications, topics } = aboutOf(question);
    return [roles, roleLevels, skills, qualifications, topics].flat().every((id) => ids.has(id));
  };
  const tellsOnlyKind = after !== undefined || kind === "next-level" || ids.size === 0;
  return {
    typed: text,
    stages: stagesOf(reader, after === undefined ? [] : [after], text),
    kind,
    isMadeUp: true,
    isAsked: (read) =>
      kindsAnswered(read.reading, read.context.lexicon.catalogue).includes(kind) &&
      (tellsOnlyKind || read.suitable.every(isNamed)),
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
function texts(): readonly Text[] {
  const labelled = sets.flatMap((set) => {
    const rows = labelledQuestions(set.file);
    const told = toldFirst(rows).map((row) => ({ ...textOfRow(set, row), isMadeUp: true }));
    return [...rows.map((row) => textOfRow(set, row)), ...told];
  });
  const phrasings = phrasingsOf([five, government]);
  return [...labelled, ...phrasings.map(([reader, one]) => textOfPhrasing(reader, one))];
}

/** How a text is read with these likelihoods of kinds. */
function readsOf({ context, clauses }: Stages, kinds: KindLikelihoods): readonly Read[] {
  // After a command, nothing is weighed.
  if (context.given.command !== undefined) return [];
  return readingsOf({ ...context, lexicon: { ...context.lexicon, kinds } }, clauses);
}

function kindExamplesOf({ stages, kind, isAsked: isIt, isMadeUp }: Text): readonly KindExample[] {
  const { context, clauses } = stages;
  if (kind === undefined || context.given.command !== undefined) return [];
  const reads = readsOf(stages, createKindLikelihoods({ kinds: [], features: {} }));
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
  const all = texts();
  const examples = all.map(kindExamplesOf);
  const labelled = Array.from({ length: folds }, (_, fold) => {
    const others = examples.filter((_one, at) => foldOf(at, folds) !== fold);
    const kinds = createKindLikelihoods(fitKinds(others.flat()));
    return all
      .filter((_one, at) => foldOf(at, folds) === fold)
      .map((text) => labelledOf(text, kinds));
  });
  return {
    kinds: fitKinds(examples.flat()),
    labelled: labelled.flat().filter((one) => one.examples.length > 0),
  };
}
