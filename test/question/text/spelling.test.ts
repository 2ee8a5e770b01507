import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCorrector, editDistance } from "../../../src/question/text/spelling.ts";

/** The distance by definition: the fewest insertions, deletions, replacements and swaps. */
function distanceByDefinition(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const choices = [
    distanceByDefinition(restA, b) + 1,
    distanceByDefinition(a, restB) + 1,
    distanceByDefinition(restA, restB) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) {
    choices.push(distanceByDefinition(a.slice(2), b.slice(2)) + 1);
  }
  return Math.min(...choices);
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });

test("the distance matches its definition, up to the limit", () => {
  const property = fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
    expect(editDistance(a, b, limit)).toBe(Math.min(distanceByDefinition(a, b), limit + 1));
  });
  fc.assert(property, { numRuns: 500, seed: 1 });
});

describe("a word is corrected", () => {
  const correct = createCorrector(["lead", "need", "incident", "management", "develop", "itil"]);

  test.each([
    ["incidnet", ["incident"]],
    ["incidentt", ["incident"]],
    ["mangmeent", ["management"]],
    ["leed", ["lead", "need"]],
  ])("%s to %j", (typed, expected) => {
    expect(correct(typed)).toEqual(expected);
  });

  test.each([
    ["a short word", "itl"],
    ["a word with too many errors", "inzidxnt x"],
    ["another ending", "developer"],
    ["another beginning", "xyncident"],
    ["an unknown word", "kubernetes"],
  ])("but not %s", (_, typed) => {
    expect(correct(typed)).toEqual([]);
  });
});

test("all candidates at the least distance are found, as in a full comparison", () => {
  const words = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), maxLength: 8 }),
    {
      maxLength: 20,
    },
  );
  const typed = fc.string({
    unit: fc.constantFrom("a", "b", "c", "d"),
    minLength: 4,
    maxLength: 6,
  });
  const property = fc.property(words, typed, (known, text) => {
    const near = known.filter((one) => editDistance(text, one, 1) === 1);
    const same = known.filter((one) => one === text);
    expect(createCorrector(known)(text).toSorted()).toEqual([...same, ...near].toSorted());
  });
  fc.assert(property, { numRuns: 500, seed: 1 });
});
