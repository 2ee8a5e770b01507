import { expect, test } from "vitest";
import { outcomeOf, readRightIn } from "./labelled.ts";
import { theFiveDocuments } from "./understandings.ts";

const own = theFiveDocuments();

test.each(readRightIn("questions.jsonl"))("$text (after $after)", (row) => {
  expect(outcomeOf(own, row)).toEqual(row.expect);
});
