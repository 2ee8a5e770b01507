import { describe, expect, test } from "vitest";
import type { Weight } from "../../../src/question/resolve/weights.ts";
import type { Confidence } from "../../../src/question/understanding.ts";
import { theFiveDocuments } from "../understandings.ts";

const { read } = theFiveDocuments();

type Row = readonly [
  text: string,
  words: string,
  weight: Weight,
  why: string,
  confidence: Confidence,
];

/** At least one text for each rule, in the order of the rules. */
const rows: readonly Row[] = [
  ["incident management failed", "failed", "decisive", "adds to what a fragment names", "unsure"],
  ["who teaches testing", "teaches", "decisive", "is the verb of a “who” question", "unsure"],
  [
    "can a lead app ops engineer resign",
    "resign",
    "decisive",
    "is the predicate of a question",
    "unsure",
  ],
  [
    "do we get an allowance for expert testing",
    "allowance",
    "decisive",
    "is the predicate of a question",
    "unsure",
  ],
  ["how hard is testing", "hard", "decisive", "is the predicate of a question", "unsure"],
  ["what does a lead app ops engineer tackle", "tackle", "ignored", "cannot be a name", "sure"],
  [
    "java skills of a lead app ops engineer",
    "java",
    "decisive",
    "changes the name beside it",
    "unsure",
  ],
  [
    "scrum master testing skills",
    "scrum master",
    "decisive",
    "changes the name beside it",
    "unsure",
  ],
  [
    "skills of a lead app ops engineer apprentice",
    "apprentice",
    "decisive",
    "changes the name beside it",
    "unsure",
  ],
  ["testing 9", "9", "decisive", "changes the name beside it", "unsure"],
  [
    "who in the Newcastle office has testing",
    "Newcastle office",
    "decisive",
    "is about people",
    "unsure",
  ],
  [
    "does Sarah have the skills of a lead app ops engineer",
    "Sarah",
    "decisive",
    "is about people",
    "unsure",
  ],
  ["book Priya onto testing training", "book Priya", "decisive", "is about people", "unsure"],
  [
    "how do I get from juggler to lead app ops engineer",
    "juggler",
    "decisive",
    "is joined to a name",
    "unsure",
  ],
  [
    "does a lead app ops engineer need testing and kubernetes",
    "kubernetes",
    "decisive",
    "is joined to a name",
    "unsure",
  ],
  [
    "what is juggling at practitioner level",
    "juggling",
    "decisive",
    "is the object of a question",
    "miss",
  ],
  ["who needs kubernetes", "kubernetes", "decisive", "is the object of a question", "miss"],
  [
    "what is the dress code for testing",
    "dress code",
    "decisive",
    "is the object of a question",
    "unsure",
  ],
  ["what is the bar for expert testing", "bar", "aside", "is the object of a question", "likely"],
  [
    "give me the full picture of lead app ops",
    "picture",
    "aside",
    "is the object of a question",
    "likely",
  ],
  ["skills of a lead app ops engineer on a bench", "bench", "aside", "is an adjunct", "likely"],
  ["where does testing crop up", "crop", "ignored", "cannot be a name", "sure"],
  ["who needs testing in Bristol", "Bristol", "aside", "is an adjunct", "likely"],
  [
    "what does clinical incident management mean",
    "clinical",
    "decisive",
    "changes the name after it",
    "unsure",
  ],
  ["skills of a good lead app ops engineer", "good", "aside", "is an ordinary adjective", "likely"],
  [
    "how vital is testing for a lead app ops engineer",
    "vital",
    "ignored",
    "cannot be a name",
    "sure",
  ],

  // The edges of the rules.
  [
    "what does a lead app ops apprentice do",
    "apprentice",
    "decisive",
    "changes the name beside it",
    "unsure",
  ],
  [
    "should I sack my lead app ops engineer",
    "sack",
    "decisive",
    "is the predicate of a question",
    "unsure",
  ],
  ["testing hooray", "hooray", "decisive", "adds to what a fragment names", "unsure"],
  ["is testing hard", "hard", "decisive", "is the predicate of a question", "unsure"],
  ["does testing juggle", "juggle", "decisive", "is the predicate of a question", "unsure"],
  [
    "what is the entry level of app ops",
    "entry",
    "decisive",
    "changes the name beside it",
    "unsure",
  ],
  ["which java roles need testing", "java", "decisive", "changes the name beside it", "unsure"],
  [
    "what are the skills java of a lead app ops engineer",
    "java",
    "decisive",
    "changes the name beside it",
    "unsure",
  ],
  ["lead 5", "5", "decisive", "changes the name beside it", "miss"],
  ["who at the big bank needs testing", "big bank", "decisive", "is about people", "unsure"],
  ["who on my crew has testing", "crew", "decisive", "is about people", "unsure"],
  ["do our Bristol people need testing", "Bristol", "decisive", "is about people", "unsure"],
  [
    "difference between plumber and lead app ops engineer",
    "plumber",
    "decisive",
    "is joined to a name",
    "unsure",
  ],
  ["compare testing against plumbing", "plumbing", "decisive", "is joined to a name", "unsure"],
  [
    "java responsibilities of a lead app ops engineer",
    "java",
    "aside",
    "is the object of a question",
    "likely",
  ],
  [
    "one-paragraph summary of a lead app ops engineer",
    "paragraph",
    "aside",
    "is the object of a question",
    "likely",
  ],
  ["skills of a lead app ops engineer from Bristol", "Bristol", "aside", "is an adjunct", "likely"],
  ["skills for a lead app ops engineer in my garage", "garage", "aside", "is an adjunct", "likely"],
  [
    "what does automated testing mean",
    "automated",
    "decisive",
    "changes the name after it",
    "unsure",
  ],
  ["what does hidden testing mean", "hidden", "aside", "is an ordinary adjective", "likely"],
  [
    "daily responsibilities of a lead app ops engineer",
    "daily",
    "ignored",
    "cannot be a name",
    "sure",
  ],
  ["how do we teach testing", "teach", "ignored", "cannot be a name", "sure"],
];

