import { describe, expect, it } from "vitest";
import { answerSkill } from "../../src/answer/kinds/skill.ts";
import { answerSkillInRoleLevel } from "../../src/answer/kinds/skill-in-role-level.ts";
import { answerSkillLevel } from "../../src/answer/kinds/skill-level.ts";
import { roleLevelId, skillId } from "../../src/catalogue/ids.ts";
import type { Level } from "../../src/catalogue/levels.ts";
import { catalogue } from "./real-catalogue.ts";

const skillLevel = (skill: string, level: Level) =>
  answerSkillLevel({ kind: "skill-level", skill: skillId(skill), level }, catalogue);

describe("an answer about a skill level", () => {
  it("has the source's words, the ladder and who asks for it", () => {
    const answer = skillLevel("incident management", "practitioner");
    expect(answer.fact?.text).toBe("You can lead the investigation and resolution of incidents.");
    expect(answer.ladder.map(({ level, current, defined }) => [level, current, defined])).toEqual([
      ["awareness", false, true],
      ["working", false, true],
      ["practitioner", true, true],
      ["expert", false, false],
    ]);
    expect(answer.askers.map(({ who }) => who.roleLevel.id)).toEqual([
      "lead-application-operations-engineer",
      "principal-application-operations-engineer",
      "principal-infrastructure-operations-engineer",
    ]);
  });

  it("offers the adjacent levels and what changes", () => {
    const { next } = skillLevel("user focus", "working");
    expect(next.map((offer) => ("level" in offer ? offer.level : offer.as))).toEqual([
      "awareness",
      "practitioner",
      "what-changes",
      "skill",
      "who-needs",
    ]);
  });

  it("is not defined if no source defines the level, and has the nearest levels first", () => {
    const answer = skillLevel("incident management", "expert");
    expect([answer.defined, answer.fact]).toEqual([false, undefined]);
    expect(answer.nearest.map(({ level }) => level)).toEqual([
      "practitioner",
      "working",
      "awareness",
    ]);
  });

  it("is not defined for a level on another scale than the skill's", () => {
    const answer = skillLevel("itop", "working");
    expect([answer.defined, answer.scale]).toEqual([false, "sfia"]);
    expect(answer.ladder.some(({ current }) => current)).toBe(false);
  });

  it("is defined for knowledge only at depths that a role level asks for", () => {
    expect(skillLevel("middleware", "expert in").defined).toBe(true);
    expect(skillLevel("middleware", "aware of").defined).toBe(false);
    expect(skillLevel("middleware", "expert").defined).toBe(false);
  });

  it("is not defined for behavioural knowledge, which has no scale", () => {
    const answer = skillLevel("conceptual thinking", "expert in");
    expect([answer.defined, answer.scale, answer.ladder]).toEqual([false, undefined, []]);
  });
});

describe("an answer about a skill", () => {
  it("has a text for each level that the sources define", () => {
    const answer = answerSkill({ kind: "skill", skill: skillId("itop") }, catalogue);
    expect(answer.levels.map(({ level }) => level)).toEqual(["1", "2", "3", "4"]);
    expect(answer.askers).toEqual([]);
  });

  it("shows what other documents say as differences", () => {
    const answer = answerSkill({ kind: "skill", skill: skillId("user focus") }, catalogue);
    expect(answer.description?.differing.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^User focus involves understanding the user needs/),
    ]);
    expect(answer.cites.differing.length).toBeGreaterThan(0);
  });
});

describe("an answer about a skill in a role level", () => {
  const ask = (roleLevel: string, skill: string) =>
    answerSkillInRoleLevel(
      {
        kind: "skill-in-role-level",
        roleLevel: roleLevelId(roleLevel),
        skill: skillId(skill),
      },
      catalogue,
    );

  it("has the level, its text, and what the role's other levels ask for", () => {
    const answer = ask("lead application operations engineer", "testing");
    expect(answer.asked.map(({ level }) => level)).toEqual(["practitioner"]);
    expect(answer.acrossRole.map(({ asked }) => asked[0]?.level)).toEqual([
      undefined,
      "awareness",
      "working",
      "practitioner",
      "expert",
    ]);
  });

  it("has a depth for knowledge", () => {
    const answer = ask(
      "principal infrastructure operations engineer",
      "telecommunications protocols",
    );
    expect(answer.asked.map(({ level }) => level)).toEqual(["expert in"]);
  });

  it("is not defined if the role level does not list the skill, and says who does", () => {
    const answer = ask("senior application operations engineer", "coding and scripting");
    expect(answer.defined).toBe(false);
    expect(answer.elsewhere.map(({ who }) => who.roleLevel.id)).toEqual([
      "principal-infrastructure-operations-engineer",
    ]);
  });
});
