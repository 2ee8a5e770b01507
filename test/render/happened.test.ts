import { describe, expect, test } from "vitest";
import { answer } from "../../src/answer/answer-question.ts";
import { openCatalogue } from "../../src/catalogue/catalogue.ts";
import { choicesOf } from "../../src/answer/choice.ts";
import { historyOf } from "../../src/catalogue/history.ts";
import { compose } from "../../src/render/compose.ts";
import { readAs } from "../../src/render/read-as.ts";
import { toText } from "../../src/render/text.ts";
import type { Happening, Question } from "../../src/question/question.ts";
import { lead, pilot, radio, renamedCatalogue, senior } from "../renamed-catalogue.ts";

type Asked = Extract<Question, { kind: "changes" }>;

const catalogue = renamedCatalogue();

function answerTo(asked: Asked, of = catalogue) {
  return answer({ kind: "question", question: asked }, of);
}

/** The lines of the page, without the sources. */
function linesOf(asked: Asked, of = catalogue): readonly string[] {
  const page = compose(answerTo(asked, of), (question) => JSON.stringify(question), "again");
  return toText({ ...page, sources: [] })
    .split("\n")
    .filter(Boolean);
}

const ofImport = (summary: string): string => `Import of 1 September 2026: ${summary}`;

describe("what happened in the last import is told by name, and nothing else is", () => {
  test.each<readonly [Asked, string, readonly string[]]>([
    [
      { kind: "changes", happened: "removed", of: "skills" },
      "Skills removed",
      [ofImport("1 skill removed"), "- Skill removed: Signals by flag"],
    ],
    [
      { kind: "changes", happened: "added", of: "roles" },
      "Roles added",
      [ofImport("1 role added"), "- Role added: Drone inspector"],
    ],
    [
      { kind: "changes", happened: "removed", of: "role-levels" },
      "Role levels removed",
      [
        ofImport("2 role levels removed"),
        "- Role levels removed: Senior lamplighter; Apprentice lock keeper",
      ],
    ],
    [
      { kind: "changes", happened: "renamed", of: "skills" },
      "Skills renamed",
      [ofImport("1 skill renamed"), "- Skill renamed: Chart work → Chart and passage work"],
    ],
    [
      { kind: "changes", happened: "raised" },
      "Levels raised",
      [
        ofImport("1 level raised"),
        "- Senior port pilot: Radio: raised from working to practitioner",
      ],
    ],
    [
      { kind: "changes", happened: "reworded", of: "roles" },
      "Roles reworded",
      [ofImport("1 text reworded"), "- Port pilot: introduction: reworded by the new name only"],
    ],
    [
      { kind: "changes", happened: "removed" },
      "What was removed",
      [
        ofImport("1 role, 2 role levels and 1 skill removed; 1 entry removed"),
        "- Role removed: Lamplighter (1 level)",
        "- Role level removed: Apprentice lock keeper",
        "- Skill removed: Signals by flag",
        "- Senior port pilot: Signals by flag: removed, at awareness",
      ],
    ],
  ])("%j", (asked, title, lines) => {
    const told = linesOf(asked);
    const end = told.indexOf("Earlier");
    expect(end === -1 ? told : told.slice(0, end)).toEqual([title, ...lines]);
  });
});

describe("what happened to one thing is told with its texts", () => {
  test("what a role no longer needs, level by level", () => {
    expect(linesOf({ kind: "changes", role: pilot, happened: "removed", of: "skills" })).toEqual([
      "Skills removed in Port pilot",
      ofImport("1 entry removed"),
      "Senior port pilot",
      "Signals by flag: removed, at awareness: “You know the flags.”",
    ]);
  });

  test("what a role level needs now", () => {
    expect(
      linesOf({ kind: "changes", roleLevel: senior, happened: "added", of: "skills" }),
    ).toEqual([
      "Skills added in Senior port pilot",
      ofImport("1 entry added"),
      "Chart and passage work: added, at working: “You can correct charts.”",
    ]);
  });

  test("where a skill is asked for at a higher level", () => {
    expect(linesOf({ kind: "changes", skill: radio, happened: "raised" }).slice(2)).toEqual([
      "Senior port pilot",
      "- Radio: raised from working to practitioner",
    ]);
  });
});

test("what only an earlier import did is counted under the latest, which did nothing of it", () => {
  const [latest, first] = catalogue.changes;
  if (latest === undefined || first === undefined) throw new Error("no records");
  const { arrivals } = latest;
  const noRoles = { ...latest, arrivals: arrivals.filter(({ what }) => what !== "role") };
  const of = openCatalogue(catalogue, historyOf({ records: [noRoles, first] }));
  expect(linesOf({ kind: "changes", happened: "added", of: "roles" }, of)).toEqual([
    "Roles added",
    ofImport("no roles added"),
    "Earlier",
    "- Import of 3 September 2025: 1 role added",
  ]);
});

describe("what has not happened is said, and how far back the record goes", () => {
  const since = "since the record began on 3 September 2025.";
  test.each<readonly [Asked, string]>([
    [{ kind: "changes", happened: "lowered" }, `No levels have been lowered ${since}`],
    [
      { kind: "changes", roleLevel: lead, happened: "removed", of: "skills" },
      `No skills have been removed in Lead port pilot ${since}`,
    ],
    [
      { kind: "changes", skill: radio, happened: "renamed" },
      `Nothing has been renamed in Radio ${since}`,
    ],
  ])("%j", (asked, sentence) => {
    expect(linesOf(asked).slice(1)).toEqual([sentence]);
  });

  test("or that nothing is recorded", () => {
    expect(linesOf({ kind: "changes", happened: "removed" }, openCatalogue(catalogue))[1]).toMatch(
      /^No changes/u,
    );
  });
});

test("however much there is, it is never only counted", () => {
  const happened: Happening = "reworded";
  const [latest] = catalogue.changes;
  if (latest === undefined) throw new Error("no record");
  const things = Array.from({ length: 90 }, (_, at) => ({
    about: { kind: "skill" as const, id: radio, title: `Skill ${at}` },
    changes: [
      {
        kind: happened,
        part: "description" as const,
        before: "a",
        after: "b",
        sameMeaning: false,
      },
    ],
  }));
  const many = openCatalogue(catalogue, historyOf({ records: [{ ...latest, things }] }));
  expect(linesOf({ kind: "changes", happened }, many)).toHaveLength(92);
});

test("the question is read back, and offered as it is typed", () => {
  expect(readAs(answerTo({ kind: "changes", happened: "removed", of: "skills" }))).toBe(
    "skills removed",
  );
  expect(readAs(answerTo({ kind: "changes", happened: "renamed" }))).toBe("what was renamed");
  expect(readAs(answerTo({ kind: "changes", role: pilot, happened: "raised" }))).toBe(
    "levels raised in Port pilot",
  );
  const question: Question = { kind: "changes", role: pilot, happened: "removed" };
  expect(choicesOf([question], catalogue).choices).toEqual([{ as: "typed", question }]);
});
