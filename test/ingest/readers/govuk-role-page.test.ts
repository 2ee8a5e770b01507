import { describe, expect, test } from "vitest";
import { sourceId } from "../../../src/catalogue/ids.ts";
import { accountFor } from "../../../src/ingest/account.ts";
import { examine } from "../../../src/ingest/defects/examine.ts";
import { extractOf, projectFile, refusalOf } from "../documents.ts";

const page = `Guidance

Test analyst

Find out what a test analyst does and the skills you need to do the job.

  • a description of the levels in this role, from junior test analyst to head of testing, specifying the skills

Introduction to the role of test analyst

Test analysts help teams to:

  • find faults
  • prevent them

Skills required to be a test analyst

You will need the following skills for this role, although the level of expertise for each will vary, depending on the role level.

  • Testing. Testing involves finding faults.
  • Technical understanding. 
  • Planning. MISSING

Junior test analyst

At this role level, you will:

  • learn on the job

Skills needed for this role

  • Testing. You can execute tests. You can report. (Relevant skill level: awareness)
  • Testing (performance). This skill level is currently not defined. (Relevant skill level: working)

Head of testing

A head of testing leads. At this level, you will: Your work may vary between departments.

  • set standards

In some departments, you may also test.

Skills needed for this role

  • Testing. You can set standards. (Relevant skill level: expert)

Read more
`;

const levelsOf = (text: string) => extractOf(text).extract.roles.flatMap(({ levels }) => levels);
const skillsIn = (text: string) => levelsOf(text).map(({ requirements }) => requirements.length);

function defectsOf(text: string): readonly string[] {
  const { extract, lines } = extractOf(text);
  const source = { ...projectFile("002").source, id: sourceId("page") };
  return examine([accountFor(source, lines, extract)]).defects.map(
    ({ rule, excerpt }) => `${rule}: ${excerpt}`,
  );
}

describe("a role page", () => {
  const [junior, head] = levelsOf(page);

  test("has no defects if it is complete", () => {
    expect(defectsOf(page)).toEqual([]);
  });

  test("has an introduction with its list", () => {
    expect(extractOf(page).extract.roles[0]?.introduction?.text).toBe(
      "Test analysts help teams to:\n• find faults\n• prevent them",
    );
  });

  test("has no description for a skill if none was written", () => {
    expect(
      extractOf(page).extract.skills.map(({ title, description }) => [
        title.text,
        description?.text,
      ]),
    ).toEqual([
      ["Testing", "Testing involves finding faults."],
      ["Technical understanding", undefined],
      ["Planning", undefined],
    ]);
  });

  test.each([":", " –", " -"])("has a skill's name apart from its text, even after %j", (mark) => {
    const [first] = levelsOf(page.replace(/(• Testing)\. (?=You\b)/u, `$1${mark} `));
    expect(first?.requirements).toEqual(junior?.requirements);
  });

  test("has levels recognised by what follows them, with or without a summary", () => {
    expect(junior?.summary).toBeUndefined();
    expect(junior?.responsibilitiesLeadIn?.text).toBe("At this role level, you will:");
    expect(junior?.requirements.map(({ skill, level }) => [skill.text, level.value])).toEqual([
      ["Testing", "awareness"],
      ["Testing (performance)", "working"],
    ]);
  });

  const grades =
    "This role level is most often performed at the Civil Service job grade of:\n\n  • G7\n\n";
  test.each([
    ["above its skills", page.replace("In some departments", `${grades}In some departments`)],
    ["below its skills", page.replace("Read more", `${grades}Read more`)],
  ])("has a level's grades apart from its summary: %s", (_, text) => {
    const [, graded] = levelsOf(text);
    expect(graded?.grades?.text).toBe(grades.trim().replace(/\n+ */u, "\n"));
    expect(graded?.summary?.text).toBe(head?.summary?.text);
    expect(graded?.responsibilities.map((one) => one.text)).toEqual(["set standards"]);
    expect(graded?.requirements).toHaveLength(1);
    expect(defectsOf(text)).toEqual([]);
  });

  test("has the lead-in separated from the text around it", () => {
    expect(head?.summary?.text).toBe(
      "A head of testing leads.\nYour work may vary between departments.\nIn some departments, you may also test.",
    );
    expect(head?.responsibilitiesLeadIn?.text).toBe("At this level, you will:");
    expect(head?.responsibilities.map(({ text }) => text)).toEqual(["set standards"]);
  });

  test.each([
    ["line ends of Windows", page.replaceAll("\n", "\r\n")],
    ["no blank lines", page.replaceAll("\n\n", "\n")],
    ["dashes for bullets", page.replaceAll("•", "-")],
    [
      "items wrapped onto two lines",
      page.replace("tests. You can report.", "tests.\n    You can report."),
    ],
    [
      "a heading within a list",
      page.replace("  • Testing (perf", "Management skills\n\n  • Testing (perf"),
    ],
    [
      "a table of contents",
      page.replace(
        "Introduction",
        "Contents\n\nIntroduction to the role of test analyst\n\nIntroduction",
      ),
    ],
  ])("reads the same with %s", (_, text) => {
    expect(skillsIn(text)).toEqual([2, 1]);
    expect(levelsOf(text).map(({ title }) => title.text)).toEqual([
      "Junior test analyst",
      "Head of testing",
    ]);
    expect(levelsOf(text)[0]?.requirements[0]?.text.text).toBe(
      "You can execute tests. You can report.",
    );
    expect(defectsOf(text)).toEqual([]);
  });
});

