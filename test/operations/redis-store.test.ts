import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  clientOptions,
  openRedisStore,
  type RedisStore,
} from "../../src/operations/redis-store.ts";
import { type FakeRedis, startFakeRedis } from "./fake-redis.ts";

let redis: FakeRedis;
let store: RedisStore;
let news: boolean[];
beforeEach(async () => {
  redis = await startFakeRedis();
  news = [];
});
afterEach(async () => {
  store.close();
  await redis.leave();
});

function open(): void {
  store = openRedisStore(redis.url, (connected) => news.push(connected));
}

async function connected(expected: boolean): Promise<void> {
  await vi.waitFor(() => expect(store.connected()).toBe(expected), { timeout: 15_000 });
}

describe("a key", () => {
  beforeEach(async () => {
    open();
    await connected(true);
  });

  test("is set once, for its time, under the app's own prefix", async () => {
    expect(await store.setIfAbsent("a", "busy", 600)).toBe(true);
    expect(await store.setIfAbsent("a", "busy", 600)).toBe(false);
    const set = ["SET", "rolecall:a", "busy", "EX", "600", "NX"];
    expect(redis.commands.map((command) => command.toSorted())).toEqual(
      [set, set].map((command) => command.toSorted()),
    );
    expect(redis.commands[0]?.slice(0, 3)).toEqual(set.slice(0, 3));
  });

  test("is new again once it is removed", async () => {
    await store.setIfAbsent("a", "busy", 600);
    await store.remove("a");
    expect(redis.commands.at(-1)).toEqual(["DEL", "rolecall:a"]);
    expect(await store.setIfAbsent("a", "busy", 600)).toBe(true);
  });

  test("is given up after half a second in which the server does not answer", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      redis.answers = false;
      const outcomes: unknown[] = [];
      for (const attempt of [store.setIfAbsent("a", "busy", 600), store.remove("a")]) {
        void attempt.catch((error: unknown) => outcomes.push(error));
      }
      await vi.advanceTimersByTimeAsync(499);
      expect(outcomes).toEqual([]);
      await vi.advanceTimersByTimeAsync(1);
      expect(outcomes).toMatchObject([
        { message: "no answer in time" },
        { message: "no answer in time" },
      ]);
    } finally {
      vi.useRealTimers();
    }
  });

  test("that is answered leaves no timer, which would keep the process up", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      await store.setIfAbsent("a", "busy", 600);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("while the server is away", () => {
  test("commands are refused at once, and each change is told once", async () => {
    open();
    await connected(true);
    await redis.leave();
    await connected(false);
    await expect(store.setIfAbsent("a", "busy", 600)).rejects.toThrow(/closed|offline/i);
    expect(redis.commands).toEqual([]);
    // Several attempts to connect have failed by then.
    await redis.listen();
    await connected(true);
    expect(news).toEqual([true, false, true]);
    expect(await store.setIfAbsent("a", "busy", 600)).toBe(true);
  });

  test("the app starts without it, and is told once that it is not there", async () => {
    await redis.leave();
    open();
    expect(store.connected()).toBe(false);
    await vi.waitFor(() => expect(news).toEqual([false]));
    await redis.listen();
    await connected(true);
    expect(news).toEqual([false, true]);
  });

  test("it is tried again after a tenth of a second, then ever later, at most every two seconds", () => {
    const { socket, url, disableOfflineQueue } = clientOptions("redis://server");
    expect([url, disableOfflineQueue]).toEqual(["redis://server", true]);
    expect([0, 1, 2, 3, 4, 5, 60].map(socket.reconnectStrategy)).toEqual([
      100, 200, 400, 800, 1600, 2000, 2000,
    ]);
    expect(socket.connectTimeout).toBe(2000);
    open();
  });
});

test("a closed store connects no more", async () => {
  open();
  await connected(true);
  store.close();
  expect(store.connected()).toBe(false);
  expect(redis.connections()).toBe(1);
  store = { ...store, close: () => undefined };
});
