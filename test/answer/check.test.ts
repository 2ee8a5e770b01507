import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  type Check,
  checkOf,
  checkResult,
  type Choices,
  type Standing,
  standings,
  standingsBeside,
} from "../../src/answer/check.ts";
import { openCatalogue } from "../../src/catalogue/catalogue.ts";
import { roleLevelId } from "../../src/catalogue/ids.ts";
import { generatedFramework } from "../generated-framework.ts";
import { catalogue } from "./real-catalogue.ts";

const lead = roleLevelId("lead application operations engineer");

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
  const changed = openCatalogue({
    ...catalogue,
    roleLevels: catalogue.roleLevels.map((one) =>
      one.id === lead ? { ...one, requirements: [first, ...more, ...rest] } : one,
    ),
  });
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
