import { describe, expect, test } from "vitest";
import { theFiveDocuments } from "../understandings.ts";

const { understand } = theFiveDocuments();

const app = "application-operations-engineer";
const infra = "infrastructure-operations-engineer";

describe("seniorities and roles are combined where people leave one of them out", () => {
  test.each([
    ["senior and lead app ops", [`senior-${app}`, `lead-${app}`]],
    ["app ops senior and lead", [`senior-${app}`, `lead-${app}`]],
    ["senior app ops vs lead", [`senior-${app}`, `lead-${app}`]],
    ["senior vs lead", [`senior-${app}`, `lead-${app}`]],
    ["associate, senior, lead app ops", [`associate-${app}`, `senior-${app}`, `lead-${app}`]],
    ["principal app ops vs infra ops", [`principal-${app}`, `principal-${infra}`]],
    ["app ops vs principal infra ops", [`principal-${app}`, `principal-${infra}`]],
    ["app ops and infra ops principal", [`principal-${app}`, `principal-${infra}`]],
    ["principal of app ops and infra ops", [`principal-${app}`, `principal-${infra}`]],
    ["app ops principal, infra ops principal", [`principal-${app}`, `principal-${infra}`]],
    ["mid and senior app ops", [app, `senior-${app}`]],
    ["app ops vs lead app ops", [app, `lead-${app}`]],
    ["level 2 and level 3 app ops", [app, `senior-${app}`]],
  ])("%s", (text, roleLevels) => {
    expect(understand(`compare ${text}`)).toEqual({
      kind: "question",
      question: { kind: "compare-role-levels", roleLevels, step: false },
    });
  });
});

describe("a step is told apart from a difference", () => {
  test.each([
    ["from senior to lead app ops", true],
    ["senior to lead app ops", true],
    ["senior app ops -> lead app ops", true],
    ["how do I move from senior to lead app ops", true],
    ["I'm a senior app ops engineer, what do I need for lead?", true],
    ["lead app ops from senior", true],
    ["senior or lead app ops", false],
    ["difference between senior and lead app ops", false],
  ])("%s", (text, step) => {
    expect(understand(text)).toMatchObject({
      question: { roleLevels: [`senior-${app}`, `lead-${app}`], step },
    });
  });
});

test("a role level that its role does not have is not found, and its role is offered", () => {
  expect(understand("associate infra ops")).toEqual({
    kind: "not-found",
    sought: "role",
    words: "associate infra ops",
    choices: [{ kind: "role", role: infra }],
  });
});
