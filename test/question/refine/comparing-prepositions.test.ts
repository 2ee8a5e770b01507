import { describe, expect, test } from "vitest";
import { theFiveDocuments } from "../understandings.ts";

const { understand } = theFiveDocuments();

describe("What one team has that another does not compares them", () => {
  const team = { kind: "question", question: { kind: "compare-teams" } };
  test.each([
    "what do 2 lead app ops have that 3 senior app ops don't?",
    "what does one principal app ops cover that three senior app ops don't?",
    "what does a team of 2 lead app ops bring which 3 senior app ops would not?",
  ])("%s", (text) => {
    expect(understand(text)).toMatchObject(team);
  });

  test.each([
    "what do 2 lead app ops have that 3 senior app ops do?",
    "which skills are there that 2 senior app ops and a lead don't cover?",
  ])("not: %s", (text) => {
    expect(understand(text)).not.toMatchObject(team);
  });
});

describe("A preposition compares the two things that it stands between", () => {
  test.each([
    ["set the senior app ops beside the lead", "compare-role-levels"],
    ["lead app ops next to principal app ops", "compare-role-levels"],
    ["does a principal app ops do more testing than a senior", "compare-role-levels"],
    ["testing: working against practitioner", "compare-skill-levels"],
  ])("%s", (text, kind) => {
    expect(understand(text)).toMatchObject({ kind: "question", question: { kind } });
  });

  test.each([
    "who sits next to the lead app ops engineer",
    "which skills should we score a senior app ops engineer against",
    "what does 'working' against testing mean",
    "is the office beside the lead app ops engineer",
  ])("not: %s", (text) => {
    expect(JSON.stringify(understand(text))).not.toContain('"kind":"compare');
  });
});
