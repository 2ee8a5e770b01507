import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { answerTeam, type TeamAnswer } from "../../src/answer/kinds/team.ts";
import { skillsAbove, skillsOfTeam } from "../../src/answer/team-cover.ts";
import type { Move, TeamChange } from "../../src/answer/team-change.ts";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.ts";
import { roleLevelId } from "../../src/catalogue/ids.ts";
import { levelsOf, rankOf, scaleOf } from "../../src/catalogue/levels.ts";
import type { RoleLevelId } from "../../src/catalogue/types.ts";
import type { Position } from "../../src/catalogue/teams.ts";
import { mostKinds, mostPositions } from "../../src/question/question.ts";
import { generatedFramework } from "../generated-framework.ts";
import { catalogue } from "./real-catalogue.ts";

const senior = roleLevelId("senior application operations engineer");
const lead = roleLevelId("lead application operations engineer");
const associate = roleLevelId("associate application operations engineer");
const infra = roleLevelId("principal infrastructure operations engineer");

const positions: readonly Position[] = [
  { roleLevel: senior, count: 2 },
  { roleLevel: lead, count: 1 },
];

/** "Testing: practitioner", for each skill that rests on one position. */
function singlePoints({ skills }: TeamAnswer): readonly string[] {
  return skills
    .filter(({ atTop }) => atTop === 1)
    .map(({ skill, top }) => `${skill.title}: ${top}`);
}

function told({ lost, gained, fallen, risen, secured, exposed }: TeamChange) {
  return {
    lost: lost.map(({ skill }) => skill.title),
    gained: gained.map(({ skill }) => skill.title),
    fallen: fallen.map(({ skill, from, to }) => `${skill.title}: ${from} to ${to}`),
    risen: risen.map(({ skill, from, to }) => `${skill.title}: ${from} to ${to}`),
    secured: secured.map(({ skill }) => skill.title),
    exposed: exposed.map(({ skill }) => skill.title),
  };
}

/** What a move changes in the team of two seniors and a lead. */
function moveOf(move: Partial<Move>): TeamChange {
  const { moved } = answerTeam({ kind: "team", positions, ...move }, catalogue);
  if (moved?.what !== "changes") throw new Error("Nothing moves.");
  return moved.change;
}

const nothing = { lost: [], gained: [], fallen: [], risen: [], secured: [], exposed: [] };

// Counted by hand from the page of GOV.UK: 13 skills, at which the lead is asked for more in seven.
describe("two seniors and a lead", () => {
  const answer = answerTeam({ kind: "team", positions }, catalogue);

  it("are asked for 13 skills, none at expert", () => {
    expect(answer.size).toBe(3);
    expect(answer.skills).toHaveLength(13);
    expect(answer.skills.filter(({ top }) => top === "expert")).toEqual([]);
  });

  it("have seven skills whose highest level only the lead is asked for", () => {
    expect(singlePoints(answer)).toEqual([
      "Change management: practitioner",
      "Incident management: practitioner",
      "Ownership and initiative: practitioner",
      "Service Management Framework knowledge: working",
      "Technical specialism: practitioner",
      "Testing: practitioner",
      "User focus: practitioner",
    ]);
    expect(answer.skills.filter(({ atAll }) => atAll === 1)).toEqual([]);
  });

  it("lose nothing with a senior, and seven levels with the lead", () => {
    const [withoutSenior, withoutLead] = answer.leavers;
    expect(withoutSenior && told(withoutSenior)).toEqual({ ...nothing });
    expect(withoutLead && told(withoutLead).lost).toEqual([]);
    expect(withoutLead && told(withoutLead).fallen).toEqual([
      "Change management: practitioner to working",
      "Incident management: practitioner to working",
      "Ownership and initiative: practitioner to working",
      "Service Management Framework knowledge: working to awareness",
      "Technical specialism: practitioner to working",
      "Testing: practitioner to working",
      "User focus: practitioner to working",
    ]);
  });

  it("gain nothing from an associate", () => {
    expect(told(moveOf({ joins: [{ roleLevel: associate, count: 1 }] }))).toEqual(nothing);
  });

  it("no longer rest on one lead once there is a second", () => {
    const { secured } = told(moveOf({ joins: [{ roleLevel: lead, count: 1 }] }));
    expect(secured).toHaveLength(7);
  });

  it("gain a skill and expert levels from a principal of infrastructure", () => {
    const { gained, risen } = told(moveOf({ joins: [{ roleLevel: infra, count: 1 }] }));
    expect(gained).toEqual(["Coding and scripting"]);
    expect(risen).toContain("Testing: practitioner to expert");
  });

  it("lose nothing if both seniors leave, as the lead is asked for as much", () => {
    const change = moveOf({ leaves: [{ roleLevel: senior, count: 2 }] });
    // What all three were asked for rests on the lead then.
    const exposed = [
      "Asset and configuration management",
      "Availability and capacity management",
      "Continual service improvement",
      "Problem management",
      "Service focus",
      "Technical understanding",
    ];
    expect(told(change)).toEqual({ ...nothing, exposed });
  });

  it("gain a skill and lose no level if a principal of infrastructure replaces the lead", () => {
    const one = { count: 1 };
    const change = moveOf({
      leaves: [{ roleLevel: lead, ...one }],
      joins: [{ roleLevel: infra, ...one }],
    });
    expect(told(change).gained).toEqual(["Coding and scripting"]);
    expect(told(change).risen).toContain("Testing: practitioner to expert");
  });

  it.each([
    ["an associate", { roleLevel: associate, count: 1 }],
    ["a third senior", { roleLevel: senior, count: 3 }],
  ])("do not have %s to lose", (_, absent) => {
    const answered = answerTeam({ kind: "team", positions, leaves: [absent] }, catalogue);
    expect(answered.moved?.what).toBe("absent");
    expect(answered.defined).toBe(false);
  });
});

