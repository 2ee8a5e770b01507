import { describe, expect, it } from "vitest";
import {
  answerCompareRoleLevels,
  withoutCommonEnd,
  type Change,
} from "../../src/answer/kinds/compare-role-levels.ts";
import { openCatalogue } from "../../src/catalogue/catalogue.ts";
import { roleLevelId } from "../../src/catalogue/ids.ts";
import { generatedFramework } from "../generated-framework.ts";
import { catalogue } from "./real-catalogue.ts";

const compare = (titles: readonly string[], step = false, within = catalogue) =>
  answerCompareRoleLevels(
    {
      kind: "compare-role-levels",
      roleLevels: titles.map((title) => roleLevelId(`${title} operations engineer`)),
      step,
    },
    within,
  );

function counts(answer: ReturnType<typeof compare>): Partial<Record<Change, number>> {
  const result: Partial<Record<Change, number>> = {};
  for (const { change } of answer.skills) result[change] = (result[change] ?? 0) + 1;
  return result;
}

describe("a comparison of two levels of one role", () => {
  it("goes from the first to the second, with changes before what stays", () => {
    const answer = compare(["senior application", "lead application"]);
    expect(answer.directed).toBe(true);
    expect(counts(answer)).toEqual({ rises: 7, stays: 6 });
    expect(answer.skills.map(({ change }) => change).lastIndexOf("rises")).toBe(6);
  });

  it("has falling and dropped skills on the way down", () => {
    expect(counts(compare(["lead application", "associate application"], true))).toEqual({
      falls: 4,
      dropped: 9,
    });
  });

  it("has both texts of a changed skill", () => {
    const { skills } = compare(["senior application", "lead application"]);
    const change = skills.find(({ skill }) => skill.title === "Change management");
    expect(change?.sides.map((side) => side.map(({ fact }) => fact.text))).toEqual([
      [expect.stringMatching(/^You can analyse and assess impact/)],
      [expect.stringMatching(/^You can deal with high-impact, complex change requests\./)],
    ]);
  });

  it("has what the sources list besides skills, with an empty list if they list nothing", () => {
    const { items } = compare(["senior application", "lead application"]);
    expect(
      items.map(({ section, sides }) => [section, ...sides.map((side) => side.length)]),
    ).toEqual([
      ["qualifications", 0, 5],
      ["training", 0, 11],
      ["development", 0, 10],
      ["work-activities", 0, 12],
    ]);
  });

  it("lists what only one of two roles has in the order they were asked about", () => {
    const framework = openCatalogue(generatedFramework());
    const [one, other] = framework.roles.flatMap(({ levels }) => levels.slice(0, 1));
    const { skills } = answerCompareRoleLevels(
      { kind: "compare-role-levels", roleLevels: [one!, other!], step: false },
      framework,
    );
    const only = skills.filter(({ change }) => change === "only-in-one");
    const sides = only.map(({ sides: [first = []] }) => (first.length > 0 ? 0 : 1));
    expect(new Set(sides)).toEqual(new Set([0, 1]));
    expect(sides).toEqual(sides.toSorted((a, b) => a - b));
  });

  it("has no direction if the order of the levels is unknown and no step was asked for", () => {
    const unordered = openCatalogue({
      ...catalogue,
      roles: catalogue.roles.map((role) => ({ ...role, levelsOrdered: false })),
    });
    const titles = ["senior application", "lead application"];
    expect(compare(titles, false, unordered).directed).toBe(false);
    expect(compare(titles, true, unordered).directed).toBe(true);
  });
});

describe("a comparison of levels of two roles", () => {
  const titles = ["principal application", "principal infrastructure"];

  it("has no direction unless a step was asked for", () => {
    expect(counts(compare(titles))).toEqual({ differs: 1, "only-in-one": 1, same: 12 });
    expect(counts(compare(titles, true))).toEqual({ new: 1, rises: 1, stays: 12 });
  });

  it("shows where the sources use different words for the same level", () => {
    const same = compare(titles).skills.filter(({ change }) => change === "same");
    expect(same.filter(({ reworded }) => !reworded).map(({ skill }) => skill.title)).toEqual([
      "Incident management",
    ]);
  });

  it("names the sides without the words they share", () => {
    expect(compare(titles).names).toEqual(["Principal application", "Principal infrastructure"]);
  });
});

describe("a comparison of more than two", () => {
  const answer = compare(["lead application", "associate application", "senior application"]);

  it("goes from the lowest level of one role to the highest, in whatever order they were asked", () => {
    expect(answer.directed).toBe(true);
    expect(answer.names).toEqual(["Associate", "Senior", "Lead"]);
    expect(answer.skills.every(({ sides }) => sides.length === 3)).toBe(true);
    expect(counts(answer)).toEqual({ new: 9, rises: 4 });
  });

  it("says at which step each skill changes", () => {
    const stepsOf = (title: string) =>
      answer.skills.find(({ skill }) => skill.title === title)?.steps;
    expect(stepsOf("Incident management")).toEqual(["rises", "rises"]);
    expect(stepsOf("Problem management")).toEqual(["rises", "stays"]);
    expect(stepsOf("Change management")).toEqual(["new", "rises"]);
  });

  it("has no direction across roles", () => {
    const across = compare([
      "principal infrastructure",
      "lead application",
      "associate application",
    ]);
    expect(across.directed).toBe(false);
    expect(across.subjects.map(({ short }) => short)).toEqual(["Principal", "Lead", "Associate"]);
    expect(across.skills.every(({ steps }) => steps.length === 0)).toBe(true);
  });
});

describe("a comparison in which the sources contradict each other", () => {
  it("chooses neither side's level", () => {
    const lead = roleLevelId("lead application operations engineer");
    const contradicted = openCatalogue({
      ...catalogue,
      roleLevels: catalogue.roleLevels.map((each) => {
        const [first] = each.requirements;
        return each.id !== lead || first === undefined
          ? each
          : {
              ...each,
              requirements: [...each.requirements, { ...first, level: "expert" as const }],
            };
      }),
    });
    const [first] = compare(["senior application", "lead application"], true, contradicted).skills;
    expect(first?.change).toBe("contradicted");
    expect(first?.sides[1]?.map(({ level }) => level)).toEqual(["working", "expert"]);
  });
});

describe("names without their common ending", () => {
  it("keep at least one word each", () => {
    expect(withoutCommonEnd(["Data engineer", "Lead data engineer"])).toEqual([
      "Data",
      "Lead data",
    ]);
    expect(withoutCommonEnd(["Engineer", "Lead engineer"])).toEqual(["Engineer", "Lead engineer"]);
    expect(withoutCommonEnd(["Data analyst", "Data engineer"])).toEqual([
      "Data analyst",
      "Data engineer",
    ]);
  });
});
