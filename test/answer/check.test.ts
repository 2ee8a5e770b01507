import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { answer } from "../../src/answer/answer-question.ts";
import {
  type Check,
  checkOf,
  checkOffered,
  checkResult,
  type Choices,
  roleLevelNamed,
  type Standing,
  standings,
  standingsBeside,
} from "../../src/answer/check.ts";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.ts";
import { roleId, roleLevelId, skillId } from "../../src/catalogue/ids.ts";
import type { RoleLevel } from "../../src/catalogue/types.ts";
import type { Question } from "../../src/question/question.ts";
import type { Focus, Understanding } from "../../src/question/understanding.ts";
import { generatedFramework } from "../generated-framework.ts";
import { catalogue } from "./real-catalogue.ts";

const lead = roleLevelId("lead application operations engineer");
const senior = roleLevelId("senior application operations engineer");
const appOps = roleId("application operations engineer");

/** The five documents with the lead changed. */
function withLead(change: (one: RoleLevel) => Partial<RoleLevel>): Catalogue {
  return openCatalogue({
    ...catalogue,
    roleLevels: catalogue.roleLevels.map((one) =>
      one.id === lead ? { ...one, ...change(one) } : one,
    ),
  });
}

/** Chosen by the skills' titles. */
function choices({ items }: Check, chosen: Readonly<Record<string, Standing>>): Choices {
  return new Map(
    items.flatMap(({ key, skill }) => {
      const standing = chosen[skill.title];
      return standing === undefined ? [] : [[key, standing] as const];
    }),
  );
}

describe("a check against the lead", () => {
  const check = checkOf(lead, catalogue);

  it("has the 13 skills in the order of the page, each with its level and words", () => {
    expect(check.items).toHaveLength(13);
    expect(check.items[4]).toMatchObject({
      skill: { title: "Incident management" },
      level: "practitioner",
      fact: { text: "You can lead the investigation and resolution of incidents." },
    });
  });

  it("tells what is met, what is below and what was not answered", () => {
    const result = checkResult(
      check,
      choices(check, { Testing: "above", "User focus": "at", "Incident management": "below" }),
      catalogue,
    );
    expect(result.met.map(({ item, isAbove }) => [item.skill.title, isAbove])).toEqual([
      ["Testing", true],
      ["User focus", false],
    ]);
    expect(result.gaps.map(({ item }) => item.fact.text)).toEqual([
      "You can lead the investigation and resolution of incidents.",
    ]);
    expect(result.unanswered).toHaveLength(10);
    expect(result.training).toContain("Service Delivery");
    expect(result.qualifications).toContain("FEDIP Advanced Practitioner");
  });

  it("names what has a skill's name in its title beside that skill", () => {
    const { who, items } = check;
    const [item] = items;
    if (item === undefined) throw new Error("There is no skill.");
    const titled = (title: string) => ({ ...item, skill: { ...item.skill, title } });
    const named = (title: string): readonly string[] =>
      checkResult(
        { ...check, who, items: [titled(title)] },
        new Map([[item.key, "below"]]),
        catalogue,
      ).gaps.flatMap((gap) => gap.named);
    expect(named("Coaching")).toEqual(["Coaching"]);
    expect(named("Service operation")).toEqual([
      "ITIL 3 Lifecycle Module Service Operation (Intermediate)",
    ]);
    expect(named("Coach")).toEqual([]);
  });
});

describe("the documents behind a result", () => {
  /** Of a lead whose skills only GOV.UK lists. */
  const publishers = (standing: Standing, change: Partial<RoleLevel> = {}): readonly string[] => {
    const known = withLead(({ requirements }) => ({
      ...change,
      requirements: requirements.map((one) => ({
        ...one,
        statement: { ...one.statement, agreeing: [] },
      })),
    }));
    const check = checkOf(lead, known);
    const { cites } = checkResult(check, choices(check, { Testing: standing }), known);
    return [...cites.quoted, ...cites.naming].map(({ publisher }) => publisher);
  };

  it("include those of training and qualifications only where something is below", () => {
    expect(publishers("at")).toEqual(["GOV.UK"]);
    expect(publishers("below")).toEqual(["GOV.UK", "BCS/FEDIP"]);
  });

  it.each([{ training: [] }, { qualifications: [] }])("include those of the other: %j", (none) => {
    expect(publishers("below", none)).toEqual(["GOV.UK", "BCS/FEDIP"]);
  });

  it("include no others where neither is listed", () => {
    expect(publishers("below", { training: [], qualifications: [] })).toEqual(["GOV.UK"]);
  });
});

test("knowledge is told of where any is listed", () => {
  const has = (count: number): boolean =>
    checkOf(
      lead,
      withLead(({ knowledge }) => ({ knowledge: knowledge.slice(0, count) })),
    ).hasKnowledge;
  expect([0, 1, 2].map(has)).toEqual([false, true, true]);
});

const asked = (
  question: Question,
  more: { readonly leftOut?: readonly string[]; readonly focus?: Focus } = {},
): Extract<Understanding, { readonly kind: "question" }> => ({
  kind: "question",
  question,
  ...more,
});

