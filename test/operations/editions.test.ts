import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { createEditions, type Replacement } from "../../src/operations/editions.ts";

/** Editions that load one after the other, when they are let; of them, errors are thrown. */
function editions(...loads: readonly (string | Error)[]) {
  const left = [...loads];
  const waiting: (() => void)[] = [];
  const told: Replacement<string>[] = [];
  const { current, replace } = createEditions({
    first: "first",
    load: async () => {
      const next = left.shift() ?? new Error("nothing left to load");
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
      if (next instanceof Error) throw next;
      return next;
    },
    told: (replacement) => told.push(replacement),
  });
  /** Lets the one that loads be done. */
  const finish = async (): Promise<void> => {
    waiting.shift()?.();
    await setImmediate();
  };
  return { current, replace, told, finish, loading: () => waiting.length };
}

test("a newer edition takes the place of the old one when it is whole, and not before", async () => {
  const { current, replace, told, finish } = editions("second");
  replace();
  expect(current()).toBe("first");
  expect(told).toEqual([]);
  await finish();
  expect(current()).toBe("second");
  expect(told).toEqual([{ kind: "replaced", edition: "second" }]);
});

test("a bad one is refused with its reason, and the next good one is taken", async () => {
  const { current, replace, told, finish } = editions(new Error("it is no JSON"), "third");
  replace();
  await finish();
  expect(current()).toBe("first");
  expect(told).toEqual([{ kind: "refused", reason: "it is no JSON" }]);
  replace();
  await finish();
  expect(current()).toBe("third");
});

test("whatever changes while one loads, one more is loaded afterwards", async () => {
  const { current, replace, told, finish, loading } = editions("second", "third");
  for (const _ of [1, 2, 3]) replace();
  expect(loading()).toBe(1);
  await finish();
  expect(current()).toBe("second");
  expect(loading()).toBe(1);
  await finish();
  expect(current()).toBe("third");
  expect(loading()).toBe(0);
  expect(told.map(({ kind }) => kind)).toEqual(["replaced", "replaced"]);
});
