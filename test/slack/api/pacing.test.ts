import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createPacer, patience, secondsOf } from "../../../src/slack/api/pacing.ts";
import type { RateLimited, SendResult } from "../../../src/slack/api/send-result.ts";

const sent: SendResult = { kind: "sent" };
const givenUp: SendResult = { kind: "refused", error: "ratelimited" };
const later = (afterSeconds: number): RateLimited => ({ kind: "rate-limited", afterSeconds });

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

const now = (): number => Date.now();
const wait = async (milliseconds: number): Promise<void> => {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });
};

/** When each attempt was made, in seconds, and what came of it, if the attempts have these outcomes. */
async function course(
  outcomes: readonly (SendResult | RateLimited)[],
  within?: number,
): Promise<{ readonly attempts: readonly number[]; readonly result: SendResult }> {
  const left = [...outcomes];
  const attempts: number[] = [];
  const start = now();
  const attempt = async (): Promise<SendResult | RateLimited> => {
    attempts.push((now() - start) / 1000);
    return Promise.resolve(left.shift() ?? sent);
  };
  const sending = createPacer(now, wait).send(undefined, attempt, within);
  await vi.advanceTimersByTimeAsync(600_000);
  return { attempts, result: await sending };
}

describe("a call by itself", () => {
  test("that succeeded or was refused is not repeated", async () => {
    expect(await course([sent])).toEqual({ attempts: [0], result: sent });
    const refused = { kind: "refused", error: "is_archived" } as const;
    expect(await course([refused])).toEqual({ attempts: [0], result: refused });
  });

  test("is repeated when Slack says, within a minute and a half", async () => {
    expect(await course([later(20), later(5)])).toEqual({ attempts: [0, 20, 25], result: sent });
    expect(await course([later(90)])).toEqual({ attempts: [0, 90], result: sent });
    expect(await course([later(60), later(31)])).toEqual({ attempts: [0, 60], result: givenUp });
    expect(await course([later(3600)])).toEqual({ attempts: [0], result: givenUp });
  });

  test("is repeated for as long as it is told", async () => {
    expect(await course([later(2)], 2)).toEqual({ attempts: [0, 2], result: sent });
    expect(await course([later(3)], 2)).toEqual({ attempts: [0], result: givenUp });
    expect(await course([later(1)], 0)).toEqual({ attempts: [0], result: givenUp });
  });

  test.each([Number.NaN, 0, -5])("is repeated after a second if Slack says %j", async (seconds) => {
    expect(await course([later(seconds)])).toEqual({ attempts: [0, 1], result: sent });
  });
});

