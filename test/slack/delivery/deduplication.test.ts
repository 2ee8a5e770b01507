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

test("a key claimed again after it expired counts as new", async () => {
  let now = 0;
  const keys = inMemoryDeduplication(() => now);
  await keys.claim("old", 600);
  await keys.claim("renewed", 1);
  await keys.claim("next", 600);
  now = 1000;
  await keys.claim("renewed", 600);
  // Two give way.
  for (let at = 0; at < 99_999; at += 1) await keys.claim(`key ${at}`, 600);
  expect(await keys.claim("renewed", 600)).toBe(false);
  expect(await keys.claim("next", 600)).toBe(true);
});