test("levels of two scales are never counted together", () => {
  const { skills } = answerTeam({ kind: "team", positions }, openCatalogue(twoScales()));
  const testing = skills.filter(({ skill }) => skill.title === "Testing");
  expect(testing.map(({ scale, atAll }) => [scale, atAll])).toEqual([
    ["digital-and-data", 2],
    ["sfia", 1],
  ]);
});

test("of two levels that contradict each other, the lower counts", () => {
  const { skills } = answerTeam({ kind: "team", positions }, openCatalogue(contradicting()));
  const found = skills.find(({ skill }) => skill.title === "Change management");
  expect(found?.top).toBe("working");
  expect(found?.isContradicted).toBe(true);
});

/** The five documents, with what the lead is asked for changed. */
function withLead(
  change: (
    requirement: Catalogue["roleLevels"][number]["requirements"][number],
  ) => readonly Catalogue["roleLevels"][number]["requirements"][number][],
): Catalogue {
  return {
    ...catalogue,
    roleLevels: catalogue.roleLevels.map((one) =>
      one.id === lead ? { ...one, requirements: one.requirements.flatMap(change) } : one,
    ),
  };
}

function twoScales(): Catalogue {
  return withLead((one) => [one.skill === "testing" ? { ...one, level: "5" } : one]);
}

function contradicting(): Catalogue {
  return withLead((one) =>
    one.skill === "change-management" ? [one, { ...one, level: "working" }] : [one],
  );
}

// The same figures, from a list of single positions and what each is asked for.

type Asked = ReadonlyMap<string, number>;

function askedOf(framework: Catalogue, id: RoleLevelId): Asked {
  const asked = new Map<string, number>();
  for (const { skill, level } of framework.roleLevel(id).requirements) {
    const key = `${skill} ${scaleOf(level)}`;
    asked.set(key, Math.min(asked.get(key) ?? Infinity, rankOf(level)));
  }
  return asked;
}

function depthIn(team: readonly Asked[], key: string, rank: number): number {
  let depth = 0;
  for (const asked of team) if ((asked.get(key) ?? 0) >= rank) depth += 1;
  return depth;
}

function topIn(team: readonly Asked[], key: string): number {
  return Math.max(0, ...team.map((asked) => asked.get(key) ?? 0));
}

function keysIn(...teams: readonly (readonly Asked[])[]): readonly string[] {
  return [...new Set(teams.flat().flatMap((asked) => [...asked.keys()]))];
}

function changeOf(before: readonly Asked[], after: readonly Asked[]) {
  const all = keysIn(before, after).map((key) => {
    const [was, is] = [topIn(before, key), topIn(after, key)];
    return { key, was, is, wasHeld: depthIn(before, key, was), isHeld: depthIn(after, key, is) };
  });
  const keys = (some: typeof all): readonly string[] => some.map(({ key }) => key).toSorted();
  const both = all.filter(({ was, is }) => was > 0 && is > 0);
  return {
    lost: keys(all.filter(({ is }) => is === 0)),
    gained: keys(all.filter(({ was }) => was === 0)),
    fallen: keys(both.filter(({ was, is }) => is < was)),
    risen: keys(both.filter(({ was, is }) => is > was)),
    secured: keys(
      both.filter(({ was, is, wasHeld, isHeld }) => is >= was && wasHeld === 1 && isHeld > 1),
    ),
    exposed: keys(
      both.filter(({ was, is, wasHeld, isHeld }) => is <= was && wasHeld > 1 && isHeld === 1),
    ),
  };
}

function keysOfChange({ lost, gained, fallen, risen, secured, exposed }: TeamChange) {
  const keys = (all: TeamChange["lost"]): readonly string[] =>
    all.map(({ skill, scale }) => `${skill.id} ${scale}`).toSorted();
  const moved = (all: TeamChange["fallen"]): readonly string[] =>
    all.map(({ skill, from }) => `${skill.id} ${scaleOf(from)}`).toSorted();
  return {
    lost: keys(lost),
    gained: keys(gained),
    fallen: moved(fallen),
    risen: moved(risen),
    secured: keys(secured),
    exposed: keys(exposed),
  };
}

