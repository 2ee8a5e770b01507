import { describe, expect, test } from "vitest";
import { createUnderstanding } from "../../../src/question/understand.ts";
import { outcomeOf, readRightIn } from "../labelled.ts";
import { english, theFiveDocuments, vocabularyFor } from "../understandings.ts";
import { governmentTitles } from "./government-titles.ts";

// Questions by people who had seen neither the code nor its labels. Each set was scored once before
// anything was tuned on it; only those that are right since then are listed here. The sentences are
// the project's own.

describe("Sentences that show one thing each", () => {
  const own = theFiveDocuments();
  test.each(readRightIn("sets/sentences.jsonl"))("$text", (row) => {
    expect(outcomeOf(own, row)).toEqual(row.expect);
  });
});

describe("Questions about the five documents", () => {
  const own = theFiveDocuments();
  test.each(readRightIn("sets/five-documents.jsonl"))("$text", (row) => {
    expect(outcomeOf(own, row)).toEqual(row.expect);
  });
});

describe("Questions about the government's framework", () => {
  const government = createUnderstanding(
    governmentTitles,
    vocabularyFor(governmentTitles),
    english(),
  );
  test.each(readRightIn("sets/government-framework.jsonl"))("$text", (row) => {
    expect(outcomeOf(government, row)).toEqual(row.expect);
  });
});
