import { describe, expect, test } from "vitest";
import { answer } from "../../src/answer/answer-question.ts";
import { changesText } from "../../src/render/changes-text.ts";
import { compose } from "../../src/render/compose.ts";
import { toText } from "../../src/render/text.ts";
import type { Question } from "../../src/question/question.ts";
import { chartWork, latest, pilot, radio, renamedCatalogue, senior } from "../renamed-catalogue.ts";

const catalogue = renamedCatalogue();

function textOf(question: Extract<Question, { kind: "changes" }>): string {
  const given = answer({ kind: "question", question }, catalogue);
  return toText(compose(given, (asked) => JSON.stringify(asked), "again"));
}

const ofPilot = [
  "- Role renamed: Harbour pilot → Port pilot",
  "- Role level renamed: Junior pilot → Junior port pilot",
  "- Role level renamed: Harbour pilot → Port pilot",
  "- Role level renamed: Senior harbour pilot → Senior port pilot",
  "- Role level renamed: Chief of harbour pilotage → Lead port pilot",
];

describe("a rename is one line with both names", () => {
  test("in the answer about the role, with its levels and the skills that they ask for", () => {
    expect(textOf({ kind: "changes", role: pilot })).toContain(
      [...ofPilot, "- Skill renamed: Chart work → Chart and passage work"].join("\n"),
    );
  });

  test("in the answers about a role level and about a skill", () => {
    expect(textOf({ kind: "changes", roleLevel: senior })).toContain(
      "\n- Role level renamed: Senior harbour pilot → Senior port pilot\n- Skill renamed: Chart work",
    );
    const ofSkill = textOf({ kind: "changes", skill: chartWork });
    expect(ofSkill).toContain("\n- Skill renamed: Chart work → Chart and passage work\n");
    expect(ofSkill).not.toContain("Role");
    expect(textOf({ kind: "changes", skill: radio })).not.toContain("renamed");
  });

  test("in the answer about everything, which counts them in its second line", () => {
    expect(textOf({ kind: "changes" })).toMatch(
      /^What changed\nImport of 1 September 2026: 1 role, 5 role levels and 1 skill renamed; 1 role, .*\n\n- Role renamed: Harbour pilot → Port pilot\n/u,
    );
  });

  test("in the terminal's report, before all else", () => {
    expect(changesText(latest)).toMatch(
      /^Role renamed: Harbour pilot → Port pilot\n(?:Role level renamed: .*\n){5}Skill renamed: Chart work → Chart and passage work\n\nRoles\n/u,
    );
  });
});

test("a text in which only names are new is told as that, not as one of the same meaning", () => {
  const told = "reworded by the new name only";
  expect(textOf({ kind: "changes", role: pilot })).toContain(`Introduction: ${told}: “A port`);
  expect(changesText(latest)).toContain(`  introduction: ${told}\n`);
});
