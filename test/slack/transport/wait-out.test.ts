import { getEventListeners } from "node:events";
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from "@slack/web-api";
import { beforeEach, describe, expect, test } from "vitest";
import { type Patience, waitOut } from "../../../src/slack/transport/wait-out.ts";

const variable = "SLACK_BOT_TOKEN";
const away = new WebAPIHTTPError(503, "", {});
const refused = new WebAPIPlatformError({ ok: false, error: "invalid_auth" });

let now: number;
let waits: number[];
let lines: object[];
let stopping: AbortController;
beforeEach(() => {
  now = 0;
  waits = [];
  lines = [];
  stopping = new AbortController();
});

function patience(given: Partial<Patience> = {}): Patience {
  return {
    log: { warn: (fields, message) => void lines.push({ ...fields, message }) },
    now: () => now,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
    stopped: stopping.signal,
    until: 300_000,
    ...given,
  };
}

/** Fails so often, each time so, and then succeeds. */
function failing(times: number, error: Error): () => Promise<string> {
  let left = times;
  return async () => {
    left -= 1;
    return left >= 0 ? Promise.reject(error) : Promise.resolve("done");
  };
}

describe("an attempt that fails", () => {
  test("is made again, ever later, but at least every five seconds", async () => {
    expect(await waitOut(patience(), variable, failing(6, away))).toBe("done");
    expect(waits).toEqual([1000, 2000, 4000, 5000, 5000, 5000]);
  });

  test("is made again no earlier than Slack allows", async () => {
    const limited = new WebAPIRateLimitedError(20);
    expect(await waitOut(patience(), variable, failing(1, limited))).toBe("done");
    expect(waits).toEqual([20_000]);
  });

  test("is told with its reason, what to check and when it is made again, once a minute", async () => {
    await waitOut(patience(), variable, failing(16, away));
    expect(now).toBeGreaterThan(60_000);
    const line = {
      for: variable,
      reason: "HTTP 503",
      message: expect.stringMatching(/^waiting for Slack: Slack has a problem/) as unknown,
    };
    expect(lines).toEqual([
      { ...line, againInSeconds: 1 },
      { ...line, againInSeconds: 5 },
    ]);
  });

  test("is told again when a minute has passed", async () => {
    await waitOut(patience(), variable, failing(2, new WebAPIRateLimitedError(60)));
    expect(lines).toMatchObject([{ againInSeconds: 60 }, { againInSeconds: 60 }]);
  });

  test("leaves nothing behind that waits for a stop", async () => {
    await waitOut(patience(), variable, failing(2, away));
    expect(getEventListeners(stopping.signal, "abort")).toEqual([]);
  });

  test("is told again for another reason", async () => {
    const errors = [away, new SyntaxError("zz"), away];
    await waitOut(patience(), variable, async () => {
      const error = errors.shift();
      return error === undefined ? Promise.resolve("done") : Promise.reject(error);
    });
    expect(lines).toMatchObject([
      { reason: "HTTP 503" },
      { reason: "unreadable response" },
      { reason: "HTTP 503" },
    ]);
  });

  test("is made a last time when time is up, and then ends with what was tried", async () => {
    now = 5000;
    const attempt = waitOut(patience({ until: 15_000 }), variable, failing(99, away));
    await expect(attempt).rejects.toMatchObject({
      name: "StartError",
      message: expect.stringMatching(
        /^Slack could not be used: 5 attempts with SLACK_BOT_TOKEN in 10 seconds failed, the last by "HTTP 503"\. Slack has a problem/,
      ) as unknown,
    });
    expect(waits).toEqual([1000, 2000, 4000, 3000]);
  });

  test("is made a last time, however little is left", async () => {
    const attempt = waitOut(patience({ until: 1 }), variable, failing(99, away));
    await expect(attempt).rejects.toThrow("2 attempts");
    expect(waits).toEqual([1]);
  });
});

test("a refusal ends it at once, with the variable and the remedy", async () => {
  await expect(waitOut(patience(), variable, failing(1, refused))).rejects.toMatchObject({
    name: "StartError",
    message:
      "Slack refused SLACK_BOT_TOKEN (invalid_auth). Copy it again from the app's settings, as docs/slack-setup.md explains.",
  });
  expect([waits, lines]).toEqual([[], []]);
});

describe("a stop ends it at once", () => {
  const never = async (): Promise<never> =>
    new Promise(() => {
      // It never ends.
    });

  test("during a wait", async () => {
    const waiting = waitOut(patience({ wait: never }), variable, failing(99, away));
    setImmediate(() => {
      stopping.abort();
    });
    expect(await waiting).toBeUndefined();
  });

  test("during an attempt", async () => {
    const waiting = waitOut(patience(), variable, never);
    setImmediate(() => {
      stopping.abort();
    });
    expect(await waiting).toBeUndefined();
  });

  test("before the first attempt, which is then not made", async () => {
    stopping.abort();
    let attempts = 0;
    const attempt = async (): Promise<never> => {
      attempts += 1;
      return Promise.reject(away);
    };
    expect(await waitOut(patience(), variable, attempt)).toBeUndefined();
    expect(attempts).toBe(0);
  });
});
