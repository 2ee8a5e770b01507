import fc from "fast-check";
import { expect, test } from "vitest";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.ts";
import { roleLevelId, skillId } from "../../src/catalogue/ids.ts";
import { isAtLeast, type Level, levelsOf, scaleOf } from "../../src/catalogue/levels.ts";
import type { RoleLevel } from "../../src/catalogue/types.ts";
import { countNeeds, isMet } from "../../src/answer/team-needs.ts";
import { answer } from "../../src/answer/answer-question.ts";
import type { Question } from "../../src/question/question.ts";
import { dataWithTeams } from "../five-documents/named-teams.ts";

const { catalogue } = dataWithTeams();
const { roleLevels, skills, knowledge } = catalogue;
const [payments, infrastructure] = catalogue.teams;

const positions = fc
  .uniqueArray(fc.constantFrom(...roleLevels.map(({ id }) => id)), { minLength: 1 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((roleLevel) =>
        fc.record({ roleLevel: fc.constant(roleLevel), count: fc.integer({ min: 1, max: 4 }) }),
      ),
    ),
  );
const need = fc
  .constantFrom(...skills.filter(({ scale }) => scale === "digital-and-data"))
  .chain(({ id, scale }) =>
    fc.record({
      skill: fc.constant(id),
      level: fc.constantFrom(...levelsOf(scale)),
      count: fc.integer({ min: 1, max: 5 }),
    }),
  );

test("A need is met exactly if enough positions, counted one by one, are asked for it.", () => {
  fc.assert(
    fc.property(positions, need, (team, wanted) => {
      let asked = 0;
      for (const { roleLevel, count } of team) {
        for (let one = 0; one < count; one += 1) {
          const { requirements } = catalogue.roleLevel(roleLevel);
          const levels = requirements
            .filter(({ skill }) => skill === wanted.skill)
            .map(({ level }) => level)
            .filter((level) => scaleOf(level) === scaleOf(wanted.level));
          const isAsked =
            levels.length > 0 && levels.every((level) => isAtLeast(level, wanted.level));
          if (isAsked) asked += 1;
        }
      }
      const [counted] = countNeeds([wanted], team, catalogue);
      expect(counted?.depth).toBe(asked);
      expect(counted && isMet(counted)).toBe(asked >= wanted.count);
    }),
  );
});

test("One more of a role level that could close a need raises its depth.", () => {
  fc.assert(
    fc.property(positions, need, (team, wanted) => {
      const [counted] = countNeeds([wanted], team, catalogue);
      for (const { roleLevel } of counted?.closers ?? []) {
        const [then] = countNeeds(
          [wanted],
          [...team, { roleLevel: roleLevel.id, count: 1 }],
          catalogue,
        );
        expect(then?.depth).toBe((counted?.depth ?? 0) + 1);
      }
    }),
  );
});

const appOps = (seniority: string) =>
  roleLevelId(`${seniority} application operations engineer`.trim());
const testing = skillId("testing");

type SkillLevel = RoleLevel["requirements"][number]["level"];

/** The five documents, with the lead asked for testing at these levels. */
function leadAskedAt(...levels: readonly SkillLevel[]): Catalogue {
  return openCatalogue({
    ...catalogue,
    roleLevels: roleLevels.map((one) =>
      one.id === appOps("lead")
        ? {
            ...one,
            requirements: one.requirements.flatMap((asked) =>
              asked.skill === testing ? levels.map((level) => ({ ...asked, level })) : [asked],
            ),
          }
        : one,
    ),
  });
}

test.each<readonly [readonly SkillLevel[], SkillLevel, boolean]>([
  [["practitioner", "working"], "practitioner", false],
  [["working", "practitioner"], "practitioner", false],
  [["working", "practitioner"], "working", true],
  // The levels of two scales are not compared.
  [["practitioner", "1"], "practitioner", true],
  [["1", "practitioner"], "practitioner", true],
  [["5"], "working", false],
])("A role level that asks for %j counts for a need of %s: %s", (levels, level, counts) => {
  const lead = { roleLevel: appOps("lead"), count: 1 };
  const [counted] = countNeeds(
    [{ skill: testing, level, count: 1 }],
    [lead],
    leadAskedAt(...levels),
  );
  expect(counted?.depth).toBe(counts ? 1 : 0);
});