describe("a role page cut in half", () => {
  const upTo = (words: string): string => page.slice(0, page.indexOf(words));
  const noEnd = 'part-missing: it lacks its end ("Read more", "Published …")';
  const noHead =
    'part-missing: it lacks the role level "head of testing", the last that it announces';

  test("between two levels reports its end and the announced level as missing", () => {
    expect(defectsOf(upTo("Head of testing"))).toEqual([noEnd, noHead]);
  });

  test("within an item keeps the words it could not place", () => {
    expect(defectsOf(upTo("(Relevant skill level: working)"))).toEqual([
      noEnd,
      noHead,
      "line-not-understood: Testing (performance). This skill level is currently not defined.",
    ]);
  });

  test("before a level's skills says whose skills are missing", () => {
    expect(defectsOf(upTo("  • Testing. You can set standards"))).toEqual([
      noEnd,
      'part-missing: it lacks the skills of "Head of testing"',
    ]);
  });

  test("without its beginning is refused", () => {
    expect(refusalOf(page.slice(page.indexOf("Skills required")))).toMatch(
      /its beginning is missing/u,
    );
  });
});

test("a page that lost the names of its skills is refused", () => {
  expect(refusalOf(page.replace(/• (?:Testing[^.]*)\. /gu, "• "))).toMatch(/skills have no names/u);
});

test("a page that lost the title of a role level is refused, not given another", () => {
  const untitled = page.replace(
    "Head of testing\n\nA head of testing leads. At this level, you will: Your work may vary between departments.\n\n  • set standards\n\nIn some departments, you may also test.\n\n",
    "",
  );
  expect(refusalOf(untitled)).toMatch(/the title of a role level is missing/u);
});

describe("a copy that lost the heading of a role level's skills", () => {
  const lose = (at: number): string => {
    const heading = "Skills needed for this role\n\n";
    const parts = page.split(heading);
    return parts.reduce((text, part, index) => text + (index === at ? "" : heading) + part);
  };

  test("still has the skills of the first level", () => {
    expect(skillsIn(lose(1))).toEqual(skillsIn(page));
    expect(levelsOf(lose(1))[0]?.responsibilities.map(({ text }) => text)).toEqual([
      "learn on the job",
    ]);
  });

  test("does not silently present another level's skills as its own", () => {
    expect(defectsOf(lose(2))).toContain(
      'part-missing: it lacks the heading of a role level after "Junior test analyst"',
    );
  });
});

describe("a copy whose lists have other marks or none", () => {
  const whole = extractOf(page).extract;
  const said = (text: string): unknown => {
    const { roles, skills, missing } = extractOf(text).extract;
    const facts: unknown = JSON.parse(
      JSON.stringify({ roles, skills, missing }, (key, value: unknown) =>
        key === "lines" ? undefined : value,
      ),
    );
    return facts;
  };
  const bullets = /^ +• /gmu;

  test.each([
    ["no marks", page.replace(bullets, "")],
    ["no marks and no blank lines", page.replace(bullets, "").replace(/\n+/gu, "\n")],
    ["numbers", page.replace(bullets, " 1. ")],
    ["the bullets of a word processor", page.replace(bullets, "o\t")],
    ["bullets without a space", page.replace(bullets, "•")],
  ])("%s says the same", (_, copy) => {
    expect(copy).not.toBe(page);
    expect(whole.roles.flatMap(({ levels }) => levels)).toHaveLength(2);
    expect(said(copy)).toEqual(said(page));
    expect(defectsOf(copy)).toEqual([]);
  });
});
