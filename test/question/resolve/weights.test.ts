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
  [
    "incident management failed",
    "failed",
    "asked",
    "says something else of what is named",
    "unsure",
  ],
  ["who teaches testing", "teaches", "asked", "is what somebody does", "unsure"],
  ["can a lead app ops engineer resign", "resign", "asked", "is what is asked of it", "unsure"],
  [
    "do we get an allowance for expert testing",
    "allowance",
    "asked",
    "is what is asked of it",
    "unsure",
  ],
  ["how hard is testing", "hard", "asked", "is what is asked of it", "unsure"],
  ["what does a lead app ops engineer tackle", "tackle", "nothing", "is a verb", "sure"],
  [
    "java skills of a lead app ops engineer",
    "java",
    "asked",
    "makes another name of the one beside it",
    "unsure",
  ],
  [
    "scrum master testing skills",
    "scrum master",
    "asked",
    "makes another name of the one beside it",
    "unsure",
  ],
  [
    "skills of a lead app ops engineer apprentice",
    "apprentice",
    "asked",
    "makes another name of the one beside it",
    "unsure",
  ],
  ["testing 9", "9", "asked", "makes another name of the one beside it", "unsure"],
  [
    "who in the Newcastle office has testing",
    "Newcastle office",
    "asked",
    "is about people",
    "unsure",
  ],
  [
    "does Sarah have the skills of a lead app ops engineer",
    "Sarah",
    "asked",
    "is about people",
    "unsure",
  ],
  [
    "how do I get from juggler to lead app ops engineer",
    "juggler",
    "asked",
    "is joined to what is named",
    "unsure",
  ],
  [
    "does a lead app ops engineer need testing and kubernetes",
    "kubernetes",
    "asked",
    "is joined to what is named",
    "unsure",
  ],
  ["what is juggling at practitioner level", "juggling", "asked", "is what is asked for", "miss"],
  ["who needs kubernetes", "kubernetes", "asked", "is what is asked for", "miss"],
  ["what is the dress code for testing", "dress code", "asked", "is what is asked for", "unsure"],
  ["what is the bar for expert testing", "bar", "aside", "is what is asked for", "likely"],
  [
    "give me the full picture of lead app ops",
    "full picture",
    "aside",
    "is what is asked for",
    "likely",
  ],
  [
    "skills of a lead app ops engineer on a bench",
    "bench",
    "aside",
    "stands beside the question",
    "likely",
  ],
  ["who needs testing in Bristol", "Bristol", "aside", "stands beside the question", "likely"],
  [
    "what does clinical incident management mean",
    "clinical",
    "asked",
    "makes another name of it",
    "unsure",
  ],
  ["skills of a good lead app ops engineer", "good", "aside", "qualifies a name", "likely"],
  [
    "how vital is testing for a lead app ops engineer",
    "vital",
    "nothing",
    "stands where no name can",
    "sure",
  ],
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
      expect.objectContaining({ weight: "asked", why: "asks for what no document says" }),
    );
    expect(trace.confidence).toBe("unsure");
  });
});

test("after a command, all words belong to the name", () => {
  const trace = read("testing in Bristol", { command: "skill" }).trace();
  expect(trace.weighed).toMatchObject([
    { typed: "Bristol", weight: "asked", why: "stands behind a command" },
  ]);
});

describe("in a statement, a noun beside a name still makes it another name", () => {
  test.each([
    ["I'm an associate solicitor. What skills do I need?", "solicitor"],
    ["I'm a java app ops engineer. What skills do I need?", "java"],
  ])("%s", (text, typed) => {
    expect(read(text).trace().weighed).toMatchObject([
      { typed, weight: "asked", why: "makes another name of the one beside it" },
    ]);
  });
});
