import { expect, test } from "vitest";
import { readingsOf } from "../../../src/question/resolve/decide.ts";
import type { Read } from "../../../src/question/resolve/read-clauses.ts";
import { signalsOf } from "../../../src/question/resolve/signals.ts";
import type { Question } from "../../../src/question/question.ts";
import { theFiveDocuments } from "../understandings.ts";

const { read } = theFiveDocuments();

function readingsIn(text: string, previous?: Question): readonly Read[] {
  const { context, clauses } = read(text, previous === undefined ? {} : { previous }).stages;
  return readingsOf(context, clauses);
}

/** The signals of the fullest reading of a text. */
function signalsIn(text: string, previous?: Question): readonly string[] {
  const [first] = readingsIn(text, previous);
  if (first === undefined) throw new Error(`nothing is asked by ${text}`);
  return [...signalsOf(first)];
}

test.each([
  ["words that nothing explains are counted", "which lead app ops skills juggle", "1 unexplained"],
  ["names are counted", "testing and user focus", "2 names"],
  ["names are told apart by their kind only", "who needs testing?", "outline: CUE SKILL $"],
  [
    "English words and others are told apart",
    "skills of a lead app ops for kubernetes",
    "outline: - UNKNOWN $",
  ],
  [
    "words of a closed class are told by it",
    "does she need testing",
    "outline: auxiliaries subjects CUE",
  ],
  ["several questions are a sort of their own", "principal skills", "several, 0 names"],
])("%s: %s", (_, text, signal) => {
  expect(signalsIn(text)).toContain(signal);
});

test("the likelihood of the kind counts, as odds in powers of e", () => {
  const signals = signalsIn("which training does a lead app ops engineer get");
  expect(signals).toContain("likeliest kind");
  expect(signals.filter((one) => /^asked: [1-5]$/u.test(one))).toHaveLength(1);
  expect(signals.filter((one) => /^nothing asked: -[1-5]$/u.test(one))).toHaveLength(1);
});

test("what is left out is told apart from what is read", () => {
  const [alone] = readingsIn("My mum is a nurse. What is testing?").filter(
    ({ leftOut }) => leftOut.length > 0,
  );
  const signals = alone === undefined ? [] : [...signalsOf(alone)];
  expect(signals).toContain("left out: 1 clauses");
  expect(signals).toContain("1 clauses");
});

test("whether a text follows another counts", () => {
  expect(signalsIn("what is testing")).toContain("first");
  expect(signalsIn("what is testing", { kind: "help" })).toContain("follow-up");
});