describe("calls in one place", () => {
  /** A pacer that is asked for calls with these outcomes, and when each attempt was made. */
  function pacing(waiting = wait) {
    const pacer = createPacer(now, waiting);
    const attempts: string[] = [];
    const send = async (
      name: string,
      outcomes: readonly (SendResult | RateLimited)[] = [],
      place: string | null = "C1",
    ): Promise<SendResult> => {
      const left = [...outcomes];
      return pacer.send(place ?? undefined, async () => {
        attempts.push(`${name} ${now() / 1000}`);
        return Promise.resolve(left.shift() ?? sent);
      });
    };
    return { attempts, send };
  }

  test("wait behind each other while Slack limits it, and later ones behind them", async () => {
    const { attempts, send } = pacing();
    const all = [send("a", [later(5)]), send("b", [later(5)])];
    await vi.advanceTimersByTimeAsync(2000);
    all.push(send("c"), send("d", [], "C2"), send("e", [], null));
    await vi.advanceTimersByTimeAsync(60_000);
    await Promise.all(all);
    expect(attempts).toEqual(["a 0", "b 0", "d 2", "e 2", "a 5", "b 6", "c 7"]);
  });

  test("wait no more once nobody waits there", async () => {
    const { attempts, send } = pacing();
    const first = send("a", [later(1)]);
    await vi.advanceTimersByTimeAsync(1001);
    await first;
    await Promise.all([send("b"), send("c"), send("d")]);
    expect(attempts).toEqual(["a 0", "a 1", "b 1.001", "c 1.001", "d 1.001"]);
  });

  test("wait again where Slack limits it anew", async () => {
    const { attempts, send } = pacing();
    const all = [send("a", [later(1), later(4)]), send("b", [later(1)]), send("c", [later(1)])];
    await vi.advanceTimersByTimeAsync(60_000);
    await Promise.all(all);
    expect(attempts).toEqual(["a 0", "b 0", "c 0", "a 1", "a 5", "b 6", "c 7"]);
  });

  test("are not held up by one that was given up", async () => {
    const { attempts, send } = pacing();
    expect(await send("a", [later(3600)])).toEqual(givenUp);
    expect(await send("b")).toEqual(givenUp);
    await vi.advanceTimersByTimeAsync(3_600_000);
    // Nobody waits there any more, so they are sent at once.
    const both = Promise.all([send("c"), send("d")]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await both).toEqual([sent, sent]);
    expect(attempts).toEqual(["a 0", "c 3600", "d 3600"]);
  });

  test("wait behind those that wait, though one of them has been sent", async () => {
    const { attempts, send } = pacing();
    const all = [send("a", [later(5)]), send("b", [later(5)])];
    await vi.advanceTimersByTimeAsync(5500);
    all.push(send("c"));
    await vi.advanceTimersByTimeAsync(60_000);
    await Promise.all(all);
    expect(attempts).toEqual(["a 0", "b 0", "a 5", "b 6", "c 7"]);
  });

  test("wait behind one whose turn has passed while the process was busy", async () => {
    const { attempts, send } = pacing(async (milliseconds) => wait(milliseconds + 3000));
    const all = [send("a", [later(1)])];
    await vi.advanceTimersByTimeAsync(3000);
    all.push(send("b"));
    await vi.advanceTimersByTimeAsync(60_000);
    await Promise.all(all);
    expect(attempts).toEqual(["a 0", "a 4", "b 6"]);
  });
});

describe("before a stop", () => {
  const unanswered: SendResult = { kind: "unknown", reason: "stopped" };
  const limited =
    (attempts: string[], name: string, ...outcomes: RateLimited[]) =>
    async () => {
      attempts.push(`${name} ${now() / 1000}`);
      return Promise.resolve(outcomes.shift() ?? sent);
    };

  test("what has its turn in time is sent, and the rest is given up at once", async () => {
    const pacer = createPacer(now, wait);
    const attempts: string[] = [];
    const all = ["a", "b", "c", "d"].map(async (name) =>
      pacer
        .send("C1", limited(attempts, name, later(3)))
        .then(({ kind }) => `${name} ${kind} ${now()}`),
    );
    await vi.advanceTimersByTimeAsync(1000);
    pacer.finishBy(4000);
    all.push(pacer.send("C1", limited(attempts, "e")).then(({ kind }) => `e ${kind} ${now()}`));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await Promise.all(all)).toEqual([
      "a sent 3000",
      "b sent 4000",
      "c refused 1000",
      "d refused 1000",
      "e refused 1000",
    ]);
    expect(attempts.slice(4)).toEqual(["a 3", "b 4"]);
  });

  test("a call that Slack limits then is not put off past the end", async () => {
    const pacer = createPacer(now, wait);
    pacer.finishBy(6000);
    const attempts: string[] = [];
    expect(await pacer.send(undefined, limited(attempts, "a", later(7)))).toEqual(givenUp);
    const inTime = pacer.send(undefined, limited(attempts, "b", later(5)));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await inTime).toEqual(sent);
    expect(attempts).toEqual(["a 0", "b 0", "b 5"]);
  });

  test("a call without an answer is left when it is told, and others are sent as ever", async () => {
    const pacer = createPacer(now, wait);
    const hanging = pacer.send(undefined, async () => wait(60_000).then(() => sent));
    await vi.advanceTimersByTimeAsync(1000);
    pacer.leave();
    expect(await hanging).toEqual(unanswered);
    expect(await pacer.send(undefined, async () => Promise.resolve(sent))).toEqual(sent);
  });
});

