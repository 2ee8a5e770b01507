import { describe, expect, test } from "vitest";
import type { ExtractedRoleLevel } from "../../src/ingest/extract.ts";
import { extractOf, projectFile } from "./documents.ts";

function read(start: string) {
  const { text, hints } = projectFile(start);
  return extractOf(text, hints).extract;
}

function onlyLevel(start: string): ExtractedRoleLevel {
  const [level, ...others] = read(start).roles.flatMap(({ levels }) => levels);
  if (level === undefined || others.length > 0) throw new Error("one role level expected");
  return level;
}

const depthsOf = ({ knowledge }: ExtractedRoleLevel, type: string) =>
  knowledge.filter((item) => item.type.value === type).map(({ depth }) => depth !== undefined);

const all = (count: number, value: boolean): readonly boolean[] =>
  Array.from({ length: count }, () => value);

describe("002, the GOV.UK role page", () => {
  const [role] = read("002").roles;
  const levels = role?.levels ?? [];

  test("gives the role with its introduction and 4 general skill descriptions", () => {
    expect(role?.title?.text).toBe("Application operations engineer");
    expect(role?.introduction?.text).toMatch(
      /^An application operations engineer supports, .* suite of applications\.$/u,
    );
    const descriptions = read("002").skills.map(({ description }) => description?.text);
    expect(descriptions).toHaveLength(4);
    expect(descriptions.every((text) => text?.startsWith("You"))).toBe(true);
  });

  test("gives 5 role levels in order, each with its summary and responsibilities", () => {
    expect(levels.map(({ title }) => title.text)).toEqual([
      "Associate application operations engineer",
      "Application operations engineer",
      "Senior application operations engineer",
      "Lead application operations engineer",
      "Principal application operations engineer",
    ]);
    expect(levels.every(({ summary }) => summary !== undefined && summary.text.endsWith("."))).toBe(
      true,
    );
    expect(levels.map(({ responsibilities }) => responsibilities.length)).toEqual([0, 2, 0, 2, 0]);
    expect(levels.map(({ responsibilitiesLeadIn }) => responsibilitiesLeadIn?.text)).toEqual([
      undefined,
      "At this level, you will:",
      undefined,
      "At this level, you:",
      undefined,
    ]);
    expect(levels[4]?.summary?.text.split("\n")).toHaveLength(2);
  });

  test("gives 56 skill requirements, each with level and text", () => {
    expect(levels.map(({ requirements }) => requirements.length)).toEqual([4, 13, 13, 13, 13]);
    const texts = levels.flatMap(({ requirements }) => requirements).map(({ text }) => text.text);
    expect(texts.every((text) => /^You .*\.$/u.test(text))).toBe(true);
    expect(texts.some((text) => text.includes("Relevant skill level"))).toBe(false);
  });
});

describe("001, a BCS profile in paragraphs", () => {
  const level = onlyLevel("001");

  test("gives all its parts", () => {
    expect(level.summary?.text).toMatch(/^A lead application operations engineer defines/u);
    expect(level.responsibilities).toHaveLength(2);
    expect(level.background).toHaveLength(1);
    expect(level.workActivities).toHaveLength(12);
    expect(level.training).toHaveLength(11);
    expect(level.development).toHaveLength(10);
  });

  test("gives 29 knowledge items, all but the behavioural ones with a depth", () => {
    expect(depthsOf(level, "behavioural")).toEqual(all(8, false));
    expect(depthsOf(level, "technical")).toEqual(all(12, true));
    expect(depthsOf(level, "other")).toEqual(all(9, true));
  });

  test("gives 5 qualifications with their awarding bodies", () => {
    expect(level.qualifications.map(({ awardingBody }) => awardingBody?.text)).toEqual([
      "AXELOS",
      "AXELOS",
      "AXELOS",
      "AXELOS",
      "FEDIP",
    ]);
  });

  test("gives 13 skill requirements with general description, level and text", () => {
    expect(level.requirements.map(({ level: { value } }) => value).join(" ")).toBe(
      "working working practitioner working practitioner practitioner working working working " +
        "practitioner working practitioner practitioner",
    );
    expect(level.requirements.every(({ text }) => text.text.startsWith("You "))).toBe(true);
    expect(read("001").skills.filter(({ description }) => description !== undefined)).toHaveLength(
      13,
    );
    expect(read("001").roles[0]?.family?.text).toBe("IT Operations");
  });

  test("keeps the second paragraph of a skill's text", () => {
    const problem = level.requirements.find(({ skill }) => skill.text === "Problem management");
    expect(problem?.text.text).toMatch(/\nYou can determine preventative measures\.$/u);
  });
});

