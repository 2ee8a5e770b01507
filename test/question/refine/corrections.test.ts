import { describe, expect, test } from "vitest";
import { outcomeOf } from "../labelled.ts";
import { theFiveDocuments } from "../understandings.ts";

const own = theFiveDocuments();

function expectSame(text: string, plain: string): void {
  const asked = outcomeOf(own, { text: plain });
  expect(typeof asked).toBe("object");
  expect(outcomeOf(own, { text })).toEqual(asked);
}

describe("What comes after a correction replaces what came before it", () => {
  test.each([
    [
      "What skills does a senior, sorry, lead app ops engineer need?",
      "What skills does a lead app ops engineer need?",
    ],
    [
      "skills of a senior app ops engineer - no wait, lead app ops engineer",
      "skills of a lead app ops engineer",
    ],
    ["tell me about problem management. Sorry, I meant testing", "tell me about testing"],
    ["who needs change management... er, testing at expert", "who needs testing at expert"],
    ["what is working, oops, practitioner in testing", "what is practitioner in testing"],
    ["testing at practitioner, no, at expert", "testing at expert"],
    ["who needs kubernetes, I mean testing", "who needs testing"],
    ["a senior snag I mean a lead app ops engineer", "a lead app ops engineer"],
    [
      "training, scratch that, qualifications of a lead app ops engineer",
      "qualifications of a lead app ops engineer",
    ],
  ])("%s", expectSame);

  test.each([
    [
      "compare associate and lead app ops, sorry, senior and principal app ops",
      "compare senior and principal app ops",
    ],
    ["compare associate, senior, no wait, lead app ops", "compare associate and lead app ops"],
    ["lead development bods, I mean, lead app ops engineer", "lead app ops engineer"],
  ])("as many things as come after it, the nearest first: %s", expectSame);
});

describe("but nothing of another kind, and nothing where no correction is", () => {
  test.each([
    ["Sorry, testing for a lead app ops engineer", "testing for a lead app ops engineer"],
    ["no, testing for a lead app ops engineer", "testing for a lead app ops engineer"],
    ["lead app ops engineer, sorry, testing", "lead app ops engineer testing"],
    ["the skills of a lead app ops engineer, I mean", "the skills of a lead app ops engineer"],
    [
      "compare senior and lead app ops, I mean in detail",
      "compare senior and lead app ops in detail",
    ],
  ])("%s", expectSame);
});
