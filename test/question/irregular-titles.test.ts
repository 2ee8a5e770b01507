import { english } from "./understandings.ts";
import { describe, expect, test } from "vitest";
import { roleStemsOf } from "../../src/question/lexicon/role-titles.ts";
import { createUnderstanding } from "../../src/question/understand.ts";
import { emptyVocabulary } from "../../src/question/vocabulary.ts";
import { smallCatalogue } from "./small-catalogue.ts";

// As in the Government Digital and Data framework.
const catalogue = smallCatalogue(
  {
    "Data engineer": ["Data engineer", "Senior data engineer", "Head of data engineering"],
    "Delivery manager": ["Associate delivery manager", "Head of (Agile) delivery management"],
    "Incident manager": ["Incident manager", "Major incident manager"],
    "Service desk manager": [
      "Service desk analyst",
      "Senior service desk analyst",
      "Service desk manager",
    ],
    "Software developer": ["Junior developer", "Developer", "Senior developer"],
    "Development operations (DevOps) engineer": ["DevOps engineer", "Lead DevOps engineer"],
  },
  [
    "Testing",
    "Testing (business analysis)",
    "Incident management",
    "Programming and build (data engineering)",
  ],
);
const { understand, phrase } = createUnderstanding(catalogue, emptyVocabulary, english());

test("seniorities are the words before a role's own, whatever they are", () => {
  expect([...roleStemsOf(catalogue).seniorities].toSorted()).toEqual(
    ["associate", "head of", "junior", "lead", "major", "senior"].toSorted(),
  );
});

describe("role levels are understood, however their titles are formed", () => {
  test.each([
    ["head of data engineering", "head-of-data-engineering"],
    ["data engineering head of", "head-of-data-engineering"],
    ["head of agile delivery management", "head-of-agile-delivery-management"],
    ["head of delivery management", "head-of-agile-delivery-management"],
    ["service desk analyst", "service-desk-analyst"],
    ["senior service desk", "senior-service-desk-analyst"],
    ["developer", "developer"],
    ["senior developer", "senior-developer"],
    ["senior software developer", "senior-developer"],
    ["lead devops engineer", "lead-devops-engineer"],
  ])("%s", (text, id) => {
    expect(understand(text)).toEqual({
      kind: "question",
      question: { kind: "role-level", roleLevel: id },
    });
  });
});

test("a seniority does not turn one occupation into another one's role level", () => {
  expect(understand("senior service desk manager")).toMatchObject({ kind: "not-found" });
  expect(understand("head of data engineer")).toMatchObject({
    question: { roleLevel: "head-of-data-engineering" },
  });
});

test("a role and a skill with nearly the same name are told apart", () => {
  expect(understand("incident manager")).toMatchObject({ question: { kind: "role" } });
  expect(understand("incident management")).toMatchObject({ question: { kind: "skill" } });
});

test("the start of a skill's name means the skill with exactly that name, if there is one", () => {
  expect(understand("testing")).toMatchObject({ question: { skill: "testing" } });
  expect(understand("testing business analysis")).toMatchObject({
    question: { skill: "testing-business-analysis" },
  });
  expect(understand("business analysis testing")).toMatchObject({
    question: { skill: "testing-business-analysis" },
  });
  expect(understand("programming and build")).toMatchObject({
    question: { skill: "programming-and-build-data-engineering" },
  });
});

test("a step without a role offers a choice if several roles have it", () => {
  expect(understand("from senior to junior")).toMatchObject({ kind: "question" });
  const understanding = understand("what does a senior do");
  expect(understanding).toMatchObject({
    kind: "ambiguous",
    choices: [
      { roleLevel: "senior-data-engineer" },
      { roleLevel: "senior-service-desk-analyst" },
      { roleLevel: "senior-developer" },
    ],
  });
});

test("all of them have phrases", () => {
  for (const { id } of catalogue.roleLevels) {
    const question = { kind: "role-level", roleLevel: id } as const;
    expect(understand(phrase(question))).toEqual({ kind: "question", question });
  }
});
