import { expect, test } from "vitest";
import { memoize } from "../../src/question/memoize.ts";

function counted() {
  const made: string[] = [];
  const make = (text: string): string => {
    made.push(text);
    return text.toUpperCase();
  };
  return { made, make };
}

test("a result is computed once for inputs with the same key", () => {
  const { made, make } = counted();
  const kept = memoize(10, (text: string) => text.trim(), make);
  expect([kept("a"), kept("a "), kept("b")]).toEqual(["A", "A", "B"]);
  expect(made).toEqual(["a", "b"]);
});

test("the least recently used result is dropped first", () => {
  const { made, make } = counted();
  const kept = memoize(2, (text: string) => text, make);
  for (const text of ["a", "b", "a", "c", "a", "b"]) kept(text);
  expect(made).toEqual(["a", "b", "c", "b"]);
});

test("a failure is not cached", () => {
  let calls = 0;
  const kept = memoize(
    2,
    (text: string) => text,
    (text) => {
      calls += 1;
      if (calls === 1) throw new Error("not yet");
      return text;
    },
  );
  expect(() => kept("a")).toThrow("not yet");
  expect(kept("a")).toBe("a");
});
