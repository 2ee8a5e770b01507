import { expect, test } from "vitest";
import { answer } from "../../src/answer/answer-question.ts";
import type { Level } from "../../src/catalogue/levels.ts";
import { skillId } from "../../src/catalogue/ids.ts";
import { dataWithTeams } from "../five-documents/named-teams.ts";

const { catalogue } = dataWithTeams();

function teamsWith(title: string, level?: Level) {
  const question = {
    kind: "teams-with-skill",
    skill: skillId(title),
    ...(level && { level }),
  } as const;
  const answered = answer({ kind: "question", question }, catalogue);
  if (answered.kind !== "teams-with-skill") throw new Error("No teams");
  return answered;
}

test("Each team is told with how many of its positions are asked for the skill.", () => {
  const { teams, defined } = teamsWith("Incident management", "practitioner");
  expect(teams.map(({ team, depth, size }) => [team.name, depth, size])).toEqual([
    ["Payments", 1, 3],
    ["Infrastructure", 1, 4],
    ["Night shift crew", 0, 4],
  ]);
  expect(defined).toBe(true);
});

test("Without a level, every position that is asked for the skill counts.", () => {
  const { teams } = teamsWith("Incident management");
  expect(teams.map(({ depth }) => depth)).toEqual([3, 4, 4]);
});

test("That no team is asked for it is an answer, too, with who is.", () => {
  const { teams, defined, next, cites } = teamsWith("Coding and scripting", "expert");
  expect(teams.every(({ depth }) => depth === 0)).toBe(true);
  expect(defined).toBe(false);
  expect(next.map(({ as }) => as)).toContain("who-needs");
  expect(cites.naming.length).toBeGreaterThan(0);
});
