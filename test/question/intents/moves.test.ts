import { expect, test } from "vitest";
import { splitCommand } from "../../../src/question/commands.ts";
import type { Understanding } from "../../../src/question/understanding.ts";
import { theFiveDocuments } from "../understandings.ts";

const understander = theFiveDocuments();

function read(typed: string): Understanding {
  const { command, text } = splitCommand(typed);
  return understander.understand(text, command === undefined ? {} : { command });
}

function kindOf(understanding: Understanding): string {
  return understanding.kind === "question" ? understanding.question.kind : understanding.kind;
}

test.each([
  ["roles like senior app ops", "similar-roles"],
  ["/role roles like senior app ops", "similar-roles"],
  ["where could a senior app ops engineer move?", "similar-roles"],
  ["which roles could I move to as a senior app ops engineer?", "similar-roles"],
  ["career path of app ops", "career-path"],
  ["/role career path of app ops", "career-path"],
  ["how do I get from senior app ops to principal infra ops?", "career-path"],
  ["the steps from associate to principal app ops", "career-path"],
  // A path of one step, or with no word of steps, is a comparison.
  ["career path from senior to lead app ops", "compare-role-levels"],
  ["how do I get from associate to principal app ops?", "compare-role-levels"],
  ["how similar are lead app ops and principal infra ops?", "compare-role-levels"],
  ["what comes after lead app ops?", "role-level"],
  ["where can I go after lead app ops?", "role-level"],
])("%s: %s", (text, kind) => {
  expect(kindOf(read(text))).toBe(kind);
});

const seniorAppOps = "senior-application-operations-engineer";
test.each([
  [
    "career path from senior app ops to senior app ops",
    { kind: "career-path", from: { roleLevel: seniorAppOps } },
  ],
  [
    "career path from app ops to application operations engineer",
    { kind: "career-path", from: { roleLevel: "application-operations-engineer" } },
  ],
  [
    "training for senior app ops and senior app ops",
    { kind: "role-level", roleLevel: seniorAppOps, section: "training" },
  ],
  [
    "team of senior app ops and senior app ops",
    { kind: "team", positions: [{ roleLevel: seniorAppOps, count: 2 }] },
  ],
])("%s: what is named twice is meant once, but in a team", (text, question) => {
  expect(read(text)).toMatchObject({ kind: "question", question });
});

test("A comparison with itself is not answered with another.", () => {
  expect(kindOf(read("compare senior app ops and senior app ops"))).toBe("not-understood");
});

test.each([
  "who is similar to me?",
  "who is like a lead app ops engineer?",
  "is anybody similar to our lead app ops engineer?",
  "roles like kubernetes wizard",
  "roles like senior infra ops",
  "career path of a plumber",
  "roles like senior app ops that need testing",
  "training for roles like senior app ops",
  "/skill roles like senior app ops",
  "/compare roles like senior app ops",
  "our lead app ops role is similar to yours",
  "where could the lead app ops engineer park?",
])("%s is not answered with similar roles or a path", (text) => {
  expect(["similar-roles", "career-path"]).not.toContain(kindOf(read(text)));
});

test.each([
  ["roles like data engineer", "data engineer"],
  ["career path of data engineer", "data engineer"],
])("%s: the role that is not there is named", (text, words) => {
  expect(read(text)).toMatchObject({ kind: "not-found", sought: "role", words });
});