test("a trigger is waited for two seconds, an answer ninety, and the rest not at all", () => {
  expect(patience).toEqual({ answer: 90, trigger: 2, none: 0 });
});

describe("where Slack takes one message a second in a channel", () => {
  /** Slack's side of it: each channel takes so many at once, and then one a second. */
  function limiter(burst: number) {
    const room = new Map<string, { tokens: number; at: number }>();
    const tally = { refused: 0 };
    const take = (channel: string): SendResult | RateLimited => {
      const { tokens, at } = room.get(channel) ?? { tokens: burst, at: now() };
      const filled = Math.min(burst, tokens + (now() - at) / 1000);
      const taken = filled >= 1;
      room.set(channel, { tokens: taken ? filled - 1 : filled, at: now() });
      if (!taken) tally.refused += 1;
      return taken ? sent : later(1);
    };
    return { tally, take };
  }

  /** Sends so many in each channel at once; gives when each was sent, and how often Slack refused. */
  async function burstOf(counts: Readonly<Record<string, number>>, burst: number) {
    const { tally, take } = limiter(burst);
    const pacer = createPacer(now, wait);
    const times: Record<string, number[]> = {};
    const results = Object.entries(counts).flatMap(([channel, count]) =>
      Array.from({ length: count }, async () => {
        const result = await pacer.send(channel, async () => {
          await wait(80);
          return take(channel);
        });
        if (result.kind === "sent") (times[channel] ??= []).push(now() / 1000);
        return result;
      }),
    );
    await vi.advanceTimersByTimeAsync(200_000);
    return { results: await Promise.all(results), times, refused: tally.refused };
  }

  test("sixty at once are all sent within about a minute, one after the other", async () => {
    const { results, times, refused } = await burstOf({ C1: 60, C2: 1 }, 10);
    expect(results.filter(({ kind }) => kind !== "sent")).toEqual([]);
    expect(Math.max(...(times["C1"] ?? []))).toBeLessThan(60);
    // Those that came with the first, and hardly any afterwards.
    expect(refused).toBeLessThan(60);
    expect(times["C2"]?.[0]).toBeLessThan(1);
  });

  test("what cannot be sent in its time is given up before, and the others are sent", async () => {
    const { results, times } = await burstOf({ C1: 200 }, 10);
    const lost = results.filter(({ kind }) => kind !== "sent");
    expect(new Set(lost.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify(givenUp)]),
    );
    expect(times["C1"]?.length).toBeGreaterThan(90);
    expect(Math.max(...(times["C1"] ?? []))).toBeLessThan(92);
  });

  test("each is sent once or given up, and other channels never wait, for any crowd", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(40),
        fc.nat(3),
        fc.integer({ min: 1, max: 5 }),
        async (many, few, burst) => {
          const { results, times } = await burstOf({ C1: many, C2: Math.min(few, burst) }, burst);
          expect(results).toHaveLength(many + Math.min(few, burst));
          expect(results.every(({ kind }) => kind === "sent")).toBe(true);
          expect(times["C1"] ?? []).toHaveLength(many);
          for (const time of times["C2"] ?? []) expect(time % 1000).toBeGreaterThan(0);
        },
      ),
      { numRuns: 30 },
    );
  });
});

test("a header says for how many seconds, or it is one", () => {
  const headers = ["12", " 3 ", undefined, "", "soon", "-1", "1.5", "99999", "9".repeat(400)];
  expect(headers.map(secondsOf)).toEqual([12, 3, 1, 1, 1, 1, 1, 3600, 3600]);
});
