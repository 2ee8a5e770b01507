import { expect, test } from "vitest";
import { theFiveDocuments } from "../understandings.ts";

const { understand } = theFiveDocuments();

const ids = (...short: readonly string[]): readonly string[] =>
  short.map((one) => `${one}-application-operations-engineer`);
const lead = "lead-application-operations-engineer";

test.each([
  "am I ready for lead app ops?",
  "am I good enough for lead app ops",
  "am I ready to be a lead?",
  "could I be a lead app ops?",
  "can I become a lead app ops engineer?",
  "would I be a good lead app ops engineer?",
  "do I have what it takes to be a lead app ops engineer?",
  "how far am I from lead app ops?",
  "how do I check myself against lead app ops",
  "assess me as a lead app ops engineer",
])("what the level asks for beyond the one below: %s", (text) => {
  expect(understand(text)).toEqual({
    kind: "question",
    question: { kind: "compare-role-levels", roleLevels: ids("senior", "lead"), step: true },
    focus: { kind: "ready", roleLevel: lead },
  });
});

test("the lowest level is answered as a whole", () => {
  const [roleLevel] = ids("associate");
  expect(understand("am I ready for associate app ops?")).toEqual({
    kind: "question",
    question: { kind: "role-level", roleLevel },
    focus: { kind: "ready", roleLevel },
  });
});

test.each([
  "I'm a senior app ops engineer. am I ready for lead?",
  "am I ready for lead app ops? I'm a senior app ops engineer",
])("it is about the higher of two levels: %s", (text) => {
  expect(understand(text)).toMatchObject({
    question: { kind: "compare-role-levels" },
    focus: { kind: "ready", roleLevel: lead },
  });
});

test.each([
  ["how can I become a lead app ops engineer?", "role-level"],
  ["what could I be doing as a lead app ops engineer?", "role-level"],
  ["could I be a lead app ops engineer without testing?", "skill-in-role-level"],
])("%s does not ask whether somebody is ready", (text, kind) => {
  const understanding = understand(text);
  expect(understanding).toMatchObject({ kind: "question", question: { kind } });
  expect(understanding).not.toHaveProperty("focus.kind", "ready");
});

test.each(["is she ready for lead app ops?", "I think I am ready for lead app ops"])(
  "nobody else is asked about, and nothing is answered that was told: %s",
  (text) => {
    expect(understand(text).kind).toBe("not-understood");
  },
);
