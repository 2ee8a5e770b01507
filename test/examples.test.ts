import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { AnswerKind } from "../src/answer/answer.ts";
import { sections } from "../src/catalogue/sections.ts";
import { botWithTeams } from "./five-documents/named-teams.ts";
import { ask, type Example, examplePath, readExamples, stagesOf } from "./examples/stages.ts";
import { bot } from "./slack/bot.ts";

const botFor = ({ teams }: Example) => (teams === true ? botWithTeams() : bot());
const examples = readExamples();

describe.each(examples)('"$text" ($name)', (example) => {
  test.each([...stagesOf(botFor(example), example)])("makes the recorded %s", (file, made) => {
    expect(made).toBe(readFileSync(examplePath(example.name, file), "utf8"));
  });
});

const everyKind: Readonly<Record<AnswerKind, true>> = {
  role: true,
  "role-level": true,
  skill: true,
  "skill-level": true,
  "skill-in-role-level": true,
  "compare-role-levels": true,
  "compare-skill-levels": true,
  "compare-skills": true,
  "roles-with-skill": true,
  "roles-with-qualification": true,
  topic: true,
  level: true,
  list: true,
  changes: true,
  team: true,
  "teams-with-skill": true,
  "team-skill": true,
  "compare-teams": true,
  "similar-roles": true,
  "career-path": true,
  help: true,
  ambiguous: true,
  "not-found": true,
  "not-understood": true,
};

test("The examples cover every kind of answer, every section and what is not defined.", () => {
  const answers = examples.map((example) => ask(botFor(example), example).answer);
  const shown = answers.flatMap((answer) => (answer.kind === "role-level" ? [answer.section] : []));
  expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(Object.keys(everyKind)));
  expect(shown).toEqual(expect.arrayContaining([undefined, ...sections]));
  expect(answers.filter(({ defined }) => !defined).length).toBeGreaterThan(2);
});