describe("000, a BCS profile in paragraphs", () => {
  const level = onlyLevel("000");

  test("gives all its parts", () => {
    expect(level.summary?.text).toMatch(/^A principal infrastructure operations engineer leads/u);
    expect(level.responsibilities).toHaveLength(2);
    expect(level.background).toHaveLength(2);
    expect(level.workActivities).toHaveLength(20);
    expect(level.training).toHaveLength(10);
    expect(level.development).toHaveLength(10);
    expect(level.requirements).toHaveLength(14);
    expect(
      level.qualifications.map(({ title, awardingBody }) => [title.text, awardingBody?.text]),
    ).toEqual([
      ["Chartered IT Professional (CITP)", "BCS – The Chartered Institute for IT"],
      ["FEDIP Leading Practitioner", "FEDIP"],
    ]);
  });

  test("gives 37 knowledge items, all but the behavioural ones with a depth", () => {
    expect(depthsOf(level, "behavioural")).toEqual(all(11, false));
    expect(depthsOf(level, "technical")).toEqual(all(11, true));
    expect(depthsOf(level, "other")).toEqual(all(15, true));
  });
});

describe("003, a BCS profile in rows", () => {
  const level = onlyLevel("003");

  test("gives all its parts", () => {
    expect(level.summary?.text).toMatch(/^As a trainee/u);
    expect(level.background).toHaveLength(1);
    expect(level.background[0]?.text).toMatch(/to be supported\.$/u);
    expect(level.training).toHaveLength(7);
    expect(level.requirements.map(({ level: { value } }) => value)).toEqual(
      Array.from({ length: 4 }, () => "awareness"),
    );
  });

  test("gives 5 work activities, each with its SFIA code and level", () => {
    expect(
      level.workActivities.map(({ title, sfia }) => [
        title.text,
        sfia?.value.code,
        sfia?.value.level,
      ]),
    ).toEqual([
      ["Application support requests", "ASUP", "2"],
      ["Implementation and controls", "IRMG", "4"],
      ["Performance monitoring and improvement", "ASUP", "2"],
      ["Application maintenance", "ASUP", "2"],
      ["Request progress", "ASUP", "2"],
    ]);
  });

  test("gives 21 knowledge items, all but the behavioural ones with a depth", () => {
    expect(depthsOf(level, "behavioural")).toEqual(all(6, false));
    expect(depthsOf(level, "technical")).toEqual(all(10, true));
    expect(depthsOf(level, "other")).toEqual(all(5, true));
  });

  test("gives 7 development activities with their group", () => {
    expect(level.development.map(({ group }) => group?.text)).toEqual([
      "Broadening Activities",
      "Broadening Activities",
      "Increasing Knowledge",
      "Increasing Knowledge",
      "Participation in Professional Activities",
      "Developing Professional Skills",
      "Developing Professional Skills",
    ]);
  });

  test("gives 3 qualifications, whose columns only index.yml can tell apart", () => {
    expect(
      level.qualifications.map(({ title, details, awardingBody }) => [
        title.text,
        details?.text,
        awardingBody?.text,
      ]),
    ).toEqual([
      [
        "ITIL Foundation",
        "Foundation Certificate in IT Service Management (Version 3 or 4)",
        undefined,
      ],
      ["FEDIP Associate Practitioner", undefined, "The Federation for Informatics Professionals"],
      [
        "IT Apprenticeship Digital support technician (ST0120 Level 3)",
        undefined,
        "Institute for Apprenticeships",
      ],
    ]);
    expect(read("003").splitsByHint).toHaveLength(3);
  });
});

describe("004, the SFIA skill card", () => {
  const [skill, ...others] = read("004").skills;

  test("gives the skill with code, name, category, description and levels 1 to 4", () => {
    expect(others).toEqual([]);
    expect(skill?.code?.text).toBe("ITOP");
    expect(skill?.title.text).toBe("IT infrastructure");
    expect(skill?.category?.text).toBe("Delivery and operation: Service operation");
    expect(skill?.description?.text).toMatch(
      /^The operation and control of the IT infrastructure/u,
    );
    expect(skill?.levels.map(({ level }) => level.value)).toEqual(["1", "2", "3", "4"]);
    expect(skill?.levels[0]?.text.text).toBe(
      "Contributes, under supervision, to infrastructure operation.",
    );
  });
});
