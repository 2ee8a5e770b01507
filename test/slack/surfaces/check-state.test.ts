import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkOf, type Choices, standings } from "../../../src/answer/check.ts";
import { roleLevelId } from "../../../src/catalogue/ids.ts";
import {
  type CheckState,
  choicesOf,
  mostItems,
  readState,
  shortKey,
  withChosen,
  writeState,
} from "../../../src/slack/surfaces/check-state.ts";
import { bot } from "../bot.ts";

const { items } = checkOf(roleLevelId("lead application operations engineer"), bot().catalogue);
const [first, second] = items;
if (first === undefined || second === undefined) throw new Error("The lead asks for nothing.");

test("a key has at most seven letters and digits, and is the FNV-1a hash of its text", () => {
  // Two of the values that the hash is published with.
  expect(shortKey({ key: "" })).toBe((0x811c9dc5).toString(36));
  expect(shortKey({ key: "foobar" })).toBe((0xbf9cf968).toString(36));
  fc.assert(
    fc.property(fc.string(), (key) => {
      expect(shortKey({ key })).toMatch(/^[\da-z]{1,7}$/u);
    }),
  );
  expect(new Set(items.map(shortKey)).size).toBe(items.length);
});

const key = fc.stringMatching(/^[\da-z]{1,7}$/u);
const anyState = fc.record({
  ask: fc.string({ minLength: 1 }),
  page: fc.integer({ min: 0, max: 999 }),
  chosen: fc
    .uniqueArray(fc.tuple(key, fc.constantFrom(...standings)), { selector: ([one]) => one })
    .map((all): Choices => new Map(all)),
});

describe("what a window carries", () => {
  test("is read as it was written", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readState(writeState(state))).toEqual(state);
      }),
    );
  });

  test("fits in its metadata with as many choices as there may be, which fill it", () => {
    const chosen = Array.from(
      { length: mostItems },
      (_, at) => [`${1_000_000 + at}`, "at"] as const,
    );
    const state = { ask: "x".repeat(290), page: 999, chosen: new Map(chosen) };
    expect(writeState(state).length).toBeLessThanOrEqual(3000);
    expect(writeState(state).length).toBeGreaterThan(2500);
  });

  test.each([
    "",
    "lead app ops",
    "\n\n\n\nlead app ops",
    "1000\n\n\n\nlead app ops",
    "x1\n\n\n\nlead app ops",
    "1\n\n\nlead app ops",
    "1\n\n\n\n",
    "1\nA\n\n\nlead app ops",
    "1\n\n?\n\nlead app ops",
    "1\n\n\n-\nlead app ops",
    "1\n\n\n\nlead app ops\nmore",
  ])("is nothing where Rolecall did not write it: %j", (metadata) => {
    expect(readState(metadata)).toBeUndefined();
  });
});

describe("what is chosen in a window", () => {
  const before: CheckState = { ask: "lead", page: 1, chosen: new Map([["a", "below"]]) };
  const view = (
    values: Record<string, Record<string, { selected_option: { value: string } | undefined }>>,
  ) => ({
    id: "V1",
    private_metadata: "",
    state: { values },
  });
  const option = (value: string) => ({ selected_option: { value } });

  test("is added to what was chosen before, or replaces it", () => {
    const values = {
      one: { "check:choice:a": option("at") },
      two: { "check:choice:b": option("above"), "check:choice:c": option("below") },
    };
    const after = withChosen(before, view(values));
    expect(after).toEqual({
      ...before,
      chosen: new Map([
        ["a", "at"],
        ["b", "above"],
        ["c", "below"],
      ]),
    });
    expect(before.chosen).toEqual(new Map([["a", "below"]]));
  });

  test.each([[undefined], [{ value: "expert" }]])("is cleared by %j", (selected) => {
    const values = { one: { "check:choice:a": { selected_option: selected } } };
    expect(withChosen(before, view(values)).chosen).toEqual(new Map());
  });

  test("is nothing that another field holds", () => {
    const values = { one: { "check:role-level": option("at") } };
    expect(withChosen(before, view(values))).toEqual(before);
  });

  test("counts for the items that it is about, and for no others", () => {
    const chosen = new Map([
      [shortKey(first), "at"],
      [shortKey(second), "below"],
      ["gone", "above"],
    ] as const);
    expect(choicesOf(items, { ...before, chosen })).toEqual(
      new Map([
        [first.key, "at"],
        [second.key, "below"],
      ]),
    );
  });
});
