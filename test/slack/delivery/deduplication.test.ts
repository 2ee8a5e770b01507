import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { claimAll, inMemoryDeduplication } from "../../../src/slack/delivery/deduplication.ts";

test("a key is new once, until it expires or is released", async () => {
  let now = 0;
  const keys = inMemoryDeduplication(() => now);
  expect(await keys.claim("a", 10)).toBe("claimed");
  now = 9999;
  expect(await keys.claim("a", 10)).toBe("busy");
  now = 10_000;
  expect(await keys.claim("a", 10)).toBe("claimed");
  expect(await keys.claim("a", 10)).toBe("busy");
  await keys.release("a");
  expect(await keys.claim("a", 10)).toBe("claimed");
});

test("only one of two simultaneous claims is first", async () => {
  const keys = inMemoryDeduplication(() => 0);
  const claims = await Promise.all([keys.claim("a", 1), keys.claim("a", 1), keys.claim("b", 1)]);
  expect(claims).toEqual(["claimed", "busy", "claimed"]);
});

test("a key that is kept is taken for longer, from then on", async () => {
  let now = 0;
  const keys = inMemoryDeduplication(() => now);
  await keys.claim("a", 10);
  now = 9000;
  await keys.keep("a", 600);
  now = 608_999;
  expect(await keys.claim("a", 10)).toBe("done");
  now = 609_000;
  expect(await keys.claim("a", 10)).toBe("claimed");
});

test("the memory is bounded: the oldest keys are dropped, and no more than necessary", async () => {
  const keys = inMemoryDeduplication(() => 0);
  for (let at = 0; at <= 100_000; at += 1) await keys.claim(`key ${at}`, 600);
  expect(await keys.claim("key 100000", 600)).toBe("busy");
  // It is there already, so it takes nobody's room.
  await keys.keep("key 2", 600);
  expect(await keys.claim("key 1", 600)).toBe("busy");
  expect(await keys.claim("key 0", 600)).toBe("claimed");
});

test("keys that have ended give way to others, before any that have not", async () => {
  let now = 0;
  const keys = inMemoryDeduplication(() => now);
  await keys.claim("day", 86_400);
  for (let at = 0; at < 50_000; at += 1) await keys.claim(`minute ${at}`, 60);
  now = 60_000;
  for (let at = 0; at < 99_999; at += 1) await keys.claim(`key ${at}`, 600);
  expect(await keys.claim("day", 1)).toBe("busy");
  expect(await keys.claim("key 0", 1)).toBe("busy");
});

test("of several keys all are claimed, or none", async () => {
  const keys = inMemoryDeduplication(() => 0);
  await keys.claim("b", 9);
  expect(await claimAll(keys, ["a", "b", "c"], 9)).toBe("busy");
  expect(await claimAll(keys, ["a", "c"], 9)).toBe("claimed");
  expect([await keys.claim("a", 9), await keys.claim("b", 9)]).toEqual(["busy", "busy"]);
  await keys.keep("b", 9);
  expect(await claimAll(keys, ["d", "a", "b"], 9)).toBe("done");
  expect([await keys.claim("b", 9), await keys.claim("d", 9)]).toEqual(["done", "claimed"]);
});

test("a claim that fails has given back what it took when it is told", async () => {
  const taken = new Set<string>();
  const slow = {
    claim: async (key: string) => {
      taken.add(key);
      return Promise.resolve(key === "b" ? ("busy" as const) : ("claimed" as const));
    },
    release: async (key: string) => {
      await turn();
      taken.delete(key);
    },
  };
  expect(await claimAll(slow, ["a", "b", "c"], 9)).toBe("busy");
  expect([...taken]).toEqual(["b"]);
});
