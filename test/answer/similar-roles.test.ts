import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  answerSimilarRoles,
  type SimilarRolesAnswer,
} from "../../src/answer/kinds/similar-roles.ts";
import { byNearness, nearestTo } from "../../src/answer/similar.ts";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.ts";
import { roleId, roleLevelId } from "../../src/catalogue/ids.ts";
import { rankOf, scaleOf } from "../../src/catalogue/levels.ts";
import type { RoleLevel, RoleLevelId } from "../../src/catalogue/types.ts";
import { generatedFramework } from "../generated-framework.ts";
import { catalogue } from "./real-catalogue.ts";

const appOps = (seniority: string): RoleLevelId =>
  roleLevelId(`${seniority} application operations engineer`.trim());
const infra = roleLevelId("principal infrastructure operations engineer");

function counts({ results }: SimilarRolesAnswer) {
  return results.map(({ who, beside: { same, lower, higher, added } }) => ({
    title: who.roleLevel.title,
    within: same.length + lower.length,
    higher: higher.length,
    added: added.length,
  }));
}

function similarTo(roleLevel: RoleLevelId): SimilarRolesAnswer {
  return answerSimilarRoles({ kind: "similar-roles", roleLevel }, catalogue);
}

// Counted by hand on the two pages: the principal of infrastructure is asked for 14 skills, of which
// only coding and scripting is not asked of application operations. User focus, testing and
// technical specialism are asked of it at expert, the other ten at practitioner. The senior has
// practitioner or more in none. The lead has practitioner in change management, incident management
// and ownership and initiative, and in the three at expert. The principal is below it in user focus
// alone.
describe("the figures of similar roles", () => {
  const title = "Principal infrastructure operations engineer";

  test.each([
    ["senior", 0, 13],
    ["lead", 3, 10],
    ["principal", 12, 1],
  ])("of a %s agree with a count by hand", (seniority, within, higher) => {
    expect(counts(similarTo(appOps(seniority)))).toEqual([{ title, within, higher, added: 1 }]);
  });

  it("name what would rise and what is new", () => {
    const [first] = similarTo(appOps("principal")).results;
    expect(first?.beside.higher.map(({ skill, from, to }) => [skill.title, from, to])).toEqual([
      ["User focus", "practitioner", "expert"],
    ]);
    expect(first?.beside.added.map(({ skill, level }) => [skill.title, level])).toEqual([
      ["Coding and scripting", "working"],
    ]);
  });
});

test("a role without a level is seen from the level with its title, or else from its middle one", () => {
  const plain = roleId("application operations engineer");
  const answer = answerSimilarRoles({ kind: "similar-roles", role: plain }, catalogue);
  expect(answer.subject?.roleLevel.title).toBe("Application operations engineer");
  expect(answer.standsForRole).toBe(true);
  const middleOf = (...without: readonly RoleLevelId[]): string | undefined => {
    const untitled: Catalogue = openCatalogue({
      ...catalogue,
      roles: catalogue.roles.map((role) => ({
        ...role,
        levels: role.levels.filter((id) => !without.includes(id)),
      })),
    });
    const { subject } = answerSimilarRoles({ kind: "similar-roles", role: plain }, untitled);
    return subject?.roleLevel.title;
  };
  expect(middleOf(appOps(""))).toBe("Senior application operations engineer");
  expect(middleOf(appOps(""), appOps("associate"))).toBe("Lead application operations engineer");
});

test("a role without levels is compared with nothing", () => {
  const role = roleId("application operations engineer");
  const bare = openCatalogue({
    ...catalogue,
    roles: catalogue.roles.map((one) => (one.id === role ? { ...one, levels: [] } : one)),
  });
  const answer = answerSimilarRoles({ kind: "similar-roles", role }, bare);
  expect(answer).toMatchObject({ subject: undefined, results: [], defined: false });
});

/** The five documents, with everything asked of the principal of infrastructure changed. */
function withInfra(
  change: (one: RoleLevel["requirements"][number]) => readonly RoleLevel["requirements"][number][],
): Catalogue {
  return openCatalogue({
    ...catalogue,
    roleLevels: catalogue.roleLevels.map((one) =>
      one.id === infra ? { ...one, requirements: one.requirements.flatMap(change) } : one,
    ),
  });
}

