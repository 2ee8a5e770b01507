import fc from "fast-check";
import { expect, test } from "vitest";
import { skillId, slug } from "../../../src/catalogue/ids.ts";
import { fuzzySearch } from "../../../src/question/lexicon/fuzzy.ts";
import { createNameIndex } from "../../../src/question/lexicon/name-index.ts";
import type { Name } from "../../../src/question/lexicon/names.ts";

function named(keys: readonly string[]): Name {
  const text = keys.join(" ");
  const subject = { kind: "skill", id: skillId(text) } as const;
  return { text, slug: slug(text), subject, keys, source: "title" };
}

const key = fc.constantFrom("a", "b", "c", "d", "e");
const names = fc.array(fc.array(key, { minLength: 1, maxLength: 4 }), { maxLength: 12 });

test("a word alone has its largest share of any name", () => {
  const property = fc.property(names, key, (all, word) => {
    const index = createNameIndex(all.map(named), fuzzySearch);
    const shares = all.flatMap((keys, name) => {
      const at = keys.indexOf(word);
      return at === -1 ? [] : [index.coverage(name, 1 << at)];
    });
    const whole = all.some((keys) => keys.length === 1 && keys[0] === word);
    expect(index.alone(word)).toEqual({ coverage: Math.max(0, ...shares), whole });
  });
  fc.assert(property, { numRuns: 500, seed: 1 });
});

test("a name with every word matched is fully covered, and its places show it", () => {
  const index = createNameIndex([["a", "b", "c"], ["d"]].map(named), fuzzySearch);
  expect(index.places(0)).toBe(0b111);
  expect(index.coverage(0, index.places(0))).toBeCloseTo(1);
  expect(index.coverage(1, index.places(1))).toBeCloseTo(1);
  expect(index.coverage(0, 0)).toBe(0);
});
