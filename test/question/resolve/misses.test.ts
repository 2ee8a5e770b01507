import { expect, test } from "vitest";
import { theFiveDocuments } from "../understandings.ts";

const { understand } = theFiveDocuments();

test.each([
  ["who can fix the printer on floor 3", "printer on floor 3"],
  ["who should hold a CISSP", "CISSP"],
  ["who ate my yoghurt", "yoghurt"],
  ["who is responsible for incidents in a team of 2 seniors and a lead", "incidents"],
  ["what qualifications should a school librarian hold", "school librarian"],
  ["blockchain at practitioner level", "blockchain"],
  ["how do I get from junior developer to senior developer?", "senior developer"],
])("the words told as missing are those of a name: %s", (text, words) => {
  expect(understand(text)).toMatchObject({ kind: "not-found", words });
});

test.each([
  ["what is anger management?", "anger management"],
  ["what is content strategy at practitioner level", "content strategy"],
  ["who needs a parking permit for the new site", "parking permit for the new site"],
  ["who needs kubernetes", "kubernetes"],
])("a noun of a name is not taken for a verb: %s", (text, words) => {
  expect(understand(text)).toMatchObject({ kind: "not-found", words });
});

test("the level that its role does not have is told, not what was said around it", () => {
  const text =
    "promotion board on thursday: candidate is a senior infra ops engineer going for lead, what are they missing";
  expect(understand(text)).toMatchObject({ kind: "not-found", words: "senior infra ops engineer" });
});

test.each([
  "how do I write a job description",
  "what does my team cover?",
  "how do I make a team",
  "does a lead manage people?",
])("verbs, adverbs and “team” by themselves are not called a name: %s", (text) => {
  expect(understand(text)).toMatchObject({ kind: "not-understood", doubt: { reason: "unclear" } });
});
