import { describe, expect, test } from "vitest";
import { checkVocabulary } from "../../src/question/parse-vocabulary.ts";
import { createUnderstanding } from "../../src/question/understand.ts";
import { outcomeOf, readRightIn } from "./labelled.ts";
import { manyRoles } from "./many-roles.ts";
import { english, vocabularyFile } from "./understandings.ts";

const { vocabulary } = checkVocabulary(vocabularyFile(), manyRoles);
const understander = createUnderstanding(manyRoles, vocabulary, english());

describe("In a catalogue of many roles", () => {
  test.each([...readRightIn("framework-questions.jsonl"), ...readRightIn("moves.jsonl")])(
    "$text (after $after)",
    (row) => {
      expect(outcomeOf(understander, row)).toEqual(row.expect);
    },
  );
});