test("The role levels that could close a need are those next to the team's own, then its own.", () => {
  const team = [
    { roleLevel: appOps("senior"), count: 2 },
    { roleLevel: appOps("lead"), count: 1 },
  ];
  const closersOf = (level: Level | undefined, count: number) => {
    const [counted] = countNeeds(
      [{ skill: testing, ...(level && { level }), count }],
      team,
      catalogue,
    );
    return counted?.closers.map(({ roleLevel: { id } }) => id);
  };
  const [plain, senior, lead, principal] = ["", "senior", "lead", "principal"].map(appOps);
  expect(closersOf("practitioner", 2)).toEqual([lead, principal]);
  expect(closersOf("practitioner", 1)).toEqual([]);
  expect(closersOf("working", 4)).toEqual([lead, senior, principal]);
  expect(closersOf(undefined, 4)).toEqual([plain, lead, senior, principal]);
  expect(closersOf(undefined, 3)).toEqual([]);
});

test("A role level that does not list a skill asks for it at no level.", () => {
  const coding = skillId("coding and scripting");
  const [counted] = countNeeds(
    [{ skill: coding, count: 1 }],
    [{ roleLevel: appOps("lead"), count: 1 }],
    catalogue,
  );
  expect(counted).toMatchObject({ depth: 0, closers: [] });
});

test("Knowledge can be needed, too, with a depth or without.", () => {
  const behavioural = knowledge.find(({ type }) => type === "behavioural");
  const senior = roleLevels.find(({ knowledge: listed }) =>
    listed.some((one) => one.knowledge === behavioural?.id),
  );
  if (behavioural === undefined || senior === undefined) throw new Error("No such knowledge");
  const [counted] = countNeeds(
    [{ skill: behavioural.id, count: 2 }],
    [{ roleLevel: senior.id, count: 2 }],
    catalogue,
  );
  expect(counted).toMatchObject({ depth: 2, closers: [] });
});

function asked(question: Question) {
  const answered = answer({ kind: "question", question }, catalogue);
  if (answered.kind !== "team") throw new Error("No team");
  return answered;
}

test("The needs of a named team stand beside the whole of it, and beside what changes in it.", () => {
  if (payments === undefined || infrastructure === undefined) throw new Error("No such team");
  const whole = { kind: "team", team: payments.id, positions: payments.positions } as const;
  const lead = payments.positions[1]?.roleLevel;
  if (lead === undefined) throw new Error("No lead");
  expect(asked(whole).needs).toMatchObject({ asked: false });
  expect(asked(whole).needs?.all.map(isMet)).toEqual([false, false, true, true, true]);
  const changed = asked({ ...whole, leaves: [{ roleLevel: lead, count: 1 }] }).needs;
  expect(changed?.asked).toBe(false);
  expect(changed?.all.map(({ wasMet }) => wasMet)).toEqual([false, false, true, true, true]);
  expect(changed?.all.map(isMet)).toEqual([false, false, false, false, false]);
  const { team, positions: own } = { team: infrastructure.id, positions: infrastructure.positions };
  expect(asked({ kind: "team", team, positions: own }).needs).toBeUndefined();
  expect(asked({ kind: "team", team, positions: own, needs: [] }).needs).toEqual({
    asked: true,
    all: [],
  });
});

test("Without a change, a need was met before exactly if it is met.", () => {
  fc.assert(
    fc.property(positions, need, (team, wanted) => {
      const { needs } = asked({ kind: "team", positions: team, needs: [wanted] });
      expect(needs?.all.map(({ wasMet }) => wasMet)).toEqual(needs?.all.map(isMet));
    }),
  );
});
