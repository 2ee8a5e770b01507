import { describe, expect, test } from "vitest";
import {
  isAtLeast,
  levelOfRank,
  levelsOf,
  rankOf,
  type Scale,
  scaleNames,
  scaleOf,
} from "../../src/catalogue/levels.ts";

// Named here once more: an answer about what is higher depends on each place in these lists.
const scales: Readonly<Record<Scale, string>> = {
  "digital-and-data": "awareness, working, practitioner, expert",
  depth: "aware of, familiar with, proficient in, expert in",
  sfia: "1, 2, 3, 4, 5, 6, 7",
};

test("there are three scales", () => {
  expect(scaleNames).toEqual(Object.keys(scales));
});

describe.each(scaleNames)("the scale %s", (scale) => {
  test("goes from its lowest level to its highest", () => {
    expect(levelsOf(scale).join(", ")).toBe(scales[scale]);
  });

  test("ranks each of its levels from 1, and none beyond its ends", () => {
    const levels = levelsOf(scale);
    expect(levels.map(rankOf)).toEqual(levels.map((_, at) => at + 1));
    expect(levels.map((level) => levelOfRank(scale, rankOf(level)))).toEqual(levels);
    expect([0, levels.length + 1].map((rank) => levelOfRank(scale, rank))).toEqual([
      undefined,
      undefined,
    ]);
  });

  test("is the only one that has its levels", () => {
    expect(new Set(levelsOf(scale).map(scaleOf))).toEqual(new Set([scale]));
  });
});

test.each([
  ["working", "working", true],
  ["expert", "working", true],
  ["awareness", "working", false],
  // On another scale, whatever its rank.
  ["expert in", "working", false],
  [undefined, "awareness", false],
] as const)("%s is at least %s: %s", (level, least, expected) => {
  expect(isAtLeast(level, least)).toBe(expected);
});

test("what is on no scale is a bug", () => {
  expect((): unknown => Reflect.apply(scaleOf, undefined, ["wizard"])).toThrow("wizard");
});
