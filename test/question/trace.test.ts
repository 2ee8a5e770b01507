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

test("the trace names the likeliest kinds of question, the likeliest first", () => {
  const { kinds, confidence } = read("who needs expert testing").trace();
  expect(kinds[0]).toMatchObject({ kind: "roles-with-skill" });
  expect(kinds).toEqual(kinds.toSorted((one, other) => other.likelihood - one.likelihood));
  expect(confidence).toBe("sure");
});

test("the trace lists the clauses, and which are read", () => {
  const { clauses } = read("Thanks for lunch. My mum is a nurse. What is testing?").trace();
  expect(clauses.map(({ typed, isRead }) => [typed, isRead])).toEqual([
    ["Thanks for lunch", false],
    ["My mum is a nurse", false],
    ["What is testing", true],
  ]);
});

test("the trace names each refiner that changed a span, and the span", () => {
  const { refined } = read("what does my problem mean for a lead app ops engineer").trace();
  expect(refined).toContainEqual({ refiner: "common word", typed: "problem", start: 13, end: 20 });
});

test("the trace says how likely the reading is, and what speaks most for it and against it", () => {
  const { likelihood, signals, confidence } = read(
    "lead app ops engineer kubernetes skills",
  ).trace();
  expect(confidence).toBe("unsure");
  expect(likelihood).toBeLessThan(0.5);
  expect(signals.length).toBeGreaterThan(3);
  const sizes = signals.map(({ weight }) => Math.abs(weight));
  expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
  expect(read("skills of a lead app ops engineer").trace().likelihood).toBeGreaterThan(0.5);
});
