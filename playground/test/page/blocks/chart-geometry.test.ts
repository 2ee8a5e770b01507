import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  axisSteps,
  heightOf,
  plot,
  slicePath,
  valuesInOrder,
} from "../../../page/blocks/chart-geometry.js";

describe("the steps of an axis", () => {
  test.each([
    [
      [1, 2, 4],
      [0, 1, 2, 3, 4],
    ],
    [[0], [0, 0.2]],
    [[13], [0, 5, 10, 15]],
    [
      [-3, 7],
      [-4, -2, 0, 2, 4, 6, 8],
    ],
  ])("%j has the steps %j", (values, steps) => {
    expect(axisSteps(values)).toEqual(steps);
  });

  test("a few steps span zero and every value", () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, (some) => {
        const steps = axisSteps(some);
        const [low = 0, high = 0] = [steps[0], steps.at(-1)];
        expect(steps.length).toBeLessThanOrEqual(8);
        expect(low).toBeLessThanOrEqual(Math.min(0, ...some));
        expect(high).toBeGreaterThanOrEqual(Math.max(0, ...some));
        expect([...steps].toSorted((one, other) => one - other)).toEqual(steps);
      }),
    );
  });
});

test("the lowest step is at the bottom, the highest at the top", () => {
  expect(heightOf(0, [0, 1, 2])).toBe(plot.top + plot.height);
  expect(heightOf(2, [0, 1, 2])).toBe(plot.top);
});

test("values are placed by category, in any order", () => {
  const series = {
    name: "Lead",
    data: [
      { label: "b", value: 2 },
      { label: "a", value: 1 },
    ],
  };
  expect(valuesInOrder(series, ["a", "b", "c"])).toEqual([1, 2, undefined]);
});

test("a slice that is the whole circle is still drawn", () => {
  expect(slicePath(0, 1)).toMatch(/^M0 0L0 -1A1 1 0 1 1 -?0\.\d+ -1Z$/);
});
