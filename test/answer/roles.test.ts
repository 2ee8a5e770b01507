import { describe, expect, it } from "vitest";
import { answerRole } from "../../src/answer/kinds/role.ts";
import { answerRoleLevel } from "../../src/answer/kinds/role-level.ts";
import { openCatalogue } from "../../src/catalogue/catalogue.ts";
import { roleId, roleLevelId, sourceId } from "../../src/catalogue/ids.ts";
import { catalogue } from "./real-catalogue.ts";

const senior = roleLevelId("senior application operations engineer");
const lead = roleLevelId("lead application operations engineer");
const associate = roleLevelId("associate application operations engineer");

describe("an answer about a role", () => {
  const answer = answerRole(
    { kind: "role", role: roleId("application operations engineer") },
    catalogue,
  );

  it("has the levels from lowest to highest", () => {
    expect(answer.levels.map(({ who }) => who.short)).toEqual([
      "Associate",
      "Application operations engineer",
      "Senior",
      "Lead",
      "Principal",
    ]);
    expect(answer.levels.map(({ who }) => who.place?.rank)).toEqual([1, 2, 3, 4, 5]);
  });

  it("offers each level, and a comparison of up to five", () => {
    expect(answer.next.map((offer) => offer.as)).toEqual([
      ...Array.from({ length: 5 }, () => "name"),
      "compare-levels",
      "similar-roles",
      "career-path",
    ]);
  });

  it("gives no rank to the only level of a role", () => {
    const only = answerRole(
      { kind: "role", role: roleId("infrastructure operations engineer") },
      catalogue,
    );
    expect(only.levels.map(({ who }) => who.place)).toEqual([undefined]);
  });
});

describe("an answer about a role level", () => {
  const answer = answerRoleLevel({ kind: "role-level", roleLevel: senior }, catalogue);

  it("has its rank, its family and its skills with their levels", () => {
    expect(answer.subject.place).toEqual({ rank: 3, of: 5 });
    expect(answer.subject.family?.title).toBe("IT operations");
    expect(answer.content.skills).toHaveLength(13);
    const testing = answer.content.skills.find(({ skill }) => skill.title === "Testing");
    expect(testing?.asked.map(({ level }) => level)).toEqual(["working"]);
  });

  it("offers the comparison with the next level first, then its skills and the neighbours", () => {
    expect(answer.next.slice(0, 4).map(({ as, question }) => [as, question])).toEqual([
      ["compare-with", { kind: "compare-role-levels", roleLevels: [senior, lead], step: true }],
      ["section", { kind: "role-level", roleLevel: senior, section: "skills" }],
      ["higher", { kind: "role-level", roleLevel: lead }],
      ["lower", { kind: "role-level", roleLevel: roleLevelId("application operations engineer") }],
    ]);
  });

  it("offers only sections that the sources have for it", () => {
    const offered = answer.next.flatMap((offer) => (offer.as === "section" ? offer.section : []));
    expect(offered).toEqual(["skills"]);
  });

  it("cites the document it quotes and the one that says the same", () => {
    const { cites } = answerRoleLevel({ kind: "role-level", roleLevel: associate }, catalogue);
    expect(cites.quoted.map(({ publisher }) => publisher)).toEqual(["GOV.UK"]);
    expect(cites.agreeing.map(({ publisher }) => publisher)).toEqual(["BCS/FEDIP"]);
  });
});

describe("an answer about a section", () => {
  it("is defined if the sources have it", () => {
    const answer = answerRoleLevel(
      { kind: "role-level", roleLevel: lead, section: "qualifications" },
      catalogue,
    );
    expect(answer.defined).toBe(true);
    expect(answer.content.qualifications).toHaveLength(5);
    expect(answer.cites.naming.map(({ title }) => title)).toEqual([
      "Lead Application Operations Engineer",
    ]);
  });

  it("names the nearest level that has it if the sources do not", () => {
    const answer = answerRoleLevel(
      { kind: "role-level", roleLevel: senior, section: "training" },
      catalogue,
    );
    expect(answer.defined).toBe(false);
    expect(answer.nearest).toMatchObject({ who: { short: "Lead" }, count: 11 });
    expect(answer.next[0]?.question).toEqual({
      kind: "role-level",
      roleLevel: lead,
      section: "training",
    });
  });

  it("names no level if none of the role has it", () => {
    const bare = openCatalogue({
      ...catalogue,
      roleLevels: catalogue.roleLevels.map((each) => ({ ...each, background: [] })),
    });
    const answer = answerRoleLevel(
      { kind: "role-level", roleLevel: senior, section: "background" },
      bare,
    );
    expect([answer.defined, answer.nearest]).toEqual([false, undefined]);
  });
});

describe("contradicting requirements", () => {
  it("are both kept, each with its source", () => {
    const govuk = sourceId("002_d889824436179a5f");
    const bcs = sourceId("001_54b6a4e662863895");
    const contradicted = openCatalogue({
      ...catalogue,
      roleLevels: catalogue.roleLevels.map((each) => {
        const [first, ...rest] = each.requirements;
        if (each.id !== lead || first === undefined) return each;
        const other = { ...first, level: "expert" as const };
        return {
          ...each,
          requirements: [
            first,
            { ...other, statement: { ...first.statement, source: bcs } },
            ...rest,
          ],
        };
      }),
    });
    const answer = answerRoleLevel({ kind: "role-level", roleLevel: lead }, contradicted);
    const [first] = answer.content.skills;
    expect(first?.asked.map(({ level, fact }) => [level, fact.source.id])).toEqual([
      ["working", govuk],
      ["expert", bcs],
    ]);
    expect(answer.content.skills).toHaveLength(13);
  });
});
