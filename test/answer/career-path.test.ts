import { describe, expect, it, test } from "vitest";
import { answerCareerPath, type CareerPathAnswer } from "../../src/answer/kinds/career-path.ts";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.ts";
import { roleId, roleLevelId } from "../../src/catalogue/ids.ts";
import type { Role, RoleLevelId } from "../../src/catalogue/types.ts";
import type { PathEnd } from "../../src/question/question.ts";
import { generatedFramework } from "../generated-framework.ts";
import { catalogue } from "./real-catalogue.ts";

const appOps = { role: roleId("application operations engineer") };
const infraOps = { role: roleId("infrastructure operations engineer") };
const level = (title: string): { readonly roleLevel: RoleLevelId } => ({
  roleLevel: roleLevelId(title),
});
const associate = level("associate application operations engineer");
const plain = level("application operations engineer");
const senior = level("senior application operations engineer");
const lead = level("lead application operations engineer");
const principal = level("principal application operations engineer");
const infra = level("principal infrastructure operations engineer");

function path(from: PathEnd, to?: PathEnd, framework = catalogue): CareerPathAnswer {
  return answerCareerPath({ kind: "career-path", from, ...(to && { to }) }, framework);
}

function told({ steps }: CareerPathAnswer) {
  return steps.map(({ who, beside }) => [
    who.short,
    beside?.added.length ?? "",
    beside?.higher.length ?? "",
  ]);
}

/** The five documents with one role changed. */
function withRole(id: Role["id"], change: Partial<Role>): Catalogue {
  return openCatalogue({
    ...catalogue,
    roles: catalogue.roles.map((role) => (role.id === id ? { ...role, ...change } : role)),
  });
}

// Counted by hand on the page of GOV.UK.
describe("the career path of application operations", () => {
  it("has five levels, each with what it adds", () => {
    expect(told(path(appOps))).toEqual([
      ["Associate", "", ""],
      ["Application operations engineer", 9, 2],
      ["Senior", 0, 7],
      ["Lead", 0, 7],
      ["Principal", 0, 9],
    ]);
  });

  it("begins at the level named, and ends at it", () => {
    expect(told(path(senior)).map(([name]) => name)).toEqual(["Senior", "Lead", "Principal"]);
    expect(told(path(associate, lead)).map(([name]) => name)).toEqual([
      "Associate",
      "Application operations engineer",
      "Senior",
      "Lead",
    ]);
  });

  it("has no steps above the last level, nor from a level to one that is not above it", () => {
    expect(path(principal)).toMatchObject({ ends: "last level", defined: false });
    expect(path(lead, senior)).toMatchObject({ ends: "not above", defined: false });
    expect(path(lead, lead)).toMatchObject({ ends: "not above", defined: false });
  });
});

describe("a path to another role", () => {
  const answer = path(senior, infra);

  it("moves where most skills are asked for at or below the levels before", () => {
    expect(told(answer).map(([name]) => name)).toEqual([
      "Senior",
      "Lead",
      "Principal",
      "Principal",
    ]);
    expect(answer.move).toMatchObject({ within: 12, shared: 13 });
    expect(answer.move?.from.roleLevel.id).toBe(principal.roleLevel);
  });

  it("has the other moves that could be made, nearest first", () => {
    expect(answer.otherMoves.map(({ from, within }) => [from.short, within])).toEqual([
      ["Lead", 3],
      ["Senior", 0],
    ]);
  });

  it("does not exist if the roles have no skill in common", () => {
    const apart = openCatalogue({
      ...catalogue,
      roleLevels: catalogue.roleLevels.map((one) =>
        one.id === infra.roleLevel ? { ...one, requirements: [] } : one,
      ),
    });
    expect(path(senior, infra, apart)).toMatchObject({
      ends: "nothing in common",
      steps: [],
      defined: false,
    });
  });
});

describe("where no order is known", () => {
  const unordered = withRole(appOps.role, { levelsOrdered: false });

  test("a role has no path", () => {
    expect(path(appOps, undefined, unordered)).toMatchObject({
      ends: "order unknown",
      defined: false,
    });
    expect(path(appOps, undefined, unordered).unordered?.levels).toHaveLength(5);
  });

  test("a move from one of its levels is told, and that the order is unknown", () => {
    const answer = path(senior, infra, unordered);
    expect(told(answer).map(([name]) => name)).toEqual(["Senior", "Principal"]);
    expect(answer.unordered?.role.id).toBe(appOps.role);
  });
});

test("a role with one level, or none, has no path", () => {
  expect(path(infraOps).ends).toBe("only level");
  const bare = withRole(infraOps.role, { levels: [] });
  expect(path(infraOps, undefined, bare).ends).toBe("role without levels");
  expect(path(senior, infraOps, bare).ends).toBe("role without levels");
});

describe("a path through tracks", () => {
  const titles: Readonly<Record<string, string>> = {
    [associate.roleLevel]: "Developer",
    [plain.roleLevel]: "Senior developer",
    [senior.roleLevel]: "Senior developer - management",
    [lead.roleLevel]: "Lead developer",
    [principal.roleLevel]: "Lead developer - management",
  };
  const tracked = openCatalogue({
    ...catalogue,
    roleLevels: catalogue.roleLevels.map((one) => ({ ...one, title: titles[one.id] ?? one.title })),
  });
  const names = (from: PathEnd, to?: PathEnd): readonly (readonly string[])[] =>
    path(from, to, tracked).steps.map(({ who, alongside }) =>
      [who, ...alongside].map(({ roleLevel }) => roleLevel.title),
    );
  const technical = [
    ["Senior developer", "Senior developer - management"],
    ["Lead developer", "Lead developer - management"],
  ];
  const management = technical.map((step) => step.toReversed());

  it("leads through the levels without one, and names the others beside them", () => {
    expect(names(appOps)).toEqual([["Developer"], ...technical]);
  });

  it("stays in the track of the level that it begins at, or else ends at", () => {
    expect(names(senior)).toEqual(management);
    expect(names(associate, principal)).toEqual([["Developer"], ...management]);
    expect(names(associate, lead)).toEqual([["Developer"], ...technical]);
  });

  it("changes the track after the level that it begins at", () => {
    expect(names(senior, lead)).toEqual([management[0], technical[1]]);
    expect(names(plain, principal)).toEqual([technical[0], management[1]]);
  });
});

test("in any framework, each step of a path is above the one before, but for the move", () => {
  const framework = openCatalogue(generatedFramework());
  for (const [at, { id: role }] of framework.roles.entries()) {
    const to = framework.roles[(at * 7 + 3) % framework.roles.length];
    const answers = [path({ role }, undefined, framework)];
    if (to !== undefined) answers.push(path({ role }, { role: to.id }, framework));
    for (const { steps, toRole } of answers) {
      const moves = steps.slice(1).filter(({ who }, step) => {
        const before = steps[step]?.who;
        if (before === undefined || before.role !== who.role) return true;
        expect(framework.isStep(before.roleLevel.id, who.roleLevel.id)).toBe(true);
        return false;
      });
      expect(moves).toHaveLength(toRole === undefined || steps.length === 0 ? 0 : 1);
    }
  }
});
