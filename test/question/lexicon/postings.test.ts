import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createPostings,
  type Holders,
  noHolders,
  unite,
} from "../../../src/question/lexicon/postings.ts";

const key = fc.constantFrom("a", "b", "c", "d", "e");
const names = fc.array(fc.array(key, { minLength: 1, maxLength: 5 }), { maxLength: 12 });
const keys = fc.array(key, { minLength: 1, maxLength: 4 });

function count(items: readonly string[], wanted: string): number {
  return items.filter((item) => item === wanted).length;
}

test("narrowing by keys leaves the names that have each key at least as often as it is given", () => {
  const property = fc.property(names, keys, (all, wanted) => {
    const postings = createPostings(all);
    const holders = wanted.reduce<ReturnType<typeof postings.narrow> | undefined>(
      (before, one) => postings.narrow(before, [one], 0),
      undefined,
    );
    const expected = all.flatMap((name, index) =>
      wanted.every((one) => count(name, one) >= count(wanted, one)) ? [index] : [],
    );
    expect(holders?.names).toEqual(expected);
  });
  fc.assert(property, { numRuns: 500, seed: 1 });
});

test("the matched words are identified by their places", () => {
  const postings = createPostings([["technical", "and", "non", "technical"]]);
  const once = postings.narrow(undefined, ["technical"], 0);
  const twice = postings.narrow(once, ["technical"], 0);
  expect(once.words).toEqual([0b0001]);
  expect(twice.words).toEqual([0b1001]);
  expect(postings.narrow(twice, ["technical"], 0)).toEqual(noHolders);
});

test("a union has the names of both lists, in order", () => {
  const a = { names: [1, 4], words: [1, 1] };
  const b = { names: [2, 4], words: [1, 3] };
  expect(unite(a, b)).toEqual({ names: [1, 2, 4], words: [1, 1, 3] });
});

test("of two matches of a name, the one with more of its words is kept", () => {
  const first = { names: [1], words: [0b0011] };
  const last = { names: [1], words: [0b0100] };
  expect(unite(first, last)).toEqual(first);
  expect(unite(last, first)).toEqual(first);
});

const holders = fc
  .uniqueArray(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 7 })), { selector: ([name]) => name })
  .map((pairs): Holders => {
    const ordered = pairs.toSorted(([a], [b]) => a - b);
    return { names: ordered.map(([name]) => name), words: ordered.map(([, words]) => words) };
  });

test("a union has each name of either list once, in order, with the better match", () => {
  const property = fc.property(holders, holders, (a, b) => {
    const ways = new Map<number, number[]>();
    for (const { names: of, words } of [a, b]) {
      for (const [at, name] of of.entries()) {
        ways.set(name, [...(ways.get(name) ?? []), words[at] ?? 0]);
      }
    }
    const met = (words: number): number => words.toString(2).replaceAll("0", "").length;
    const best = (all: readonly number[]): number =>
      all.toSorted((one, other) => met(other) - met(one) || other - one)[0] ?? 0;
    const expected = [...ways].toSorted(([x], [y]) => x - y);
    expect(unite(a, b)).toEqual({
      names: expected.map(([name]) => name),
      words: expected.map(([, all]) => best(all)),
    });
  });
  fc.assert(property, { numRuns: 500, seed: 1 });
});
