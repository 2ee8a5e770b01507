import { describe, expect, test } from "vitest";
import { answer } from "../../src/answer/answer-question.ts";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.ts";
import { changesText } from "../../src/render/changes-text.ts";
import { roleLevelId, skillId } from "../../src/catalogue/ids.ts";
import type { Question } from "../../src/question/question.ts";
import { compose } from "../../src/render/compose.ts";
import type { Page } from "../../src/render/page.ts";
import { toText } from "../../src/render/text.ts";
import { littleChanged, muchChanged } from "../changed-catalogue.ts";

type Asked = Extract<Question, { kind: "changes" }>;

const little = littleChanged();
const level = roleLevelId("application operations engineer");
const senior = roleLevelId("senior application operations engineer");

function pageOf(question: Asked, catalogue: Catalogue = little): Page {
  const given = answer({ kind: "question", question }, catalogue);
  return compose(given, (asked) => JSON.stringify(asked), "again");
}

describe("what changed, as a page", () => {
  test("says in its first two lines when and what, then old and new words", () => {
    expect(toText(pageOf({ kind: "changes", roleLevel: level }))).toBe(
      [
        "What changed in Application operations engineer",
        "Import of 23 November 2026: 1 level raised; 1 text reworded",
        "",
        "- Service focus: raised from awareness to working",
        "",
        "Responsibility: reworded: “monitor applications and are accountable for batch processes”",
        "",
        "before: “watch applications and are accountable for batch processes”",
        "",
        "Import of 20 November 2026: added",
        "",
        "Source: GOV.UK, Application operations engineer, 7 January 2020.",
      ].join("\n"),
    );
  });

  test("of everything says in a line each what earlier imports did", () => {
    expect(toText(pageOf({ kind: "changes" }))).toMatch(
      /Earlier\n\n- Import of 20 November 2026: 2 roles, 6 role levels, 15 skills, \d+ pieces of knowledge and 10 qualifications added\n/u,
    );
  });

  test("tells the role from its level of the same title", () => {
    const { parts } = pageOf({ kind: "changes", role: little.roles[0]!.id });
    expect(parts[0]).toEqual({ kind: "heading", text: "Application operations engineer" });
  });

  test("that is too long is a choice of roles, then of skills", () => {
    const page = pageOf({ kind: "changes" }, muchChanged());
    const choices = page.parts.filter((part) => part.kind === "choices");
    expect(choices[0]?.buttons[0]?.label).toMatch(/^Associate application .+: \d+ changes$/u);
    expect(choices[1]?.buttons.map(({ label }) => label)).toContain(
      "Incident management: 4 changes",
    );
  });

  test("says so where nothing changed since the thing came", () => {
    expect(toText(pageOf({ kind: "changes", roleLevel: senior }))).toMatch(
      /Import of 20 November 2026: added\n\nNothing has changed in Senior application operations engineer since then\./u,
    );
  });

  test("says so where the record knows nothing of the thing, and how far it goes back", () => {
    const short = openCatalogue(little, little.changes.slice(0, 1));
    expect(toText(pageOf({ kind: "changes", skill: skillId("incident management") }, short))).toBe(
      "What changed in Incident management\n\nNothing has changed in Incident management since the record begins, on 23 November 2026.",
    );
  });

  test("says so where nothing is recorded", () => {
    expect(toText(pageOf({ kind: "changes" }, openCatalogue(little)))).toBe(
      "What changed\n\nNo change has been recorded yet. The record begins with the next import.",
    );
  });

  test("never lists the names of a whole framework", () => {
    const [, first] = little.changes;
    const many = openCatalogue(little, first === undefined ? [] : [first]);
    const text = toText(pageOf({ kind: "changes" }, many));
    expect(text).toContain("Application operations engineer (5 levels)");
    expect(text).not.toContain("Operating Systems");
  });
});

test("the terminal's report and the answer tell a change in the same words", () => {
  const [latest] = little.changes;
  const report = latest === undefined ? "" : changesText(latest);
  expect(report).toContain("Service focus: raised from awareness to working");
  expect(toText(pageOf({ kind: "changes" }))).toContain(
    "Service focus: raised from awareness to working",
  );
});
