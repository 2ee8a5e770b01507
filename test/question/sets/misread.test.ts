import { expect, test } from "vitest";
import { createUnderstanding } from "../../../src/question/understand.ts";
import { labelledQuestions, outcomeOf } from "../labelled.ts";
import { manyRoles } from "../many-roles.ts";
import { english, theFiveDocuments, vocabularyFor } from "../understandings.ts";
import { governmentTitles } from "./government-titles.ts";
import { operationsTeams } from "./operations-teams.ts";

// Labels that what was learned does not reach. Whatever is read right again loses its mark, so that
// it cannot get lost unnoticed.

const own = theFiveDocuments();
const many = createUnderstanding(manyRoles, vocabularyFor(manyRoles), english());
const government = createUnderstanding(
  governmentTitles,
  vocabularyFor(governmentTitles),
  english(),
);

test.each([
  ["questions.jsonl", own],
  ["framework-questions.jsonl", many],
  ["sets/sentences.jsonl", own],
  ["sets/five-documents.jsonl", own],
  ["sets/government-framework.jsonl", government],
  ["sets/teams.jsonl", own],
  ["sets/operations-teams.jsonl", operationsTeams()],
] as const)("what is marked as misread in %s still is", (file, understander) => {
  const mended = labelledQuestions(file).filter(
    (row) =>
      row.misread && JSON.stringify(outcomeOf(understander, row)) === JSON.stringify(row.expect),
  );
  expect(mended).toEqual([]);
});
