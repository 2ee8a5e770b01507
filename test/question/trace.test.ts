import { expect, test } from "vitest";
import { theFiveDocuments } from "./understandings.ts";

const { read } = theFiveDocuments();

test("the trace says how a text was read", () => {
  const text = "Compare snr app ops, incidnet mgmt at practitioner!";
  const trace = read(text, { command: "role" }).trace();
  expect(trace.command).toBe("role");
  expect(trace.normalised).toBe("compare snr app ops incidnet mgmt at practitioner");
  expect(trace.mentions.map(({ typed, start, end }) => ({ typed, start, end }))).toEqual([
    { typed: "app ops", start: 12, end: 19 },
    { typed: "incidnet mgmt", start: 21, end: 34 },
  ]);
  expect(trace.mentions[0]?.candidates[0]).toMatchObject({
    name: "Application operations engineer",
    kind: "role",
    id: "application-operations-engineer",
  });
  expect(trace.slots).toContainEqual({
    slot: "seniority",
    value: "senior",
    typed: "snr",
    start: 8,
    end: 11,
  });
  expect(trace.slots).toContainEqual({
    slot: "skill level",
    value: "practitioner",
    typed: "practitioner",
    start: 38,
    end: 50,
  });
  expect(trace.corrections).toContainEqual({
    typed: "incidnet",
    start: 21,
    end: 29,
    readAs: ["incident"],
    how: "corrected",
  });
});

test("the trace names the recogniser that decided, and the words that nothing explains", () => {
  expect(read("who needs expert testing").trace().recogniser).toBe("roles with skill");
  const trace = read("junior java developer").trace();
  expect(trace.recogniser).toBeUndefined();
  expect(trace.strangers.map(({ typed }) => typed)).toEqual(["junior", "java", "developer"]);
});
