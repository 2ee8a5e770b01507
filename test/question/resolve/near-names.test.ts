import { describe, expect, test } from "vitest";
import { checkVocabulary } from "../../../src/question/parse-vocabulary.ts";
import { createUnderstanding } from "../../../src/question/understand.ts";
import { manyRoles } from "../many-roles.ts";
import { english, vocabularyFile } from "../understandings.ts";

const { vocabulary } = checkVocabulary(vocabularyFile(), manyRoles);
const { understand } = createUnderstanding(manyRoles, vocabulary, english());

const deliveryManager = { kind: "role", role: "delivery-manager" };
const softwareDeveloper = { kind: "role", role: "software-developer" };

function skillsOf(roleLevel: string): object {
  return { kind: "role-level", roleLevel, section: "skills" };
}

type Row = readonly [text: string, words: string, choices: readonly object[]];

/** What is offered: the whole reading first. */
function expectOffered(...[text, words, choices]: Row): void {
  expect(understand(text)).toEqual({ kind: "not-found", sought: "anything", words, choices });
}

describe("a near name is offered under its name in the catalogue", () => {
  test.each<Row>([
    ["scrum master", "scrum master", [deliveryManager]],
    ["what is a scrum master", "scrum master", [deliveryManager]],
    ["what does a full-stack developer do", "full-stack developer", [softwareDeveloper]],
    ["programmer", "programmer", [softwareDeveloper]],
  ])("%s", expectOffered);
});

describe("a question about a near name is first offered about what the catalogue has", () => {
  test.each<Row>([
    [
      "what skills does a scrum master need",
      "scrum master",
      [skillsOf("delivery-manager"), deliveryManager],
    ],
    [
      "I'm a scrum master, what skills do I need",
      "scrum master",
      [skillsOf("delivery-manager"), deliveryManager],
    ],
    [
      "skills of a senior scrum master",
      "scrum master",
      [
        skillsOf("senior-delivery-manager"),
        { kind: "role-level", roleLevel: "senior-delivery-manager" },
      ],
    ],
    [
      "what changed for a scrum master",
      "scrum master",
      [{ kind: "changes", role: "delivery-manager" }, deliveryManager],
    ],
    [
      "scrum master vs product manager",
      "scrum master",
      [
        {
          kind: "compare-role-levels",
          roleLevels: ["delivery-manager", "product-manager"],
          step: false,
        },
        deliveryManager,
        { kind: "role", role: "product-manager" },
      ],
    ],
    [
      "what skills does a software engineer need",
      "software engineer",
      [
        skillsOf("junior-developer"),
        skillsOf("developer"),
        skillsOf("senior-developer"),
        skillsOf("lead-developer"),
        softwareDeveloper,
      ],
    ],
  ])("%s", expectOffered);
});

describe("a near name is recognised when inflected, misspelt or cut short", () => {
  test.each<Row>([
    ["programmers", "programmers", [softwareDeveloper]],
    [
      "what skills do scrum masters need",
      "scrum masters",
      [skillsOf("delivery-manager"), deliveryManager],
    ],
    ["full stack developers", "full stack developers", [softwareDeveloper]],
    ["scrum mastr", "scrum mastr", [deliveryManager]],
    ["scrum maste", "scrum maste", [deliveryManager]],
  ])("%s", expectOffered);
});

describe("a statement about a near name is not answered, and offers the same", () => {
  test.each(["I'm a scrum master", "our scrum master is ill"])("%s", (text) => {
    expect(understand(text)).toMatchObject({ choices: [deliveryManager] });
  });
});

describe("a near name is offered after a command", () => {
  test.each(["role", "skill"] as const)("/%s scrum master", (command) => {
    expect(understand("scrum master", { command })).toMatchObject({
      kind: "not-found",
      choices: [deliveryManager],
    });
  });
});

describe("a name of the catalogue is answered, though near names contain its words", () => {
  test.each([
    ["delivery manager", deliveryManager],
    ["what skills does a delivery manager need", skillsOf("delivery-manager")],
    ["software developer", softwareDeveloper],
    ["lead developer", { kind: "role-level", roleLevel: "lead-developer" }],
    ["agile working", { kind: "skill", skill: "agile-working" }],
  ])("%s", (text, question) => {
    expect(understand(text)).toEqual({ kind: "question", question });
  });
});

test("a name of the catalogue wins over a near name with the same words", () => {
  const near = checkVocabulary(
    { near: { "content designer": { to: ["User researcher"], from: "adverts" } } },
    manyRoles,
  ).vocabulary;
  const withNear = createUnderstanding(manyRoles, near, english());
  expect(withNear.understand("content designer")).toEqual({
    kind: "question",
    question: { kind: "role", role: "content-designer" },
  });
});
