import { expect, test } from "vitest";
import { inMemoryDeduplication } from "../../../src/slack/delivery/deduplication.ts";

test("a key is new once, until it expires or is released", async () => {
  let now = 0;
  const keys = inMemoryDeduplication(() => now);
  expect(await keys.claim("a", 10)).toBe(true);
  now = 9999;
  expect(await keys.claim("a", 10)).toBe(false);
  now = 10_000;
  expect(await keys.claim("a", 10)).toBe(true);
  expect(await keys.claim("a", 10)).toBe(false);
  await keys.release("a");
  expect(await keys.claim("a", 10)).toBe(true);
});

test("only one of two simultaneous claims is first", async () => {
  const keys = inMemoryDeduplication(() => 0);
  const claims = await Promise.all([keys.claim("a", 1), keys.claim("a", 1), keys.claim("b", 1)]);
  expect(claims).toEqual([true, false, true]);
});

test("the memory is bounded: the oldest keys are dropped, and no more than necessary", async () => {
  const keys = inMemoryDeduplication(() => 0);
  for (let at = 0; at <= 100_000; at += 1) await keys.claim(`key ${at}`, 600);
  expect(await keys.claim("key 100000", 600)).toBe(false);
  expect(await keys.claim("key 1", 600)).toBe(false);
  expect(await keys.claim("key 0", 600)).toBe(true);
});

test("keys that last longer do not keep others in memory", async () => {
  let now = 0;
  const keys = inMemoryDeduplication(() => now);
  await keys.claim("long", 6000);
  await keys.claim("short", 1);
  now = 1000;
  for (let at = 0; at < 99_999; at += 1) await keys.claim(`key ${at}`, 600);
  expect(await keys.claim("long", 6000)).toBe(false);
  expect(await keys.claim("key 0", 600)).toBe(false);
});
