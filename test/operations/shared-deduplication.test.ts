import { beforeEach, describe, expect, test } from "vitest";
import { type KeyStore, sharedDeduplication } from "../../src/operations/shared-deduplication.ts";
import {
  type Deduplication,
  inMemoryDeduplication,
} from "../../src/slack/delivery/deduplication.ts";

let keys: Set<string>;
let away: boolean;
let fallbacks: number;
let replicas: readonly [Deduplication, Deduplication];

const store: KeyStore = {
  setIfAbsent: async (key) => {
    if (away) throw new Error("away");
    const isNew = !keys.has(key);
    keys.add(key);
    return Promise.resolve(isNew);
  },
  remove: async (key) => {
    if (away) throw new Error("away");
    keys.delete(key);
    return Promise.resolve();
  },
};

beforeEach(() => {
  keys = new Set();
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
    expect(await Promise.all([one.claim("a", 9), other.claim("a", 9)])).toEqual([true, false]);
    expect(await one.claim("a", 9)).toBe(false);
    expect(await other.claim("b", 9)).toBe(true);
    expect(fallbacks).toBe(0);
  });

  test("what one gives back the other may take", async () => {
    const [one, other] = replicas;
    await one.claim("a", 9);
    expect(await other.claim("a", 9)).toBe(false);
    await one.release("a");
    expect(await other.claim("a", 9)).toBe(true);
    expect(await one.claim("a", 9)).toBe(false);
  });

  test("while the store is away each answers, once, and says that it has no help", async () => {
    const [one, other] = replicas;
    await one.claim("before", 9);
    away = true;
    expect(await one.claim("before", 9)).toBe(false);
    expect([await one.claim("a", 9), await one.claim("a", 9)]).toEqual([true, false]);
    expect(await other.claim("a", 9)).toBe(true);
    expect(fallbacks).toBe(2);
    await one.release("a");
    expect(await one.claim("a", 9)).toBe(true);
  });
});
