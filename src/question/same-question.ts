import type { Question } from "./question.ts";

/** A key that is the same for equal questions and different for all others. */
export function questionKey(question: Question): string {
  return JSON.stringify(Object.entries(question).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export function sameQuestion(a: Question, b: Question): boolean {
  return questionKey(a) === questionKey(b);
}

export function distinctQuestions(questions: readonly Question[]): readonly Question[] {
  return [...new Map(questions.map((question) => [questionKey(question), question])).values()];
}
