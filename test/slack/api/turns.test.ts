import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTurns } from "../../../src/slack/api/turns.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("calls beyond the limit get their turns in the order in which they came", async () => {
  const turns = createTurns(2);
  const order: number[] = [];
  const calls = [1, 2, 3, 4].map(async (call) => {
    if (await turns.take(1000)) order.push(call);
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(order).toEqual([1, 2]);
  turns.done();
  await vi.advanceTimersByTimeAsync(0);
  expect(order).toEqual([1, 2, 3]);
  turns.done();
  await Promise.all(calls);
  expect(order).toEqual([1, 2, 3, 4]);
});

test("whoever has waited long enough gets no turn, and takes none from the next", async () => {
  const turns = createTurns(1);
  expect(await turns.take(1000)).toBe(true);
  const [impatient, patient] = [turns.take(1000), turns.take(2000)];
  await vi.advanceTimersByTimeAsync(1000);
  expect(await impatient).toBe(false);
  turns.done();
  expect(await patient).toBe(true);
});

test("a turn that came leaves no timer", async () => {
  const turns = createTurns(1);
  await turns.take(1000);
  const second = turns.take(1000);
  turns.done();
  expect(await second).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test("it is idle before the first call and after the last", async () => {
  const turns = createTurns(1);
  expect(turns.idle).toBe(true);
  await turns.take(1000);
  const second = turns.take(1000);
  expect(turns.idle).toBe(false);
  turns.done();
  await second;
  expect(turns.idle).toBe(false);
  turns.done();
  expect(turns.idle).toBe(true);
});