test("the same skill on another scale is not in common", () => {
  const onSfia = withInfra((one) => [one.skill === "testing" ? { ...one, level: "1" } : one]);
  const [answer] = counts(
    answerSimilarRoles({ kind: "similar-roles", roleLevel: appOps("principal") }, onSfia),
  );
  expect(answer).toMatchObject({ within: 11, higher: 1, added: 2 });
});

test.each([
  ["first", true],
  ["last", false],
])("of two levels, the lower %s, the lower counts, and the answer has the skill", (_, isFirst) => {
  const twice = withInfra((one) => {
    const lower = { ...one, level: "working" } as const;
    if (one.skill !== "user-focus") return [one];
    return isFirst ? [lower, one] : [one, lower];
  });
  const question = { kind: "similar-roles", roleLevel: appOps("principal") } as const;
  const answer = answerSimilarRoles(question, twice);
  expect(counts(answer)).toMatchObject([{ within: 13, higher: 0 }]);
  expect(answer.contradicted.map(({ title }) => title)).toEqual(["User focus"]);
  expect(nearestTo(appOps("principal"), twice)).toMatchObject([{ within: 13, same: 12 }]);
});

// The same figures, from what each role level asks for.

type Asked = ReadonlyMap<string, number>;

function askedOf(framework: Catalogue, id: RoleLevelId): Asked {
  const asked = new Map<string, number>();
  for (const { skill, level } of framework.roleLevel(id).requirements) {
    const key = `${skill} ${scaleOf(level)}`;
    asked.set(key, Math.min(asked.get(key) ?? Infinity, rankOf(level)));
  }
  return asked;
}

function countedOneByOne(framework: Catalogue, from: RoleLevelId, to: RoleLevelId) {
  const [now, then] = [askedOf(framework, from), askedOf(framework, to)];
  let [shared, within, same] = [0, 0, 0];
  for (const [key, rank] of then) {
    const own = now.get(key);
    if (own === undefined) continue;
    shared += 1;
    if (rank <= own) within += 1;
    if (rank === own) same += 1;
  }
  return { shared, within, same };
}

describe.each([
  ["the five documents", catalogue],
  ["a generated framework", openCatalogue(generatedFramework())],
])("the nearest role levels in %s", (_, framework) => {
  const ids = framework.roleLevels.map(({ id }) => id);
  const anyLevel = fc.constantFrom(...ids);

  it("are those of other roles with a skill in common, counted and in order", () => {
    fc.assert(
      fc.property(anyLevel, (id) => {
        const role = (one: RoleLevelId): string => framework.roleLevel(one).role;
        const expected = ids
          .filter((other) => role(other) !== role(id))
          .map((other) => ({
            roleLevel: other,
            role: role(other),
            ...countedOneByOne(framework, id, other),
          }))
          .filter(({ shared }) => shared > 0)
          .toSorted((a, b) => b.within - a.within || b.same - a.same);
        expect(nearestTo(id, framework)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("have as much in common seen from the other side", () => {
    fc.assert(
      fc.property(anyLevel, (id) => {
        for (const { roleLevel, shared, same } of nearestTo(id, framework).slice(0, 10)) {
          const back = nearestTo(roleLevel, framework).find((one) => one.roleLevel === id);
          expect(back).toMatchObject({ shared, same });
        }
      }),
      { numRuns: 30 },
    );
  });

  it("are told one for each role, and what each asks for adds up", () => {
    fc.assert(
      fc.property(anyLevel, (roleLevel) => {
        const answer = answerSimilarRoles({ kind: "similar-roles", roleLevel }, framework);
        const roles = answer.results.map(({ who }) => who.role.id);
        expect(new Set(roles).size).toBe(roles.length);
        expect(roles).not.toContain(framework.roleLevel(roleLevel).role);
        const nearness = answer.results.map(({ beside: { same, lower } }) => ({
          within: same.length + lower.length,
          same: same.length,
        }));
        expect(nearness.toSorted(byNearness)).toEqual(nearness);
        for (const { who, beside } of answer.results) {
          const { same, lower, higher, added, dropped } = beside;
          const shared = same.length + lower.length + higher.length;
          expect(shared + added.length).toBe(askedOf(framework, who.roleLevel.id).size);
          expect(shared + dropped.length).toBe(answer.skills);
        }
      }),
      { numRuns: 60 },
    );
  });
});
