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
    row(
      "Lead app ops engineer. Senior app ops engineer. Which one needs expert testing?",
      ["Which one needs expert testing"],
      ["Lead app ops engineer", "Senior app ops engineer"],
    ),
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
