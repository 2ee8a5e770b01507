import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openRedisStore, type RedisStore, storeTimes } from "../../src/operations/redis-store.ts";
import { sharedDeduplication } from "../../src/operations/shared-deduplication.ts";
import { inMemoryDeduplication } from "../../src/slack/delivery/deduplication.ts";
import { modes, open, type Workspace } from "../slack/workspace.ts";
import { badConditions, type FakeRedis, startFakeRedis } from "./fake-redis.ts";

// The whole app with a shared store that goes bad.

let redis: FakeRedis;
let store: RedisStore;
let workspace: Workspace;
let fallbacks: number;
beforeEach(async () => {
  redis = await startFakeRedis();
  // Nobody waits for a pause; a delivery still meets the fault before a probe does. A server that is
  // well may be late on a busy machine.
  const times = { ...storeTimes, command: 1000, firstPause: 5, longestPause: 40 };
  store = openRedisStore(redis.url, () => undefined, times);
  fallbacks = 0;
});
afterEach(async () => {
  await workspace.stop();
  store.close();
  await redis.leave();
});

async function usable(expected: boolean): Promise<void> {
  await vi.waitFor(() => expect(store.usable()).toBe(expected), {
    timeout: 15_000,
    interval: 5,
  });
}

describe.each(modes)("in %s mode", (mode) => {
  test.each([...Object.entries(badConditions), ["a server that is gone", undefined] as const])(
    "people are answered once, whatever the store comes to: %s",
    async (_, bad) => {
      const local = inMemoryDeduplication(() => performance.now());
      const deduplication = sharedDeduplication(store, local, () => {
        fallbacks += 1;
      });
      // A repetition looks again what became of the first.
      const wait = async (milliseconds: number): Promise<void> => pause(milliseconds / 10);
      workspace = await open(mode, { app: { deduplication, wait } });
      const { slack, settled } = workspace;
      const priya = slack.user("U1");
      const answers = async (): Promise<number> => {
        const before = priya.sees("D1").length;
        slack.faults.onDelivery("event", { kind: "duplicated", copies: 1 });
        await priya.directMessage("senior app ops");
        await settled();
        return priya.sees("D1").length - before - 1;
      };
      await usable(true);
      expect([await answers(), fallbacks]).toEqual([1, 0]);
      if (bad === undefined) await redis.leave();
      else [redis.condition] = bad;
      expect(await answers()).toBe(1);
      await usable(false);
      expect(await answers()).toBe(1);
      expect(fallbacks).toBeGreaterThan(0);
      const failed = fallbacks;
      redis.condition = "well";
      if (bad === undefined) await redis.listen();
      await usable(true);
      expect([await answers(), fallbacks]).toEqual([1, failed]);
    },
  );
});
