import { describe, expect, test } from "vitest";
import { openCatalogue } from "../../../src/catalogue/catalogue.ts";
import { historyOf } from "../../../src/catalogue/history.ts";
import { splitCommand } from "../../../src/question/commands.ts";
import type { Question } from "../../../src/question/question.ts";
import { createUnderstanding } from "../../../src/question/understand.ts";
import { checkVocabulary } from "../../../src/question/parse-vocabulary.ts";
import { emptyVocabulary } from "../../../src/question/vocabulary.ts";
import { renamedCatalogue, senior } from "../../renamed-catalogue.ts";
import { smallCatalogue } from "../small-catalogue.ts";
import { english } from "../understandings.ts";

const catalogue = renamedCatalogue();
const { understand } = createUnderstanding(catalogue, emptyVocabulary, english());

/** What a text asks for that is gone, and what is offered instead. */
function goneIn(typed: string) {
  const { command, text } = splitCommand(typed);
  const understanding = understand(text, command === undefined ? {} : { command });
  if (understanding.kind !== "not-found") return understanding;
  const { gone, choices } = understanding;
  return { gone: gone?.title, on: gone?.on, choices };
}

const seniorPilot: Question = { kind: "role-level", roleLevel: senior };

describe("a skill that is gone is told of, whatever is asked about it", () => {
  test.each([
    "signals by flag",
    "/skill signals by flag",
    "/role signals by flag",
    "what is expert signals by flag?",
    "which roles need signals by flag",
    "who needs working signals by flag",
    "what changed in signals by flag",
    "was signals by flag removed?",
    "compare signals by flag with signals by lamp",
    "Signals by flags",
    "signals by flga",
  ])("%s", (text) => {
    expect(goneIn(text)).toMatchObject({ gone: "Signals by flag", on: "2026-09-01" });
  });
});

test("what is named beside it is offered", () => {
  expect(goneIn("signals by flag")).toMatchObject({ choices: [] });
  expect(goneIn("signals by flag for a senior port pilot")).toMatchObject({
    choices: [seniorPilot],
  });
});

const lockKeepers: readonly Question[] = catalogue.roles
  .find(({ title }) => title === "Lock keeper")!
  .levels.map((roleLevel) => ({ kind: "role-level", roleLevel }));

describe("instead of a level that is gone, the role's present levels are offered", () => {
  test.each([
    "apprentice lock keeper",
    "what does an apprentice lock keeper do?",
    "skills of apprentice lock keeper",
  ])("%s", (text) => {
    expect(goneIn(text)).toEqual({
      gone: "Apprentice lock keeper",
      on: "2026-09-01",
      choices: lockKeepers,
    });
  });

  test("also where its seniority stands alone", () => {
    expect(goneIn("compare apprentice and senior lock keeper")).toMatchObject({
      gone: "Apprentice lock keeper",
      choices: lockKeepers,
    });
  });
});

test("a role that is gone is told of, and so is a level of it", () => {
  expect(goneIn("lamplighter")).toMatchObject({ gone: "Lamplighter" });
  expect(goneIn("senior lamplighter")).toMatchObject({ gone: "Senior lamplighter" });
  expect(goneIn("compare senior lamplighter with senior port pilot")).toMatchObject({
    gone: "Senior lamplighter",
    choices: [seniorPilot],
  });
});

test("what is gone does not matter beside a question about something else", () => {
  expect(understand("Our lamplighter is ill. What is radio?")).toMatchObject({
    kind: "question",
    question: { kind: "skill", skill: "radio" },
  });
});

describe("a current name beats a gone one", () => {
  const former = (title: string) => ({
    what: "skill" as const,
    id: title,
    title,
    on: "2026-09-01",
  });
  const now = openCatalogue(
    smallCatalogue({}, ["Signals by flag and lamp", "Buoys", "Testing (marine)"]),
    historyOf({
      records: [],
      former: [former("Signals by flag"), former("Buoys."), former("Testing")],
    }),
  );
  const { understand: ofNow } = createUnderstanding(now, emptyVocabulary, english());

  test.each([
    ["signals by flag and lamp", "signals-by-flag-and-lamp"],
    ["what is signals by flag and lamp?", "signals-by-flag-and-lamp"],
    ["buoys", "buoys"],
    ["testing", "testing-marine"],
  ])("%s", (text, skill) => {
    expect(ofNow(text)).toEqual({ kind: "question", question: { kind: "skill", skill } });
  });

  test("but the gone one alone is still told of, and what has a similar name is offered", () => {
    expect(ofNow("signals by flag")).toMatchObject({
      gone: { title: "Signals by flag" },
      choices: [{ kind: "skill", skill: "signals-by-flag-and-lamp" }],
    });
  });
});

test("a near name of the vocabulary does not hide that it is gone", () => {
  const { vocabulary } = checkVocabulary(
    { near: { "signals by flag": { to: ["Signals by lamp"], from: "former" } } },
    catalogue,
  );
  const withNear = createUnderstanding(catalogue, vocabulary, english());
  expect(withNear.understand("signals by flag")).toMatchObject({
    gone: { title: "Signals by flag" },
  });
});
