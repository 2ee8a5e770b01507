import { describe, expect, test } from "vitest";
import { createLikelihood } from "../../../src/question/resolve/likelihood.ts";
import { type Example, fit } from "./fit.ts";

function example(isAsked: boolean, ...signals: readonly string[]): readonly Example[] {
  return [{ signals, isAsked, share: 1 }];
}

function times(count: number, one: readonly Example[]): readonly (readonly Example[])[] {
  return Array.from({ length: count }, () => one);
}

describe("What the examples show is learned", () => {
  const weights = fit([
    ...times(20, example(true, "who", "needs")),
    ...times(20, example(false, "our", "needs")),
    ...example(true, "once").map((one) => [one]),
  ]);
  const { of, weightOf } = createLikelihood(weights);

  test("signals of what was asked speak for it, others against it", () => {
    expect(of(["who", "needs"])).toBeGreaterThan(0.9);
    expect(of(["our", "needs"])).toBeLessThan(0.1);
  });

  test("a signal on both sides says little", () => {
    expect(Math.abs(weightOf("needs"))).toBeLessThan(Math.abs(weightOf("who")) / 2);
  });

  test("a signal of a single question is not learned", () => {
    expect(weights.signals).not.toHaveProperty("once");
  });

  test("signals are in alphabetical order", () => {
    const names = Object.keys(weights.signals);
    expect(names).toEqual(names.toSorted());
  });
});

test("the same examples always give the same weights", () => {
  const questions = [...times(5, example(true, "a", "b")), ...times(5, example(false, "b", "c"))];
  expect(fit(questions)).toEqual(fit(questions));
});