describe("the role level that a text names", () => {
  it("is the one it is about, or the only one of its role", () => {
    const only = openCatalogue({
      ...catalogue,
      roles: catalogue.roles.map((one) => (one.id === appOps ? { ...one, levels: [lead] } : one)),
    });
    expect(roleLevelNamed(asked({ kind: "role-level", roleLevel: lead }), catalogue)).toBe(lead);
    expect(roleLevelNamed(asked({ kind: "role", role: appOps }), only)).toBe(lead);
  });

  it.each<readonly [string, Understanding]>([
    ["several", asked({ kind: "role", role: appOps })],
    ["something else", asked({ kind: "skill", skill: skillId("testing") })],
    ["more", asked({ kind: "role-level", roleLevel: lead }, { leftOut: ["wizard"] })],
    ["nothing", { kind: "not-understood", doubt: { reason: "unclear" }, choices: [] }],
  ])("is none where it names %s", (_, understanding) => {
    expect(roleLevelNamed(understanding, catalogue)).toBeUndefined();
  });
});

describe("the role level to check oneself against", () => {
  const offered = (understanding: Understanding, known = catalogue) =>
    checkOffered(understanding, answer(understanding, known));
  const ofLead = { kind: "role-level", roleLevel: lead } as const;
  const compared: Question = {
    kind: "compare-role-levels",
    roleLevels: [senior, lead],
    step: true,
  };

  it("is that of the answer, if all of it is shown", () => {
    expect(offered(asked(ofLead))).toBe(lead);
    expect(offered(asked({ ...ofLead, section: "training" }))).toBeUndefined();
    expect(offered(asked({ kind: "role", role: appOps }))).toBeUndefined();
  });

  it("is that for which somebody asks whether they are ready, and none of a comparison", () => {
    for (const roleLevel of [senior, lead]) {
      expect(offered(asked(compared, { focus: { kind: "ready", roleLevel } }))).toBe(roleLevel);
    }
    expect(offered(asked(compared))).toBeUndefined();
  });

  it("asks for a skill at least", () => {
    const skills = (count: number) =>
      offered(
        asked(ofLead),
        withLead(({ requirements }) => ({ requirements: requirements.slice(0, count) })),
      );
    expect([0, 1, 2].map(skills)).toEqual([undefined, lead, lead]);
  });
});

test("nobody can choose to be above the highest level", () => {
  expect(standingsBeside("expert")).toEqual(["below", "at"]);
  expect(standingsBeside("practitioner")).toEqual(standings);
  expect(standingsBeside("7")).toEqual(["below", "at"]);
});

test("a skill on two scales is asked about on each; two levels on one scale count once, as the lower", () => {
  const roleLevel = catalogue.roleLevel(lead);
  const [first, ...rest] = roleLevel.requirements;
  if (first === undefined) throw new Error("The lead asks for nothing.");
  const more = [
    { ...first, level: "working" as const },
    { ...first, level: "5" as const },
  ];
  const changed = withLead(() => ({ requirements: [first, ...more, ...rest] }));
  const { items } = checkOf(lead, changed);
  const own = items.filter(({ skill }) => skill.id === first.skill);
  expect(own.map(({ level, isContradicted }) => [level, isContradicted])).toEqual([
    ["working", first.level !== "working"],
    ["5", false],
  ]);
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
});

test("for any role level and choices, each skill is told once, with nothing but the documents' words", () => {
  const framework = openCatalogue(generatedFramework());
  for (const known of [catalogue, framework]) {
    fc.assert(
      fc.property(
        fc.constantFrom(...known.roleLevels),
        fc.array(fc.option(fc.constantFrom(...standings), { nil: undefined }), { maxLength: 40 }),
        (roleLevel, chosen) => {
          const check = checkOf(roleLevel.id, known);
          const made = new Map(
            check.items.flatMap(({ key }, at) => {
              const standing = chosen[at];
              return standing === undefined ? [] : [[key, standing] as const];
            }),
          );
          const { met, gaps, unanswered, ...named } = checkResult(
            check,
            new Map([...made, ["no such skill", "below"]]),
            known,
          );
          const told = [
            ...met.map(({ item }) => item),
            ...gaps.map(({ item }) => item),
            ...unanswered,
          ];
          expect(new Set(told)).toEqual(new Set(check.items));
          expect(told).toHaveLength(check.items.length);
          for (const { item, isAbove } of met) {
            expect(made.get(item.key)).toBe(isAbove ? "above" : "at");
          }
          for (const { item, named: titles } of gaps) {
            expect(made.get(item.key)).toBe("below");
            const texts = roleLevel.requirements
              .filter(({ skill }) => skill === item.skill.id)
              .map(({ statement }) => statement.text);
            expect(texts).toContain(item.fact.text);
            expect([...named.training, ...named.qualifications]).toEqual(
              expect.arrayContaining([...titles]),
            );
          }
        },
      ),
    );
  }
});
