import { expect, test } from "vitest";
import { labelledQuestions, outcomeOf } from "./labelled.ts";
import { theFiveDocuments } from "./understandings.ts";

const own = theFiveDocuments();

test.each(labelledQuestions("questions.jsonl"))("$text (after $after)", (row) => {
  expect(outcomeOf(own, row)).toEqual(row.expect);
});
