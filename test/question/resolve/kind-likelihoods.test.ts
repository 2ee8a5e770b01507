import { expect, test } from "vitest";
import { createKindLikelihoods } from "../../../src/question/resolve/kind-likelihoods.ts";
import { kinds } from "../../../src/question/resolve/kinds.ts";

const learned = createKindLikelihoods({
  kinds: ["skill", "role", "nothing"],
  features: { badges: [0, -100, 1, 200], constructor: [2, 50] },
});

test("the weights of the features are added, and all likelihoods make 1", () => {
  const found = learned.of(["badges", "never seen"]);
  const [skill, role, nothing] = [Math.exp(-1), Math.exp(2), 1];
  expect(found.get("role")).toBeCloseTo(role / (skill + role + nothing));
  expect([...found.values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
});

test("without a feature, what was learned is equally likely, and no other kind", () => {
  const found = learned.of([]);
  expect(found.get("skill")).toBeCloseTo(1 / 3);
  expect(found.get("help")).toBe(0);
  expect([...found.keys()]).toEqual([...kinds]);
});

test("what asks the same again is as likely as the kind asked before", () => {
  const { of } = createKindLikelihoods({
    kinds: ["skill", "role", "same"],
    features: { and: [2, 300] },
  });
  const again = Math.exp(3);
  expect(of(["and"], "skill").get("skill")).toBeCloseTo((1 + again) / (2 + again));
  expect(of(["and"], "role").get("skill")).toBeCloseTo(1 / (2 + again));
  // Nothing was asked before.
  expect(of(["and"]).get("skill")).toBeCloseTo(1 / 2);
});

test("a weight is told by feature and kind", () => {
  expect(learned.weightOf("badges", "skill")).toBe(-1);
  expect(learned.weightOf("badges", "role")).toBe(2);
  expect(learned.weightOf("badges", "help")).toBe(0);
  expect(learned.weightOf("toString", "role")).toBe(0);
});
