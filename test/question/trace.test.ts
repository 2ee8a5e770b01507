import { expect, test } from "vitest";
import { theFiveDocuments } from "./understandings.ts";

const { read } = theFiveDocuments();

test("the trace says how a text was read", () => {
  const text = "Compare snr app ops, incidnet mgmt at practitioner!";
  const trace = read(text, { command: "role" }).trace();
  expect(trace.command).toBe("role");
  expect(trace.normalised).toBe("compare snr app ops incidnet mgmt at practitioner");
  const spans = trace.spans.map(({ kind, typed, start, end }) => [kind, typed, start, end]);
  expect(spans).toEqual([
    ["cue", "Compare", 0, 7],
    ["seniority", "snr", 8, 11],
    ["name", "app ops", 12, 19],
    ["name", "incidnet mgmt", 21, 34],
    ["function", "at", 35, 37],
    ["level", "practitioner", 38, 50],
  ]);
  expect(trace.spans[1]).toMatchObject({ value: "senior" });
  expect(trace.spans[2]).toMatchObject({
    candidates: [
      {
        name: "Application operations engineer",
        kind: "role",
        id: "application-operations-engineer",
      },
    ],
  });
  expect(trace.corrections).toContainEqual({
    typed: "incidnet",
    start: 21,
    end: 29,
    readAs: ["incident"],
    how: "corrected",
  });
});

test("the trace names the intent that decided", () => {
  expect(read("who needs expert testing").trace()).toMatchObject({
    intent: "roles with skill",
    confidence: "sure",
  });
});

test("the trace lists the clauses with their moods, and which are read", () => {
  const { clauses } = read("Thanks for lunch. My mum is a nurse. What is testing?").trace();
  expect(clauses.map(({ typed, mood, isRead }) => [typed, mood, isRead])).toEqual([
    ["Thanks for lunch", "statement", false],
    ["My mum is a nurse", "statement", false],
    ["What is testing", "question", true],
  ]);
});

test("the trace names each refiner that changed a span, and the span", () => {
  const { refined } = read("what does my problem mean for a lead app ops engineer").trace();
  expect(refined).toContainEqual({ refiner: "common word", typed: "problem", start: 13, end: 20 });
});

test("the trace says what unexplained words do to the question", () => {
  const { weighed, confidence } = read("lead app ops engineer kubernetes skills").trace();
  expect(weighed).toMatchObject([{ typed: "kubernetes", weight: "decisive" }]);
  expect(confidence).toBe("unsure");
});
