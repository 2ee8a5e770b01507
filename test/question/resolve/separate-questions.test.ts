import { describe, expect, test } from "vitest";
import { theFiveDocuments } from "../understandings.ts";

const { understand } = theFiveDocuments();

const lead = { kind: "role-level", roleLevel: "lead-application-operations-engineer" };
const principal = { kind: "role-level", roleLevel: "principal-infrastructure-operations-engineer" };
const testing = { kind: "skill", skill: "testing" };
const whoNeedsTesting = { kind: "roles-with-skill", skill: "testing" };
const whoNeedsIncidents = { kind: "roles-with-skill", skill: "incident-management" };
const whoNeedsChartered = {
  kind: "roles-with-qualification",
  qualification: "chartered-it-professional-citp",
};

describe("complete questions in one text give a choice, in order", () => {
  test.each([
    ["what does a lead app ops engineer do, and who needs testing?", [lead, whoNeedsTesting]],
    ["what does a lead app ops engineer do? who needs testing?", [lead, whoNeedsTesting]],
    [
      "What does a lead app ops engineer do? What does a principal infra ops engineer do?",
      [lead, principal],
    ],
    ["what is testing? who needs incident management?", [testing, whoNeedsIncidents]],
    [
      "what is testing? what is incident management?",
      [testing, { kind: "skill", skill: "incident-management" }],
    ],
    ["who needs CITP? who needs testing?", [whoNeedsChartered, whoNeedsTesting]],
    [
      "what does a lead do? who needs testing? who needs incident management?",
      [lead, whoNeedsTesting, whoNeedsIncidents],
    ],
    ["what does a lead do? who needs testing? I love football.", [lead, whoNeedsTesting]],
  ])("%s", (text, choices) => {
    expect(understand(text)).toEqual({ kind: "ambiguous", words: text, choices });
  });
});

describe("a clause that only adds to the first question is part of it", () => {
  test.each([
    ["what is testing? who needs it?", whoNeedsTesting],
    [
      "I'm a lead app ops engineer. What do I do? Which skills do I need?",
      { ...lead, section: "skills" },
    ],
  ])("%s", (text, question) => {
    expect(understand(text)).toEqual({ kind: "question", question });
  });
});

test("a question asked twice counts once", () => {
  expect(understand("who needs testing? who needs testing?")).toEqual({
    kind: "question",
    question: whoNeedsTesting,
  });
});

describe("a question that cannot be answered beside the first is named as left out", () => {
  test.each([
    ["what does a lead app ops engineer do? who needs kubernetes?", lead, "who needs kubernetes"],
  ])("%s", (text, question, leftOut) => {
    expect(understand(text)).toEqual({ kind: "question", question, leftOut: [leftOut] });
  });
});
