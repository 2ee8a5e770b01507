import { describe, expect, test } from "vitest";
import type { Question } from "../../../src/question/question.ts";
import { createUnderstanding } from "../../../src/question/understand.ts";
import { emptyVocabulary } from "../../../src/question/vocabulary.ts";
import { junior, lead, pilot, radio, renamedCatalogue } from "../../renamed-catalogue.ts";
import { english } from "../understandings.ts";

const { understand } = createUnderstanding(renamedCatalogue(), emptyVocabulary, english());

type Changes = Extract<Question, { kind: "changes" }>;
/** Without the kind. */
type Asked = Pick<Changes, "happened" | "of"> &
  Partial<Record<"role" | "roleLevel" | "skill", string>>;

function expectAsked(text: string, asked: Asked): void {
  expect(understand(text)).toEqual({ kind: "question", question: { kind: "changes", ...asked } });
}

describe("what happened, and to what kind of thing", () => {
  test.each<[string, Asked]>([
    ["what changed?", {}],
    ["what's new?", {}],
    ["what was added or removed?", {}],
    ["which skills were removed?", { happened: "removed", of: "skills" }],
    ["which skills are gone?", { happened: "removed", of: "skills" }],
    ["removed skills", { happened: "removed", of: "skills" }],
    ["which roles are new?", { happened: "added", of: "roles" }],
    ["any new roles?", { happened: "added", of: "roles" }],
    ["new skills", { happened: "added", of: "skills" }],
    ["new role levels", { happened: "added", of: "role-levels" }],
    ["anything lowered?", { happened: "lowered" }],
    ["anything raised in the levels?", { happened: "raised" }],
    ["which role levels were added?", { happened: "added", of: "role-levels" }],
    ["which levels have been removed?", { happened: "removed", of: "role-levels" }],
    ["what was renamed?", { happened: "renamed" }],
    ["which roles were renamed?", { happened: "renamed", of: "roles" }],
    ["what has been removed?", { happened: "removed" }],
    ["which levels were raised?", { happened: "raised" }],
    ["what was lowered?", { happened: "lowered" }],
    ["what was reworded?", { happened: "reworded" }],
    ["which skills have been reworded?", { happened: "reworded", of: "skills" }],
  ])("%s", expectAsked);
});

describe("what happened to one thing", () => {
  const removed = { happened: "removed", of: "skills" } as const;
  const added = { happened: "added", of: "skills" } as const;
  test.each<[string, Asked]>([
    ["what does a port pilot no longer need?", { role: pilot, ...removed }],
    ["what does a lead port pilot no longer need", { roleLevel: lead, ...removed }],
    ["which skills were removed from junior port pilot", { roleLevel: junior, ...removed }],
    ["what do leads need now that they did not before?", { roleLevel: lead, ...added }],
    ["new skills for a port pilot", { role: pilot, ...added }],
    ["what was added in port pilot", { role: pilot, happened: "added" }],
    ["what was port pilot called before?", { role: pilot, happened: "renamed" }],
    ["is port pilot called something else now", { role: pilot, happened: "renamed" }],
    ["was port pilot renamed?", { role: pilot, happened: "renamed" }],
    ["who no longer needs radio?", { skill: radio, happened: "removed" }],
    ["was radio removed?", { skill: radio, happened: "removed" }],
    ["has radio been reworded?", { skill: radio, happened: "reworded" }],
    ["what was raised in radio", { skill: radio, happened: "raised" }],
  ])("%s", expectAsked);
});

test("since when is left out: only the last imports are recorded", () => {
  expect(understand("which roles have been renamed since last year?")).toMatchObject({
    question: { kind: "changes", happened: "renamed", of: "roles" },
    leftOut: ["since last year"],
  });
});

test.each<[before: string, text: string, Asked]>([
  ["which skills were removed?", "and which are new?", { happened: "added", of: "skills" }],
  ["port pilot", "what was removed?", { role: pilot, happened: "removed" }],
  ["port pilot", "which skills were removed?", { happened: "removed", of: "skills" }],
  [
    "what does a junior port pilot no longer need",
    "and lead?",
    { roleLevel: lead, happened: "removed", of: "skills" },
  ],
  ["what changed in port pilot", "and what was renamed?", { role: pilot, happened: "renamed" }],
])("after “%s”: %s", (before, text, asked) => {
  const previous = understand(before);
  if (previous.kind !== "question") throw new Error(previous.kind);
  expect(understand(text, { previous: previous.question })).toEqual({
    kind: "question",
    question: { kind: "changes", ...asked },
  });
});
