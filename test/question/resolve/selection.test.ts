import { describe, expect, test } from "vitest";
import { theFiveDocuments } from "../understandings.ts";

const { read } = theFiveDocuments();

type Row = readonly [text: string, isRead: readonly string[], isLeftOut: readonly string[]];

function row(text: string, isRead: readonly string[], isLeftOut: readonly string[] = []): Row {
  return [text, isRead, isLeftOut];
}

function expectClauses(...[text, isRead, isLeftOut]: Row): void {
  const { clauses } = read(text).trace();
  expect({
    isRead: clauses.filter((one) => one.isRead).map(({ typed }) => typed),
    isLeftOut: clauses.filter((one) => !one.isRead).map(({ typed }) => typed),
  }).toEqual({ isRead, isLeftOut });
}

describe("statements beside a complete question are left out", () => {
  test.each([
    row(
      "I'm a senior app ops. What does practitioner incident management mean?",
      ["What does practitioner incident management mean"],
      ["I'm a senior app ops"],
    ),
    row("My mum is a nurse. What is testing?", ["What is testing"], ["My mum is a nurse"]),
    row(
      "We talked about testing yesterday. What skills does a lead app ops engineer need?",
      ["What skills does a lead app ops engineer need"],
      ["We talked about testing yesterday"],
    ),
    row("I'm new here, what is testing", ["what is testing"], ["I'm new here"]),
    row("what is testing, because I'm new here", ["what is testing"], ["because I'm new here"]),
    row(
      "Also my manager said testing is dull. What is incident management?",
      ["What is incident management"],
      ["Also my manager said testing is dull"],
    ),
  ])("%s", expectClauses);
});

describe("fragments are read with the question, whatever they name", () => {
  test.each([
    row("lead app ops engineer, the knowledge section", [
      "lead app ops engineer",
      "the knowledge section",
    ]),
    row("Senior app ops engineer? Qualifications please.", [
      "Senior app ops engineer",
      "Qualifications please",
    ]),
  ])("%s", expectClauses);
});

describe("statements are read if the question depends on them", () => {
  test.each([
    row("I'm a senior app ops engineer. What skills do I need?", [
      "I'm a senior app ops engineer",
      "What skills do I need",
    ]),
    row("I work in a lead app ops engineer team. Is testing needed?", [
      "I work in a lead app ops engineer team",
      "Is testing needed",
    ]),
    row("I read about incident management. Could you define that?", [
      "I read about incident management",
      "Could you define that",
    ]),
    row(
      "My role is lead app ops engineer and I love football. What training is there?",
      ["My role is lead app ops engineer", "What training is there"],
      ["and I love football"],
    ),
  ])("%s", expectClauses);
});

describe("a name by itself belongs to the question beside it", () => {
  test.each([
    row("principal app ops, which training?", ["principal app ops", "which training"]),
    row("Testing: what is it?", ["Testing", "what is it"]),
    row("Testing. It is fun. Who needs it?", ["Testing", "Who needs it"], ["It is fun"]),
    row("Lead app ops engineer. Senior app ops engineer. Which one needs expert testing?", [
      "Lead app ops engineer",
      "Senior app ops engineer",
      "Which one needs expert testing",
    ]),
  ])("%s", expectClauses);
});

describe("if nothing asks, clauses that only name are read", () => {
  test.each([
    row("Nice weather today. Incident management", ["Incident management"], ["Nice weather today"]),
    row("Incident management. Sent from my phone", ["Incident management"], ["Sent from my phone"]),
    row("The bus was late. I missed the meeting.", ["The bus was late", "I missed the meeting"]),
  ])("%s", expectClauses);
});

describe("quoted lines are read only if the question depends on them", () => {
  test.each([
    row(
      "> Demand management: practitioner\nWhat is testing?",
      ["What is testing"],
      ["Demand management: practitioner"],
    ),
    row(
      "> what is problem management?\nwhat is incident management?",
      ["what is incident management"],
      ["what is problem management"],
    ),
    row("> Senior app ops engineer\nWhat skills does it need?", [
      "Senior app ops engineer",
      "What skills does it need",
    ]),
  ])("%s", expectClauses);
});

describe("greetings, thanks and tasks are left out beside a question", () => {
  test.each([
    row("Hi there! What is testing?", ["What is testing"], ["Hi there"]),
    row("Thanks for lunch. What is testing?", ["What is testing"], ["Thanks for lunch"]),
    row("Rename the role. What is testing?", ["What is testing"], ["Rename the role"]),
    row("Please book a room. What is testing?", ["What is testing"], ["Please book a room"]),
  ])("%s", expectClauses);
});

describe("all clauses that ask are read", () => {
  test.each([
    row("What is testing? Who needs it?", ["What is testing", "Who needs it"]),
    row("what skills does a lead app ops engineer need", [
      "what skills does a lead app ops engineer need",
    ]),
  ])("%s", expectClauses);
});

describe("a check after a statement asks whether it is so, and is not left out", () => {
  test.each([
    ["I was told a lead app ops engineer needs testing, is that so?", "I was told"],
    ["I heard seniors in app ops need testing at working - true?", "I heard"],
    ["We say a lead app ops engineer is expert in testing. Can anyone confirm?", "We say"],
    ["He says a lead app ops engineer needs testing, doesn't she?", "He says"],
    ["My boss says a lead app ops engineer is expert in testing. Is he right?", "My boss"],
  ])("%s", (text, beginning) => {
    const { clauses, questions } = read(text).trace();
    expect(clauses.find(({ isRead }) => isRead)?.typed).toMatch(beginning);
    expect(read(text).understanding.kind).toBe("question");
    expect(questions).toMatchObject([{ kind: "skill-in-role-level", skill: "testing" }]);
  });

  test.each([
    // Nothing that documents could say.
    "Our lead app ops engineer broke testing, right?",
    "I passed my ITIL foundation exam, isn't that great?",
    "We hired a lead app ops engineer, right?",
    // It asks something else.
    "I was told a lead app ops engineer needs testing, how so?",
    // It is about a person.
    "Dave needs testing at expert as a lead, true?",
  ])("but not here: %s", (text) => {
    expect(read(text).understanding.kind).toBe("not-understood");
  });
});

test("beside a name alone, a clause that asks is the question, though it has unknown words", () => {
  for (const text of ["lead app ops engineer: do they juggle?", "testing - is it fun"]) {
    expect(read(text).understanding).toMatchObject({ doubt: { reason: "partly" } });
  }
  // Beside something that is asked, it is left out.
  expect(read("skills of a lead app ops engineer. is it fun").understanding).toMatchObject({
    kind: "question",
    leftOut: ["is it fun"],
  });
});

test("a question after a role's level is about the role that a statement names", () => {
  expect(read("I am a lead app ops engineer. how much of testing?").understanding).toMatchObject({
    question: { kind: "skill-in-role-level", skill: "testing" },
  });
});

test("where nothing has a name, the question is about the level that a statement names", () => {
  for (const text of [
    "my review says working. explain it",
    "When the profile says 'working', what is that supposed to mean?",
  ]) {
    expect(read(text).understanding).toMatchObject({
      question: { kind: "level", level: "working" },
    });
  }
});