describe("unexplained words are weighed by where they are", () => {
  test.each(rows)("%s: “%s” counts as %s, it %s", (text, words, weight, why, confidence) => {
    const trace = read(text).trace();
    expect(trace.weighed).toMatchObject([{ typed: words, weight, why }]);
    expect(trace.confidence).toBe(confidence);
  });
});

test("only words with the weight “aside” are left out of an answer", () => {
  expect(read("who needs testing in Bristol").understanding).toMatchObject({
    kind: "question",
    leftOut: ["in Bristol"],
  });
  expect(read("what does a lead app ops engineer tackle").understanding).toEqual({
    kind: "question",
    question: { kind: "role-level", roleLevel: "lead-application-operations-engineer" },
  });
});

test("a statement is not answered, though its unexplained words could be left out", () => {
  expect(
    read("our client needs the skills of a lead app ops engineer").understanding,
  ).toMatchObject({ kind: "not-understood", doubt: { reason: "statement" } });
});

describe("no document covers times, reasons and events", () => {
  test.each([
    "when does a lead app ops engineer start",
    "why is testing boring",
    "whose testing is this",
    "what did the lead app ops engineer say",
  ])("%s", (text) => {
    const trace = read(text).trace();
    expect(trace.weighed).toContainEqual(
      expect.objectContaining({ weight: "decisive", why: "asks beyond the documents" }),
    );
    expect(trace.confidence).toBe("unsure");
  });
});

describe("but what changed is covered, and what is needed for something", () => {
  test.each([
    "when did anything last change",
    "what is new and when",
    "when does a lead app ops engineer need testing",
    "why do I need testing as a lead app ops engineer",
  ])("%s", (text) => {
    expect(read(text).trace()).toMatchObject({ weighed: [], confidence: "sure" });
  });
});

test("after a command, all words belong to the name", () => {
  const trace = read("testing in Bristol", { command: "skill" }).trace();
  expect(trace.weighed).toMatchObject([
    { typed: "Bristol", weight: "decisive", why: "follows a command" },
  ]);
});

describe("in a statement, a noun beside a name still makes it another name", () => {
  test.each([
    ["I'm an associate solicitor. What skills do I need?", "solicitor"],
    ["I'm a java app ops engineer. What skills do I need?", "java"],
  ])("%s", (text, typed) => {
    expect(read(text).trace().weighed).toMatchObject([
      { typed, weight: "decisive", why: "changes the name beside it" },
    ]);
  });
});

describe("other words of a statement beside a question do not count", () => {
  test.each([
    "I'm a busy app ops engineer. What skills do I need?",
    "I'm a lead in Bristol. What skills do I need?",
  ])("%s", (text) => {
    expect(read(text).trace()).toMatchObject({ weighed: [], confidence: "sure" });
  });
});
