import { setImmediate } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { type KeyStore, sharedDeduplication } from "../../src/operations/shared-deduplication.ts";
import {
  type Deduplication,
  inMemoryDeduplication,
} from "../../src/slack/delivery/deduplication.ts";

let keys: Map<string, string>;
let away: boolean;
let fallbacks: number;
let replicas: readonly [Deduplication, Deduplication];

const ifThere = async <Result>(act: () => Result): Promise<Result> => {
  if (away) throw new Error("away");
  return Promise.resolve(act());
};

const store: KeyStore = {
  setIfAbsent: async (key, word) =>
    ifThere(() => {
      const isNew = !keys.has(key);
      if (isNew) keys.set(key, word);
      return isNew;
    }),
  set: async (key, word) => ifThere(() => void keys.set(key, word)),
  get: async (key) => ifThere(() => keys.get(key)),
  remove: async (key) => ifThere(() => void keys.delete(key)),
};

beforeEach(() => {
  keys = new Map();
  away = false;
  fallbacks = 0;
  const replica = (): Deduplication =>
    sharedDeduplication(
      store,
      inMemoryDeduplication(() => 0),
      () => {
        fallbacks += 1;
      },
    );
  replicas = [replica(), replica()];
});

describe("replicas with a store in common", () => {
  test("of two that get the same delivery only one answers", async () => {
    const [one, other] = replicas;
    expect(await Promise.all([one.claim("a", 9), other.claim("a", 9)])).toEqual([
      "claimed",
      "busy",
    ]);
    expect(await one.claim("a", 9)).toBe("busy");
    expect(await other.claim("b", 9)).toBe("claimed");
    expect(fallbacks).toBe(0);
  });

  test("what one gives back the other may take", async () => {
    const [one, other] = replicas;
    await one.claim("a", 9);
    expect(await other.claim("a", 9)).toBe("busy");
    await one.release("a");
    expect(await other.claim("a", 9)).toBe("claimed");
    expect(await one.claim("a", 9)).toBe("busy");
  });

  test("what one keeps the other may not take", async () => {
    const [one, other] = replicas;
    await one.claim("a", 9);
    expect([...keys]).toEqual([[expect.stringMatching(/^[0-9a-f]{64}$/), "busy"]]);
    keys.clear();
    await one.keep("a", 600);
    expect([await other.claim("a", 9), await one.claim("a", 9)]).toEqual(["done", "done"]);
  });

  test("while the store is away each answers, once, and says that it has no help", async () => {
    const [one, other] = replicas;
    await one.claim("before", 9);
    away = true;
    expect(await one.claim("before", 9)).toBe("busy");
    expect([await one.claim("a", 9), await one.claim("a", 9)]).toEqual(["claimed", "busy"]);
    expect(await other.claim("a", 9)).toBe("claimed");
    expect(fallbacks).toBe(2);
    await one.keep("a", 600);
    expect(fallbacks).toBe(3);
    await one.release("a");
    expect(await one.claim("a", 9)).toBe("claimed");
  });
});

test("what is given back or kept is so in this process and in the store, before anything else", async () => {
  const order: string[] = [];
  /** Done after so many turns of the loop. */
  const slowly = (name: string, turns: number) => async (): Promise<void> => {
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    order.push(name);
  };
  const slow = sharedDeduplication(
    {
      setIfAbsent: async () => Promise.resolve(false),
      get: async () => Promise.resolve("busy"),
      set: slowly("set", 1),
      remove: slowly("remove", 1),
    },
    {
      claim: async () => Promise.resolve("claimed"),
      keep: slowly("keep here", 3),
      release: slowly("release here", 3),
    },
    () => undefined,
  );
  await slow.keep("a", 9);
  expect(order.splice(0)).toEqual(["keep here", "set"]);
  await slow.release("a");
  expect(order.splice(0)).toEqual(["release here", "remove"]);
  expect(await slow.claim("a", 9)).toBe("busy");
  expect(order).toEqual(["release here"]);
});
