import { expect, test } from "vitest";
import { createLikelihood, likely } from "../../../src/question/resolve/likelihood.ts";

const { of, weightOf } = createLikelihood({ bias: -1, signals: { "who needs": 3, "^ our": -2 } });

test("without signals, the bias decides", () => {
  expect(of([])).toBeCloseTo(1 / (1 + Math.E));
});

test("the weights of the signals are added, and unknown ones tell nothing", () => {
  expect(of(["who needs", "never seen"])).toBeCloseTo(1 / (1 + Math.exp(-2)));
  expect(of(["who needs", "^ our"])).toBe(likely);
  expect(of(["^ our"])).toBeLessThan(of([]));
});

test("a signal may be called like a method of every object", () => {
  expect(weightOf("constructor")).toBe(0);
  expect(weightOf("^ our")).toBe(-2);
});
