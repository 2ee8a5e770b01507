import { describe, expect, it } from "vitest";
import { answerCompareSkillLevels } from "../../src/answer/kinds/compare-skill-levels.ts";
import { answerCompareSkills } from "../../src/answer/kinds/compare-skills.ts";
import { answerRolesWithQualification } from "../../src/answer/kinds/roles-with-qualification.ts";
import { answerRolesWithSkill } from "../../src/answer/kinds/roles-with-skill.ts";
import { answerTopic } from "../../src/answer/kinds/topic.ts";
import { answerLevel } from "../../src/answer/kinds/level.ts";
import { answerList } from "../../src/answer/kinds/list.ts";
import { qualificationId, skillId, topicId } from "../../src/catalogue/ids.ts";
import { catalogue } from "./real-catalogue.ts";

describe("the role levels with a skill", () => {
  it("are found at one level, in catalogue order", () => {
    const answer = answerRolesWithSkill(
      { kind: "roles-with-skill", skill: skillId("service focus"), level: "practitioner" },
      catalogue,
    );
    expect(answer.results.map(({ who }) => who.roleLevel.id)).toEqual([
      "principal-application-operations-engineer",
      "principal-infrastructure-operations-engineer",
    ]);
  });

  it("are those for other levels if none asks for this level", () => {
    const answer = answerRolesWithSkill(
      { kind: "roles-with-skill", skill: skillId("coding and scripting"), level: "expert" },
      catalogue,
    );
    expect([answer.defined, answer.results]).toEqual([false, []]);
    expect(answer.otherLevels).toHaveLength(1);
  });
});

describe("the role levels with a qualification", () => {
  it("are found with the documents that list it", () => {
    const answer = answerRolesWithQualification(
      {
        kind: "roles-with-qualification",
        qualification: qualificationId("FEDIP Advanced Practitioner"),
      },
      catalogue,
    );
    expect(answer.results.map(({ roleLevel }) => roleLevel.id)).toEqual([
      "lead-application-operations-engineer",
    ]);
    expect(answer.cites.naming).toHaveLength(1);
  });
});

describe("a topic", () => {
  it("has each of its texts once, with everyone who lists it and every document that has it", () => {
    const answer = answerTopic(
      { kind: "topic", topics: [topicId("Data Protection and GDPR")] },
      catalogue,
    );
    const [text, ...others] = answer.topics[0]?.texts ?? [];
    expect(others).toEqual([]);
    expect(text?.item.fact.text).toMatch(/^Data protection legislation/);
    expect(text?.listedBy).toHaveLength(3);
    expect(answer.cites.agreeing).toHaveLength(2);
  });

  it("has several texts if the documents differ", () => {
    const answer = answerTopic(
      { kind: "topic", topics: [topicId("Job Shadowing and Special Assignments")] },
      catalogue,
    );
    expect(answer.topics[0]?.texts.length).toBeGreaterThan(1);
  });
});

describe("a level", () => {
  it("has its rank and who is asked for it", () => {
    const answer = answerLevel({ kind: "level", level: "practitioner" }, catalogue);
    expect([answer.rank, answer.scale, answer.definedFor.length]).toEqual([
      3,
      "digital-and-data",
      13,
    ]);
    expect(answer.askers.map(({ who, skills }) => [who.short, skills.length])).toEqual([
      ["Lead", 6],
      ["Principal", 11],
      ["Principal", 10],
    ]);
  });

  it("counts the work activities that a document places at a SFIA level", () => {
    const answer = answerLevel({ kind: "level", level: "2" }, catalogue);
    expect(answer.activities).toBe(
      catalogue.roleLevels
        .flatMap(({ workActivities }) => workActivities)
        .filter(({ sfia }) => sfia?.level === "2").length,
    );
    expect(answer.activities).toBeGreaterThan(0);
  });
});

describe("lists", () => {
  it("have every role under its family", () => {
    const answer = answerList({ kind: "list", of: "roles" }, catalogue);
    expect(answer.of === "roles" && answer.families.map(({ roles }) => roles.length)).toEqual([2]);
  });

  it("have skills and knowledge sorted by title, ignoring case", () => {
    const answer = answerList({ kind: "list", of: "skills" }, catalogue);
    const titles = answer.of === "skills" ? answer.skills.map(({ title }) => title) : [];
    expect(titles).toHaveLength(15);
    expect(titles.indexOf("IT infrastructure")).toBe(titles.indexOf("Incident management") + 1);
  });

  it("have three separate scales", () => {
    const answer = answerList({ kind: "list", of: "levels" }, catalogue);
    expect(
      answer.of === "levels" && answer.scales.map(({ scale, measures }) => [scale, measures]),
    ).toEqual([
      ["digital-and-data", 14],
      ["depth", 37],
      ["sfia", 1],
    ]);
  });
});

describe("comparisons of skills", () => {
  it("have the texts of the levels in the order asked for", () => {
    const answer = answerCompareSkillLevels(
      {
        kind: "compare-skill-levels",
        skill: skillId("user focus"),
        levels: ["expert", "awareness"],
      },
      catalogue,
    );
    expect(answer.levels.map(({ level }) => level)).toEqual(["expert", "awareness"]);
    expect(answer.levels.every(({ fact }) => fact !== undefined)).toBe(true);
  });

  it("are not defined if one of the levels is not", () => {
    const answer = answerCompareSkillLevels(
      {
        kind: "compare-skill-levels",
        skill: skillId("incident management"),
        levels: ["practitioner", "expert"],
      },
      catalogue,
    );
    expect(answer.defined).toBe(false);
  });

  it("have what each role level asks for in each skill", () => {
    const answer = answerCompareSkills(
      {
        kind: "compare-skills",
        skills: [skillId("technical specialism"), skillId("coding and scripting")],
      },
      catalogue,
    );
    expect(answer.askers.at(-1)?.asked.map((asked) => asked[0]?.level)).toEqual([
      "expert",
      "working",
    ]);
    expect(answer.askers[0]?.asked.map((asked) => asked.length)).toEqual([1, 0]);
  });
});
