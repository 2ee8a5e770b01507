import { describe, expect, test } from "vitest";
import { theFiveDocuments } from "../understandings.ts";

const { read } = theFiveDocuments();

function clausesOf(text: string): readonly string[] {
  return read(text)
    .trace()
    .clauses.map(({ typed }) => typed);
}

describe("A text is divided into clauses", () => {
  test.each<readonly [text: string, ...clauses: readonly string[]]>([
    [
      "I'm a senior app ops. What does practitioner incident management mean?",
      "I'm a senior app ops",
      "What does practitioner incident management mean",
    ],
    [
      "Hi all! I'm new here… which roles need testing?",
      "Hi all",
      "I'm new here",
      "which roles need testing",
    ],
    ["I read the framework; what is testing?", "I read the framework", "what is testing"],
    ["Testing?\nIncident management?", "Testing", "Incident management"],
    // A comma between names only separates list items.
    ["incident management, practitioner", "incident management, practitioner"],
    ["show lead app ops, senior app ops", "show lead app ops, senior app ops"],
    ["incident management, what skills", "incident management", "what skills"],
    ["lead app ops engineer – what skills", "lead app ops engineer", "what skills"],
    ["lead app ops engineer - what skills", "lead app ops engineer", "what skills"],
    ["Lead app ops: does it need testing", "Lead app ops", "does it need testing"],
    ["lead app ops what skills do I need", "lead app ops", "what skills do I need"],
    [
      "what skills do I need because I'm a lead app ops engineer",
      "what skills do I need",
      "because I'm a lead app ops engineer",
    ],
    [
      "what skills do I need because lead app ops is next",
      "what skills do I need",
      "because lead app ops is next",
    ],
    [
      "I passed testing and I want to know what expert means",
      "I passed testing",
      "and I want to know what expert means",
    ],
    [
      "which skills does a lead app ops engineer need and what does expert mean",
      "which skills does a lead app ops engineer need",
      "and what does expert mean",
    ],
  ])("%j", (text, ...clauses) => {
    expect(clausesOf(text)).toEqual(clauses);
  });
});

describe("A single clause is left whole", () => {
  test.each([
    "skills of a lead and a senior app ops",
    "compare incident and problem management",
    "lead app-ops engineer",
    "tell me what skills a lead needs",
    "tell me what skills does a lead app ops engineer need",
    "lead app ops: skills",
    "level 3/4 of testing",
  ])("%s", (text) => {
    expect(clausesOf(text)).toEqual([text]);
  });
});

test("the text after a command is one question, whatever its grammar", () => {
  const { clauses } = read("testing. I passed it, really", { command: "skill" }).trace();
  expect(clauses).toMatchObject([{ isRead: true }]);
});

describe("Of several clauses, those that ask are read, with those they depend on", () => {
  test.each<readonly [text: string, read: readonly string[]]>([
    ["Thanks for lunch. My mum is a nurse. What is testing?", ["What is testing"]],
    [
      "I'm a senior app ops. What does practitioner incident management mean?",
      ["What does practitioner incident management mean"],
    ],
    [
      "I'm an associate app ops engineer, how do I become senior?",
      ["I'm an associate app ops engineer", "how do I become senior"],
    ],
    ["Lead app ops: does it need testing", ["Lead app ops", "does it need testing"]],
  ])("%j", (text, expected) => {
    const { clauses } = read(text).trace();
    expect(clauses.filter(({ isRead }) => isRead).map(({ typed }) => typed)).toEqual(expected);
  });
});
