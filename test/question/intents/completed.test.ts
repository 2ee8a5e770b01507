import { describe, expect, test } from "vitest";
import type { RoleLevelId, SkillId } from "../../../src/catalogue/types.ts";
import { completions, turned } from "../../../src/question/intents/completed.ts";
import type { Facts } from "../../../src/question/intents/facts.ts";
import { factsOf } from "../../../src/question/intents/facts-of.ts";
import type { Question } from "../../../src/question/question.ts";
import { interpretationsOf } from "../../../src/question/resolve/interpretations.ts";
import { theFiveDocuments } from "../understandings.ts";

const { read } = theFiveDocuments();

function asked(text: string): Question {
  const { understanding } = read(text);
  if (understanding.kind !== "question") throw new Error(`nothing is asked by ${text}`);
  return understanding.question;
}

function factsIn(before: string, text: string): Facts {
  const { context, spans } = read(text, { previous: asked(before) }).stages;
  const explained = spans.filter(({ kind }) => kind !== "unexplained");
  const [interpretation] = interpretationsOf(context, explained).possible;
  if (interpretation === undefined) throw new Error(`nothing is meant by ${text}`);
  return factsOf(context, explained, interpretation);
}

interface Named {
  readonly roleLevels: readonly (RoleLevelId | undefined)[];
  readonly skills: readonly SkillId[];
  readonly levels: number;
}

function named(before: string, text: string, isComparison = false): readonly Named[] {
  return completions(factsIn(before, text), isComparison).map(({ roles, skills, levels }) => ({
    roleLevels: roles.map(({ roleLevel }) => roleLevel),
    skills,
    levels: levels.length,
  }));
}

const senior = "senior-application-operations-engineer";
const principal = "principal-application-operations-engineer";

describe("what is not named is what was asked about before", () => {
  test("first the text as it is, then with all that it leaves out", () => {
    const [own, filled] = named("skills of a senior app ops", "is testing needed");
    expect(own).toEqual({ roleLevels: [], skills: ["testing"], levels: 0 });
    expect(filled).toEqual({ roleLevels: [senior], skills: ["testing"], levels: 0 });
  });

  test("a text that says it continues keeps the level first", () => {
    const [first] = named("who needs expert testing", "and user focus?");
    expect(first).toEqual({ roleLevels: [], skills: ["user-focus"], levels: 1 });
  });

  test("the level comes from the skill that a role level asks for where its meaning is asked", () => {
    const before = "what level of testing does a senior app ops need";
    const withLevel = (text: string) => named(before, text).some(({ levels }) => levels > 0);
    expect(withLevel("what does that mean")).toBe(true);
    expect(withLevel("who needs it")).toBe(false);
  });

  test.each([
    ["principal infra ops", "app ops", principal],
    // Its only level.
    ["senior app ops", "infra ops", "principal-infrastructure-operations-engineer"],
  ])("after %s, %s is asked about at the same seniority if it has it", (before, text, level) => {
    const filled = named(before, text).flatMap(({ roleLevels }) => roleLevels);
    expect(filled).toContain(level);
  });
});

describe("a comparison is with what was asked about before", () => {
  test.each([
    ["compare with principal", [senior, principal]],
    ["how do I get there from principal", [principal, senior]],
  ])("%s", (text, roleLevels) => {
    expect(named("senior app ops", text, true)[0]?.roleLevels).toEqual(roleLevels);
  });

  test("not with itself", () => {
    expect(named("senior app ops", "compare with senior", true)[0]?.roleLevels).toEqual([senior]);
  });
});

test("the other way round is the last comparison in reverse, and nothing else", () => {
  expect(turned(factsIn("senior vs principal app ops", "the other way round"))).toMatchObject([
    { roleLevels: [principal, senior] },
  ]);
  expect(turned(factsIn("senior vs principal app ops", "and testing"))).toEqual([]);
  expect(turned(factsIn("senior app ops", "the other way round"))).toEqual([]);
});
