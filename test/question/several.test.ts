import { expect, test } from "vitest";
import { countsOfTitles } from "../../src/question/several.ts";

const counted = (role: string, ...all: readonly (readonly [number, string])[]) =>
  all.map(([count, title]) => ({ count, title, role }));

test.each([
  [
    "of one role",
    counted("ops", [2, "senior operations engineer"], [1, "lead operations engineer"]),
    ["2 senior", "1 lead operations engineer"],
  ],
  [
    "of two roles",
    [
      ...counted("dev", [1, "senior web developer"], [2, "lead web developer"]),
      ...counted("data", [1, "lead data developer"]),
    ],
    ["1 senior", "2 lead web developers", "1 lead data developer"],
  ],
  [
    "of which one is the role's own",
    counted("dev", [1, "lead developer"], [2, "developer"]),
    ["1 lead developer", "2 developers"],
  ],
  [
    "that end differently",
    counted("dev", [1, "developer - management"], [2, "lead developer"]),
    ["1 developer - management", "2 lead developers"],
  ],
  ["alone", counted("dev", [3, "lead developer"]), ["3 lead developers"]],
])("Counts of titles %s say a shared ending once.", (_, all, expected) => {
  expect(countsOfTitles(all)).toEqual(expected);
});
