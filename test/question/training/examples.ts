import { splitCommand } from "../../../src/question/commands.ts";
import type { Question } from "../../../src/question/question.ts";
import { isGoneName, isNearName, type Read } from "../../../src/question/resolve/read-clauses.ts";
import { signalsOf } from "../../../src/question/resolve/signals.ts";
import { sameQuestion } from "../../../src/question/same-question.ts";
import { createUnderstanding, type Understander } from "../../../src/question/understand.ts";
import { labelledQuestions, type Row } from "../labelled.ts";
import { manyRoles } from "../many-roles.ts";
import { governmentTitles } from "../sets/government-titles.ts";
import { operationsTeams } from "../sets/operations-teams.ts";
import { english, theFiveDocuments, vocabularyFor } from "../understandings.ts";
import type { Example } from "./fit.ts";

/** A labelled question with its readings. */
export interface Labelled {
  readonly text: string;
  readonly isToBeAnswered: boolean;
  readonly examples: readonly Example[];
}

interface Set {
  readonly file: string;
  readonly understander: Pick<Understander, "read">;
}

function sets(): readonly Set[] {
  const [five, operations] = [theFiveDocuments(), operationsTeams()];
  const many = createUnderstanding(manyRoles, vocabularyFor(manyRoles), english());
  const government = createUnderstanding(
    governmentTitles,
    vocabularyFor(governmentTitles),
    english(),
  );
  return [
    { file: "questions.jsonl", understander: five },
    { file: "framework-questions.jsonl", understander: many },
    { file: "moves.jsonl", understander: many },
    { file: "sets/sentences.jsonl", understander: five },
    { file: "sets/five-documents.jsonl", understander: five },
    { file: "sets/teams.jsonl", understander: five },
    { file: "sets/operations-teams.jsonl", understander: operations },
    { file: "sets/government-framework.jsonl", understander: government },
  ];
}

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

/** The question that the whole of an earlier text asks, for what follows it. */
function previousTo(understander: Set["understander"], after: readonly string[]) {
  return after.reduce<Question | undefined>((previous, typed) => {
    const { command, text } = splitCommand(typed);
    const given = { ...(command && { command }), ...(previous && { previous }) };
    const [read] = understander.read(text, given).readings();
    return read?.suitable[0] ?? previous;
  }, undefined);
}

function labelledOf({ understander }: Set, { after = [], text: typed, expect }: Row): Labelled {
  const { command, text } = splitCommand(typed);
  const previous = previousTo(understander, after);
  const given = { ...(command && { command }), ...(previous && { previous }) };
  // After a command, nothing is weighed.
  const reads = command === undefined ? understander.read(text, given).readings() : [];
  const examples = reads.map((read): Example => ({
    signals: [...signalsOf(read)],
    isAsked: isAsked(read, expect, reads),
    share: 1 / Math.sqrt(reads.length),
  }));
  const isAnswered =
    expect !== "outside" && expect.kind !== "not-found" && expect.kind !== "offered";
  return {
    text: typed,
    isToBeAnswered: isAnswered || examples.some((one) => one.isAsked),
    examples,
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

/** All labelled questions that are weighed. */
export function labelledExamples(): readonly Labelled[] {
  return sets()
    .flatMap((set) => {
      const rows = labelledQuestions(set.file);
      const told = toldFirst(rows)
        .map((row) => labelledOf(set, row))
        .filter(({ examples }) => examples.some(({ isAsked: asked }) => asked));
      return [...rows.map((row) => labelledOf(set, row)), ...told];
    })
    .filter(({ examples }) => examples.length > 0);
}
