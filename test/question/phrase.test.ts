import { expect, test } from "vitest";
import type { Question } from "../../src/question/question.ts";
import { sameQuestion } from "../../src/question/same-question.ts";
import { botWithTeams } from "../five-documents/named-teams.ts";
import { everyQuestion } from "./every-question.ts";
import { largeFramework, theFiveDocuments, type Understood } from "./understandings.ts";

const own = theFiveDocuments();
const large = largeFramework();

/** The questions whose phrase is not understood as the same question. */
function misunderstood(
  { understand, phrase }: Understood,
  questions: Iterable<Question>,
): readonly Question[] {
  return [...questions].filter((question) => {
    const understanding = understand(phrase(question));
    return understanding.kind !== "question" || !sameQuestion(understanding.question, question);
  });
}

/** Every nth question of a long list, so that all kinds are covered. */
function* oneIn(step: number, questions: Iterable<Question>): Generator<Question> {
  let count = 0;
  for (const question of questions) if (count++ % step === 0) yield question;
}

test("questions of every kind about the documents have phrases that are understood as them", () => {
  expect(misunderstood(own, oneIn(3, everyQuestion(own.catalogue)))).toEqual([]);
});

test("so do the questions of a framework of 52 roles and 188 skills", () => {
  expect(misunderstood(large, oneIn(197, everyQuestion(large.catalogue)))).toEqual([]);
});

test("a phrase is short enough for a button", () => {
  for (const question of oneIn(7, everyQuestion(own.catalogue))) {
    expect(own.phrase(question).length).toBeLessThanOrEqual(400);
  }
});

test.each<readonly [string, Question]>([
  ["help", { kind: "help" }],
  ["list roles", { kind: "list", of: "roles" }],
  ["practitioner", { kind: "level", level: "practitioner" }],
  ["SFIA level 3", { kind: "level", level: "3" }],
])("the phrase is natural: %s", (text, question) => {
  expect(own.phrase(question)).toBe(text);
});

test("the phrases for things in the catalogue are their titles as written in a sentence", () => {
  const phrases = own.catalogue.skills
    .slice(0, 7)
    .map(({ id }) =>
      own.phrase({ kind: "skill-level", skill: id, level: id === "itop" ? "3" : "working" }),
    );
  expect(phrases).toEqual([
    "working asset and configuration management",
    "working availability and capacity management",
    "working change management",
    "working coding and scripting",
    "working continual service improvement",
    "working incident management",
    "ITOP level 3",
  ]);
});

test("a role and its level with the same title have different phrases", () => {
  const role = own.catalogue.roles[0]!;
  const level = role.levels.find((id) => own.catalogue.roleLevel(id).title === role.title)!;
  expect(own.phrase({ kind: "role", role: role.id })).toBe("application operations engineer");
  expect(own.phrase({ kind: "role-level", roleLevel: level })).toBe(
    "application operations engineer level",
  );
});

test("a comparison says shared words once", () => {
  const levels = own.catalogue.roles[0]!.levels;
  const question = (step: boolean): Question => ({
    kind: "compare-role-levels",
    roleLevels: [levels[2]!, levels[3]!],
    step,
  });
  expect(own.phrase(question(false))).toBe(
    "compare senior and lead application operations engineer",
  );
  expect(own.phrase(question(true))).toBe("from senior to lead application operations engineer");
});

test("a question that no text means has no phrase", () => {
  const skill = own.catalogue.skills[0]!.id;
  expect(own.phrase({ kind: "compare-skills", skills: [skill] })).toBe("");
});

test("so do the questions about named teams", () => {
  const { catalogue, phrase, reply } = botWithTeams();
  const teams = [...everyQuestion(catalogue)].filter(
    (question) =>
      question.kind === "teams-with-skill" ||
      (question.kind === "list" && question.of === "teams") ||
      (question.kind === "team" && question.team !== undefined),
  );
  const wrong = teams.filter((question) => {
    const { understanding } = reply(phrase(question));
    return understanding.kind !== "question" || !sameQuestion(understanding.question, question);
  });
  expect(teams.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});
