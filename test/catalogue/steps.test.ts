import { describe, expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.ts";
import { inTrackOf, splitTrack, stepsOf } from "../../src/catalogue/tracks.ts";
import { smallCatalogue } from "../question/small-catalogue.ts";

const itself = (title: string): string => title;

describe("a track is what a title names after a dash between spaces", () => {
  test.each([
    ["Senior developer - Management", "Senior developer", "management"],
    ["Senior developer – front-end", "Senior developer", "front-end"],
    ["Senior developer  —  test and learn", "Senior developer", "test and learn"],
    ["Lead - security - cloud", "Lead", "security - cloud"],
    ["Front-end developer", "Front-end developer", undefined],
    ["Developer -management", "Developer -management", undefined],
    ["Developer- management", "Developer- management", undefined],
    ["Developer - ", "Developer - ", undefined],
    [" - management", " - management", undefined],
  ])("%j", (title, own, track) => {
    expect(splitTrack(title)).toEqual({ title: own, track });
  });
});

describe("the steps of a role", () => {
  test("hold the tracks of one title, its own level first, whatever the capitals", () => {
    const levels = ["Developer", "Lead developer - management", "Lead Developer", "Head - tests"];
    expect(stepsOf(levels, itself)).toEqual([
      ["Developer"],
      ["Lead Developer", "Lead developer - management"],
      ["Head - tests"],
    ]);
  });

  test("are as many as the levels where all have tracks, and none is their own", () => {
    const levels = ["Engineer - principal", "Engineer - trainee"];
    expect(stepsOf(levels, itself)).toEqual(levels.map((level) => [level]));
  });

  test("go on in the track of a title, or in the first of the step", () => {
    const step = ["Lead developer", "Lead developer - management"];
    expect(inTrackOf(step, "Senior developer - management", itself)).toBe(step[1]);
    expect(inTrackOf(step, "Senior developer", itself)).toBe(step[0]);
    expect(inTrackOf(step, "Senior developer - security", itself)).toBe(step[0]);
    expect(inTrackOf([], "Senior developer", itself)).toBeUndefined();
  });
});

describe("in a catalogue", () => {
  const catalogue = smallCatalogue({
    Developer: ["Junior developer", "Developer", "Developer - test", "Senior developer"],
    Tester: ["Tester"],
  });
  const [junior, plain, inTrack, senior, tester] = catalogue.roleLevels.map(({ id }) => id);

  test("levels of two steps of one role are a step apart, others are not", () => {
    const pairs = [
      [junior, senior],
      [senior, junior],
      [plain, inTrack],
      [plain, plain],
      [junior, tester],
    ] as const;
    expect(pairs.map(([one, other]) => catalogue.isStep(one!, other!))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test("each level has the next lower and higher one", () => {
    const neighbours = [junior, plain, senior, tester].map((id) => {
      const { lower, higher } = catalogue.neighbours(id!);
      return [lower?.id, higher?.id];
    });
    expect(neighbours).toEqual([
      [undefined, plain],
      [junior, senior],
      [plain, undefined],
      [undefined, undefined],
    ]);
  });

  test("levels that nobody ordered are no steps", () => {
    const { changes: _, ...data } = catalogue;
    const unordered = openCatalogue({
      ...data,
      roles: data.roles.map((role) => ({ ...role, levelsOrdered: false })),
    });
    expect(unordered.steps(catalogue.roleLevel(junior!).role)).toEqual([]);
    expect(unordered.isStep(junior!, senior!)).toBe(false);
    expect(unordered.neighbours(plain!)).toEqual({});
  });
});
