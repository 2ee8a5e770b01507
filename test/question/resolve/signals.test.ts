import { expect, test } from "vitest";
import type { Read } from "../../../src/question/resolve/read-clauses.ts";
import { signalsOf } from "../../../src/question/resolve/signals.ts";
import type { Question } from "../../../src/question/question.ts";
import { theFiveDocuments } from "../understandings.ts";

const { read } = theFiveDocuments();

/** The fullest reading of a text. */
function readingOf(text: string, previous?: Question): Read {
  const [first] = read(text, previous === undefined ? {} : { previous }).readings();
  if (first === undefined) throw new Error(`nothing is asked by ${text}`);
  return first;
}

function signalsIn(text: string): ReadonlySet<string> {
  return signalsOf(readingOf(text));
}

test.each([
  ["names are told apart by their kind only", "who needs testing?", "@who SKILL ?"],
  ["a cue is told by what it asks for", "skills of a lead app ops engineer", "^ @skills of"],
  ["a word of a closed class is itself", "skills of a lead app ops engineer", "of a SENIORITY"],
  ["English words and others are told apart", "does a lead juggle testing", "WORD"],
  ["a word that is no English is told as such", "testing for kubernetes", "for UNKNOWN $"],
  ["punctuation counts", "lead app ops engineer (testing)", "ROLE ( SKILL"],
  ["a quoted line is marked", "lead app ops engineer\n> testing", "^ › SKILL"],
])("%s: %s", (_, text, signal) => {
  expect([...signalsIn(text)]).toContain(signal);
});

test("sequences are of at most three symbols", () => {
  const signals = [...signalsIn("what does a lead app ops engineer need to know about testing")];
  const sequences = signals.filter((one) => !/[,:]|\d/u.test(one));
  const longest = Math.max(...sequences.map((one) => one.split(" ").length));
  expect(sequences).toContain("^ @mean a");
  expect(longest).toBe(3);
  expect(sequences).not.toContain("^ @mean a SENIORITY");
});

test("what is left out is told apart from what is read", () => {
  const [, ...others] = read("My mum is a nurse. What is testing?").readings();
  const alone = others.find(({ leftOut }) => leftOut.length > 0) ?? readingOf("What is testing?");
  const signals = [...signalsOf(alone)];
  expect(signals).toContain("@mean SKILL ?");
  expect(signals.some((one) => one.startsWith("left out: "))).toBe(true);
});

test("the kind and section of the question count, and whether it follows another", () => {
  const training = "which training does a lead app ops engineer get";
  expect([...signalsIn(training)]).toEqual(
    expect.arrayContaining(["role-level.training", "first"]),
  );
  const previous: Question = { kind: "help" };
  expect([...signalsOf(readingOf(training, previous))]).toContain("follow-up");
});

test("several questions of one reading are a kind of their own", () => {
  expect([...signalsIn("principal skills")]).toContain("several.skills");
});
