import { describe, expect, test } from "vitest";
import { sourceId } from "../../../src/catalogue/ids.ts";
import { accountFor } from "../../../src/ingest/account.ts";
import { examine } from "../../../src/ingest/defects/examine.ts";
import { extractOf, projectFile } from "../documents.ts";

const inRows = `Lead Tester

A lead tester leads testing.

At this role level, you will:

  • lead testers

Background Components

Description Background
Has tested. Knows the methods and the use of Prior Knowledge and Skills

Work Activity Components

Title Details
Test planning Plans tests of every kind.
Automation tools (TEST)(Level2) Under supervision, runs tools.

Knowledge/Skills Components

Title Depth Details Type
Attention to Detail Applying standards to all tasks. Behavioural Skills
Operating Systems Expert in System software that controls activities. Technical Knowledge and Skills
Risk Management Aware of Methods and techniques for the assessment
of business risk. Other Knowledge and Skills

Training Components

Title Details
Coaching Concepts and methods for coaching.

PDA Components

Title Details
Research Assignments Exploring a topic and presenting it to colleagues and/or management
Deputising Standing in for a manager.

Qualification Components

Title Awarding Body
FEDIP Leading Practitioner FEDIP
ITIL Foundation Something else

Organisation Skills

Framework » Organisation
Category » Subcategory
Skill Name and Description Level
DDaT » Quality Assurance Testing Job Family
QAT – Functional testing You can test functions. 3 – Practitioner
You can lead.

This job role profile was created in collaboration with BCS, using Role Model Plus.
`;

const levelOf = (text: string) => {
  const [level] = extractOf(text).extract.roles.flatMap(({ levels }) => levels);
  if (level === undefined) throw new Error("no role level");
  return level;
};

function defectsOf(text: string): readonly string[] {
  const { extract, lines } = extractOf(text);
  const source = { ...projectFile("001").source, id: sourceId("profile") };
  return examine([accountFor(source, lines, extract)]).defects.map(
    ({ rule, excerpt }) => `${rule}: ${excerpt}`,
  );
}

describe("a profile in rows with one table of knowledge", () => {
  const level = levelOf(inRows);

  test("has its summary, though the heading is lost", () => {
    expect(level.summary?.text).toBe("A lead tester leads testing.");
    expect(level.responsibilities.map(({ text }) => text)).toEqual(["lead testers"]);
  });

  test("has items, one row each", () => {
    expect(
      level.workActivities.map(({ title, text, sfia }) => [title.text, text.text, sfia?.value]),
    ).toEqual([
      ["Test planning", "Plans tests of every kind.", undefined],
      ["Automation tools", "Under supervision, runs tools.", { code: "TEST", level: "2" }],
    ]);
    expect(level.development.map(({ title }) => title.text)).toEqual([
      "Research Assignments",
      "Deputising",
    ]);
  });

  test("has knowledge with its depth and type, including wrapped rows", () => {
    expect(
      level.knowledge.map(({ title, depth, type }) => [title.text, depth?.value, type.value]),
    ).toEqual([
      ["Attention to Detail", undefined, "behavioural"],
      ["Operating Systems", "expert in", "technical"],
      ["Risk Management", "aware of", "other"],
    ]);
    expect(level.knowledge[2]?.text.text).toBe(
      "Methods and techniques for the assessment of business risk.",
    );
  });

  test("has its skill, whose name, description and level share a line", () => {
    expect(
      level.requirements.map(({ skill, level: asked, text }) => [
        skill.text,
        asked.value,
        text.text,
      ]),
    ).toEqual([["Functional testing", "practitioner", "You can lead."]]);
    expect(extractOf(inRows).extract.skills[0]?.description?.text).toBe("You can test functions.");
  });

  test("has exactly the expected defects", () => {
    expect(defectsOf(inRows)).toEqual([
      "cut-short: Has tested. Knows the methods and the use of",
      "row-not-split: ITIL Foundation Something else",
    ]);
  });
});

describe("the project's profiles in paragraphs", () => {
  const { text } = projectFile("001");

  test("read the same without their blank lines", () => {
    const words = (profile: string): string =>
      JSON.stringify(levelOf(profile)).replaceAll(/"lines":\[[\d,]*\]/gu, "");
    expect(words(text.replaceAll(/\n+/gu, "\n"))).toBe(words(text));
  });

  test("report what a cut removes from them", () => {
    const half = text.slice(0, text.indexOf("PDAs"));
    expect(defectsOf(half).filter((defect) => defect.startsWith("part-missing"))).toEqual([
      "part-missing: it lacks its development activities",
      "part-missing: it lacks its qualifications",
      "part-missing: it lacks its organisational skills",
      'part-missing: it lacks its closing note ("This job role profile was created …")',
    ]);
  });

  test("have an item without text if its text is lost, and do not take the next one for it", () => {
    const without = text.replace(
      "Standing in for supervisor or manager on a temporary basis during periods of absence.",
      "",
    );
    expect(levelOf(without).development).toHaveLength(10);
    expect(defectsOf(without)).toContain("text-missing: Deputising");
  });

  test("do not accept a level whose number contradicts its name", () => {
    const wrong = text.replace("2 – Working", "2 – Expert");
    expect(levelOf(wrong).requirements).toHaveLength(12);
    expect(defectsOf(wrong)).toContain("line-not-understood: 2 – Expert");
  });

  test("have knowledge without a depth if it is lost, and say so", () => {
    const without = text.replace("Application Systems\n\nProficient in\n", "Application Systems\n");
    expect(defectsOf(without)).toContain("depth-missing: Application Systems");
  });
});