describe.each([
  ["the five documents", catalogue],
  ["a generated framework", openCatalogue(generatedFramework())],
])("every figure of a team from %s", (_, framework) => {
  const ids = framework.roleLevels.map(({ id }) => id);
  const anyTeam = fc
    .uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: mostKinds })
    .chain((kinds) =>
      fc.tuple(
        ...kinds.map((roleLevel) =>
          fc
            .integer({ min: 1, max: Math.floor(mostPositions / kinds.length) })
            .map((count): Position => ({ roleLevel, count })),
        ),
      ),
    );

  it("is what counting the positions one by one gives", () => {
    fc.assert(
      fc.property(anyTeam, (team) => {
        const answer = answerTeam({ kind: "team", positions: team }, framework);
        const each = team.flatMap(({ roleLevel, count }) =>
          Array.from({ length: count }, () => roleLevel),
        );
        const asked = each.map((id) => askedOf(framework, id));
        expect(answer.size).toBe(each.length);
        expect(answer.above).toEqual(skillsAbove(team, framework));
        const keys = answer.skills.map(({ skill, scale }) => `${skill.id} ${scale}`);
        expect(keys.toSorted()).toEqual(keysIn(asked).toSorted());
        for (const { skill, scale, depths, top, holders, atTop, atAll } of answer.skills) {
          const key = `${skill.id} ${scale}`;
          expect(depths).toEqual(
            levelsOf(scale).map((level) => ({ level, depth: depthIn(asked, key, rankOf(level)) })),
          );
          expect(rankOf(top)).toBe(topIn(asked, key));
          expect(holders.map(({ roleLevel: { id } }) => id)).toEqual(
            team
              .map(({ roleLevel }) => roleLevel)
              .filter((id) => askedOf(framework, id).get(key) === topIn(asked, key)),
          );
          expect(atTop).toBe(depthIn(asked, key, topIn(asked, key)));
          expect(atAll).toBe(depthIn(asked, key, 1));
        }
        for (const change of answer.leavers) {
          const [leaving] = change.leaving;
          const at = leaving === undefined ? -1 : each.indexOf(leaving.who.roleLevel.id);
          expect(keysOfChange(change)).toEqual(changeOf(asked, asked.toSpliced(at, 1)));
        }
        for (const change of answer.joiners) {
          const joining = change.joining.map(({ who }) => askedOf(framework, who.roleLevel.id));
          expect(joining).toHaveLength(1);
          expect(keysOfChange(change)).toEqual(changeOf(asked, [...asked, ...joining]));
        }
      }),
      { numRuns: 40 },
    );
  });
});

const large = openCatalogue(generatedFramework());
const oneOfEach = large.roleLevels.map(({ id }) => ({ roleLevel: id, count: 1 }));

test.each<
  readonly [what: string, of: Catalogue, before: readonly Position[], joins: readonly Position[]]
>([
  ["positions", catalogue, positions, [{ roleLevel: senior, count: 28 }]],
  ["role levels", large, oneOfEach.slice(0, mostKinds), oneOfEach.slice(mostKinds, mostKinds + 1)],
])("more %s than a team can have are not answered", (_, of, before, joins) => {
  const { moved, defined, next } = answerTeam({ kind: "team", positions: before, joins }, of);
  expect([moved?.what, defined]).toEqual(["too many", false]);
  expect(next.map(({ as }) => as)).toEqual(["whole-team"]);
});

describe("The skills that higher levels of a team's roles ask for", () => {
  const teams = fc
    .uniqueArray(fc.constantFrom(...catalogue.roleLevels.map(({ id }) => id)), { minLength: 1 })
    .map((ids) => ids.map((roleLevel) => ({ roleLevel, count: 1 })));
  const skillIds = (team: readonly Position[]) =>
    new Set([...skillsOfTeam(team, catalogue).values()].map((one) => one.skill));

  it("are asked of no position exactly if one more of each of those levels would add them", () => {
    fc.assert(
      fc.property(teams, (team) => {
        const above = team.flatMap(({ roleLevel }) => {
          const { levels } = catalogue.role(catalogue.roleLevel(roleLevel).role);
          return levels.slice(levels.indexOf(roleLevel) + 1);
        });
        const joined = above.map((roleLevel) => ({ roleLevel, count: 1 }));
        const [own, higher, both] = [team, joined, [...team, ...joined]].map(skillIds);
        expect(skillsAbove(team, catalogue)).toEqual({
          all: higher?.size,
          unasked: (both?.size ?? 0) - (own?.size ?? 0),
        });
      }),
    );
  });

  it("are not counted if the sources list no skills for one of the positions", () => {
    const without = openCatalogue({
      ...catalogue,
      roleLevels: catalogue.roleLevels.map((one) =>
        one.id === associate ? { ...one, requirements: [] } : one,
      ),
    });
    const team = [...positions, { roleLevel: associate, count: 1 }];
    expect(answerTeam({ kind: "team", positions }, without).above).toBeDefined();
    expect(answerTeam({ kind: "team", positions: team }, without).above).toBeUndefined();
  });
});
