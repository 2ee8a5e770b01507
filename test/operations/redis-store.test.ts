import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  openRedisStore,
  pauseMs,
  type RedisStore,
  storeTimes,
  type StoreTrouble,
} from "../../src/operations/redis-store.ts";
import { badConditions, type FakeRedis, startFakeRedis } from "./fake-redis.ts";

let redis: FakeRedis;
let store: RedisStore;
let news: (StoreTrouble | "usable")[];
beforeEach(async () => {
  redis = await startFakeRedis();
  news = [];
});
afterEach(async () => {
  store.close();
  await redis.leave();
});

/** So quick that nobody waits for a probe or a pause; a command has its usual time. */
const quick = { ...storeTimes, betweenProbes: 20, firstPause: 5, longestPause: 40 };

function open(times = quick): void {
  store = openRedisStore(redis.url, (trouble) => news.push(trouble ?? "usable"), times);
}

const patient = { timeout: 15_000, interval: 5 };

async function usable(expected: boolean): Promise<void> {
  await vi.waitFor(() => expect(store.usable()).toBe(expected), patient);
}

describe("a key", () => {
  beforeEach(async () => {
    open();
    await usable(true);
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

  test("is waited for no longer than a quarter of a second, and then no more", async () => {
    redis.condition = "silent";
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const outcomes: unknown[] = [];
      const ask = (): void => {
        void store.setIfAbsent("a", "busy", 600).catch((error: unknown) => outcomes.push(error));
      };
      ask();
      await vi.advanceTimersByTimeAsync(249);
      expect(outcomes).toEqual([]);
      await vi.advanceTimersByTimeAsync(1);
      expect(outcomes).toMatchObject([{ name: "NoAnswer" }]);
      expect(store.usable()).toBe(false);
      ask();
      await vi.advanceTimersByTimeAsync(0);
      expect(outcomes).toMatchObject([
        { name: "NoAnswer" },
        { message: "the store cannot be used" },
      ]);
    } finally {
      vi.useRealTimers();
    }
  });

  test("has the word that was set last, for its time", async () => {
    await store.setIfAbsent("a", "busy", 600);
    expect(await store.get("a")).toBe("busy");
    await store.set("a", "done", 700);
    expect(await store.get("a")).toBe("done");
    expect(redis.commands.at(-2)).toEqual(["SET", "rolecall:a", "done", "EX", "700"]);
    expect(await store.get("b")).toBeUndefined();
    await store.set("b", "done", 1);
    expect(redis.commands.at(-1)).toEqual(["SET", "rolecall:b", "done", "EX", "1"]);
  });

  test("that was written is not written again", async () => {
    const ofA = (): number => redis.commands.filter(([, key]) => key === "rolecall:a").length;
    await store.set("a", "done", 600);
    // A busy machine may answer so late that it is written twice even now.
    await usable(true);
    const times = ofA();
    redis.condition = "silent";
    await expect(store.set("b", "done", 600)).rejects.toThrow(/./);
    redis.condition = "well";
    await usable(true);
    const written = redis.commands.length;
    const probes = redis.probes();
    await vi.waitFor(() => expect(redis.probes()).toBeGreaterThan(probes + 2), patient);
    expect(redis.commands).toHaveLength(written);
    expect(ofA()).toBe(times);
  });

  test("that is changed while it is written is written as it is then", async () => {
    let sets = 0;
    redis.condition = {
      reply: () => {
        sets += 1;
        return sets === 1 ? "+OK\r\n" : "-READONLY\r\n";
      },
    };
    const first = store.set("a", "first", 600);
    const second = store.set("a", "second", 600);
    await first;
    await expect(second).rejects.toThrow("READONLY");
    redis.condition = "well";
    await usable(true);
    expect(redis.keys.get("rolecall:a")).toBe("second");
  });

  test("that is changed while it is written later is written once more", async () => {
    redis.condition = { reply: "-READONLY\r\n" };
    await expect(store.set("a", "first", 600)).rejects.toThrow("READONLY");
    const changes: Promise<string>[] = [];
    redis.condition = {
      reply: () => {
        redis.condition = "well";
        changes.push(
          store.set("a", "second", 600).then(
            () => "written",
            () => "refused",
          ),
        );
        return "+OK\r\n";
      },
    };
    await usable(true);
    expect(await Promise.all(changes)).toEqual(["refused"]);
    await vi.waitFor(() => expect(redis.keys.get("rolecall:a")).toBe("second"), patient);
  });

  test("that could not be written is written before the server is used again", async () => {
    for (const key of ["a", "b", "c"]) await store.setIfAbsent(key, "busy", 600);
    redis.condition = "silent";
    // Whichever is first: its own time is up, or that of the look whether the server answers.
    await expect(store.remove("a")).rejects.toThrow(/no answer in time|Disconnects client/);
    await expect(store.set("b", "done", 600)).rejects.toThrow("cannot be used");
    await expect(store.set("d", "done", 0)).rejects.toThrow("cannot be used");
    await expect(store.remove("c")).rejects.toThrow("cannot be used");
    // Claimed again meanwhile, so it is not to be removed any more.
    await expect(store.setIfAbsent("c", "busy", 600)).rejects.toThrow("cannot be used");
    redis.condition = "well";
    await usable(true);
    expect(Object.fromEntries(redis.keys)).toEqual({
      "rolecall:b": "done",
      "rolecall:c": "busy",
      "rolecall:probe": "1",
    });
  });
});

describe.each(Object.entries(badConditions))("%s", (_, [condition, trouble]) => {
  test("is noticed without a delivery, told once, and used again when it is well", async () => {
    open();
    await usable(true);
    redis.condition = condition;
    await usable(false);
    // Several attempts have failed by then.
    const before = redis.connections();
    await vi.waitFor(() => expect(redis.connections()).toBeGreaterThan(before + 1), patient);
    expect(news).toEqual(["usable", trouble]);
    await expect(store.setIfAbsent("a", "busy", 600)).rejects.toThrow("cannot be used");
    expect(redis.commands).toEqual([]);
    redis.condition = "well";
    await usable(true);
    expect(news).toEqual(["usable", trouble, "usable"]);
    expect(await store.setIfAbsent("a", "busy", 600)).toBe(true);
  });

  test("is noticed by the delivery that meets it", async () => {
    open();
    await usable(true);
    redis.condition = condition;
    await expect(store.setIfAbsent("a", "busy", 600)).rejects.toThrow(/./);
    expect(store.usable()).toBe(false);
    expect(news).toEqual(["usable", trouble]);
  });
});

describe("while the server is away", () => {
  test("commands are refused at once, and each change is told once", async () => {
    open();
    await usable(true);
    await redis.leave();
    await usable(false);
    await expect(store.setIfAbsent("a", "busy", 600)).rejects.toThrow("cannot be used");
    expect(redis.commands).toEqual([]);
    await redis.listen();
    await usable(true);
    expect(news).toEqual(["usable", "no connection", "usable"]);
    expect(await store.setIfAbsent("a", "busy", 600)).toBe(true);
  });

  test("the app starts without it, and is told once that it is not there", async () => {
    await redis.leave();
    open();
    expect(store.usable()).toBe(false);
    await vi.waitFor(() => expect(news).toEqual(["no connection"]), patient);
    await redis.listen();
    await usable(true);
    expect(news).toEqual(["no connection", "usable"]);
  });

  test("it is tried again after a tenth of a second, then ever later, at most every two seconds", () => {
    const pauses = [1, 2, 3, 4, 5, 6, 60].map((failures) => pauseMs(failures, storeTimes));
    expect(pauses).toEqual([100, 200, 400, 800, 1600, 2000, 2000]);
    open();
  });
});

test.each([
  ["a wrong password", "-WRONGPASS invalid username-password pair\r\n", "password refused"],
  ["a server that is loading", "-LOADING Redis is loading\r\n", "loading"],
  ["too few replicas", "-NOREPLICAS Not enough good replicas to write.\r\n", "primary away"],
  ["a key that moves", "-ASK 3999 zzhost:6381\r\n", "cluster"],
  ["a server of mail", "220 smtp\r\n", "unexpected reply"],
])("%s is noticed in the handshake", async (_, greeting, trouble) => {
  redis.greeting = greeting;
  open();
  await vi.waitFor(() => expect(news).toEqual([trouble]), patient);
  redis.greeting = undefined;
  await usable(true);
});

test("people wait a quarter of a second for a server, which is looked after twice a second", () => {
  expect(storeTimes).toEqual({
    command: 250,
    connect: 2000,
    betweenProbes: 500,
    firstPause: 100,
    longestPause: 2000,
    lasting: 5000,
  });
  open();
});

test("of what could not be written the last thousand is written later", async () => {
  redis.condition = "silent";
  open();
  for (let at = 0; at <= 1000; at += 1) {
    await expect(store.set(`key-${at}`, "done", 600)).rejects.toThrow("cannot be used");
  }
  redis.condition = "well";
  await usable(true);
  expect(redis.keys.has("rolecall:key-0")).toBe(false);
  expect(redis.keys.has("rolecall:key-1")).toBe(true);
  expect(redis.keys.has("rolecall:key-1000")).toBe(true);
});

test("a server that is well is asked by one connection, and probed again and again", async () => {
  open(storeTimes);
  await usable(true);
  await vi.waitFor(() => expect(redis.probes()).toBeGreaterThan(2), patient);
  expect(redis.connections()).toBe(1);
  expect(news).toEqual(["usable"]);
});

test("a probe is a key of its own, which goes after a minute", async () => {
  open();
  await usable(true);
  const probe = ["SET", "rolecall:probe", "1", "EX", "60"];
  expect(redis.probe()).toEqual(probe);
});

describe("with time in the test's hands", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function until(isSo: () => boolean): Promise<void> {
    for (let looks = 0; looks < 100_000 && !isSo(); looks += 1) await turn();
    expect(isSo()).toBe(true);
  }
  /** Until so many attempts have failed, and all that is left to wait for is the pause. */
  const failed = async (attempts: number): Promise<void> =>
    until(() => redis.connections() === attempts && redis.open() === 0 && vi.getTimerCount() === 1);

  test("a server that fails is tried again ever later", async () => {
    redis.greeting = "-LOADING Redis is loading\r\n";
    open(storeTimes);
    for (const [at, pause] of [100, 200, 400, 800].entries()) {
      await failed(at + 1);
      await vi.advanceTimersByTimeAsync(pause - 1);
      expect([redis.connections(), vi.getTimerCount()]).toEqual([at + 1, 1]);
      await vi.advanceTimersByTimeAsync(1);
    }
    await failed(5);
  });

  test("one that lasted a while is tried again as soon as the first time", async () => {
    redis.greeting = "-LOADING Redis is loading\r\n";
    open({ ...storeTimes, lasting: 0 });
    for (let attempts = 1; attempts <= 4; attempts += 1) {
      await failed(attempts);
      await vi.advanceTimersByTimeAsync(storeTimes.firstPause);
    }
    await failed(5);
    expect(news).toEqual(["loading"]);
  });

  test("a closed store waits for nothing more", async () => {
    open(storeTimes);
    await until(() => store.usable());
    await store.set("a", "done", 600);
    // Until the next probe.
    expect(vi.getTimerCount()).toBe(1);
    store.close();
    await until(() => redis.open() === 0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("a store that is closed while it connects ends that", async () => {
    redis.greeting = "";
    open(storeTimes);
    await until(() => redis.open() === 1);
    store.close();
    await until(() => redis.open() === 0 && vi.getTimerCount() === 0);
    expect(news).toEqual([]);
  });
});

test("a closed store connects no more", async () => {
  open();
  await usable(true);
  store.close();
  expect(store.usable()).toBe(false);
  await redis.leave();
  await redis.listen();
  await wait(100);
  expect(redis.connections()).toBe(1);
  expect(news).toEqual(["usable"]);
});
