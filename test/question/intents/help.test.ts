import { expect, test } from "vitest";
import { theFiveDocuments } from "../understandings.ts";

const { understand } = theFiveDocuments();

test.each([
  "how do I post this to a channel?",
  "how do I share this",
  "how can I export it to excel",
  "can I download this",
  "how do I copy the answer",
  "how do I add our own job descriptions?",
  "can we upload our own documents",
  "who wrote this",
  "where does this information come from",
  "which document does this come from",
  "how old is this information?",
  "how up to date is it",
  "how do I check myself",
])("what to do with an answer, and where it is from, is told by help: %s", (text) => {
  expect(understand(text)).toEqual({ kind: "question", question: { kind: "help" } });
});

test.each([
  "how do I share testing",
  "where does testing come from",
  "how old is the lead app ops engineer",
  "who maintains the application",
  "what does a lead app ops engineer share",
  "can you print money",
])("what is asked about something else is not: %s", (text) => {
  expect(understand(text)).not.toMatchObject({ question: { kind: "help" } });
});
