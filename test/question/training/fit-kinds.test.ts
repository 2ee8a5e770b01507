import { expect, test } from "vitest";
import { createKindLikelihoods } from "../../../src/question/resolve/kind-likelihoods.ts";
import type { Kind } from "../../../src/question/resolve/kinds.ts";
import { fitKinds, type KindExample } from "./fit-kinds.ts";

function times(count: number, kind: Kind, ...features: readonly string[]): readonly KindExample[] {
  return Array.from({ length: count }, () => ({ features, kind, share: 1 }));
}

const examples = [
  ...times(200, "role-level.qualifications", "badge", "need"),
  ...times(200, "role-level.skills", "skill", "need"),
  ...times(200, "nothing", "lunch"),
  ...times(1, "help", "once"),
];

test("what the examples show is learned", () => {
  const { of } = createKindLikelihoods(fitKinds(examples));
  expect(of(["badge"]).get("role-level.qualifications")).toBeGreaterThan(0.5);
  expect(of(["badge", "need"]).get("nothing")).toBeLessThan(0.1);
  expect(of(["lunch"]).get("nothing")).toBeGreaterThan(0.5);
});

test("a feature of few texts is not learned", () => {
  expect(fitKinds(examples).features).not.toHaveProperty("once");
});

test("an example that counts more is followed", () => {
  const both = [
    ...times(10, "role", "hat"),
    ...times(10, "skill", "hat").map((one) => ({ ...one, share: 5 })),
  ];
  const { of } = createKindLikelihoods(fitKinds(both));
  expect(of(["hat"]).get("skill")).toBeGreaterThan(of(["hat"]).get("role") ?? 1);
});

test("the same examples always give the same weights, in alphabetical order", () => {
  const learned = fitKinds(examples);
  expect(fitKinds(examples)).toEqual(learned);
  expect(Object.keys(learned.features)).toEqual(Object.keys(learned.features).toSorted());
});
