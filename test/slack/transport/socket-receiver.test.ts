import { setImmediate as turn, setTimeout as pause } from "node:timers/promises";
import type { App, ReceiverEvent } from "@slack/bolt";
import { describe, test as base, vi } from "vitest";
import { Agent, WebSocket } from "undici";
import { startFakeSlack, type FakeSlack } from "../../../playground/fake-slack/fake-slack.ts";
import {
  createSocketReceiver,
  type SocketOptions,
} from "../../../src/slack/transport/socket-receiver.ts";
import { callLimits, createFetch } from "../../../src/slack/api/outgoing.ts";
import type { StartError } from "../../../src/slack/transport/start-error.ts";
import { limit } from "../../running-app.ts";
import { answers, startGateway } from "../gateway.ts";

// The receiver alone, without an app behind it. Its own waits do not last; those of Slack's client
// do, so the tests run side by side.

interface Line {
  readonly level: string;
  readonly message: string;
  readonly reason?: string;
  readonly error?: string;
}

/** More than the first connection has lasted, so that its end is none of a series. */
const lastingMs = 10_000;

async function startReceiver(given: Partial<Pick<SocketOptions, "proxy" | "wait">> = {}) {
  const slack = await startFakeSlack();
  const gateway = await startGateway();
  gateway.leadTo(slack.apiUrl);
  const lines: Line[] = [];
  const news: boolean[] = [];
  const refusals: StartError[] = [];
  const waits: number[] = [];
  const bodies: unknown[] = [];
  let now = 0;
  let failure: Error | undefined;
  const stopping = new AbortController();
  const write = (level: string) => (fields: object, message: string) => {
    lines.push({ level, ...fields, message });
  };
  const receiver = createSocketReceiver({
    appToken: slack.appToken,
    apiUrl: gateway.apiUrl,
    fetch: createFetch(callLimits, false),
    log: {
      debug: write("debug"),
      info: write("info"),
      warn: write("warn"),
      error: write("error"),
    },
    now: () => now,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      now += milliseconds;
      await pause(1);
    },
    stopped: stopping.signal,
    changed: (connected) => void news.push(connected),
    refused: (error) => void refusals.push(error),
    ...given,
  });
  const app = {
    processEvent: async ({ body, ack }: Pick<ReceiverEvent, "body" | "ack">) => {
      if (failure !== undefined) throw failure;
      bodies.push(body);
      await ack();
    },
  };
  receiver.init(app as unknown as App);
  const pass = (milliseconds: number): void => {
    now += milliseconds;
  };
  const last = (): void => pass(lastingMs);
  return {
    slack,
    gateway,
    receiver,
    stopping,
    lines,
    news,
    refusals,
    waits,
    bodies,
    last,
    pass,
    failAtEach: (error: Error): void => {
      failure = error;
    },
    connect: async (): Promise<void> => {
      await receiver.connect(300_000);
      last();
    },
    back: async (): Promise<void> => {
      await slack.waitFor(() => news.length >= 3 && slack.sockets.connections === 1, limit);
    },
    told: (level: string): readonly string[] =>
      lines.filter((line) => line.level === level).map(({ message }) => message),
    end: async (): Promise<void> => {
      stopping.abort();
      await receiver.stop();
      await gateway.stop();
      await slack.stop();
    },
  };
}

type Receiving = Awaited<ReturnType<typeof startReceiver>>;

const test = base.extend<{ readonly receiving: Receiving }>({
  receiving: async ({ onTestFinished }, use) => {
    const receiving = await startReceiver();
    onTestFinished(receiving.end);
    await use(receiving);
  },
});

describe.concurrent("a connection that ends", () => {
  test.for(["warning", "refresh_requested"] as const)(
    "because Slack replaces it (%s) is followed by another at once",
    async (reason, { receiving, expect }) => {
      const { slack, lines, news, waits, connect, back } = receiving;
      await connect();
      slack.sockets.disconnect(reason);
      await back();
      expect([news, waits]).toEqual([[true, false, true], []]);
      expect(lines.filter(({ level }) => level !== "debug")).toEqual([
        { level: "info", reason, message: "Slack replaces the connection" },
        { level: "info", awaySeconds: 0, message: "connected to Slack again" },
      ]);
    },
  );

  test.for<[string, (receiving: Receiving) => void, string]>([
    ["broken", ({ slack }) => slack.sockets.drop(), "the connection to Slack broke"],
    [
      "link_disabled",
      ({ slack }) => slack.sockets.disconnect("link_disabled"),
      "Slack ended the connection: Socket Mode was switched off in the app's settings",
    ],
    [
      "too_many_websockets",
      ({ slack }) => slack.sockets.say('{"type":"disconnect","reason":"too_many_websockets"}'),
      "Slack ended the connection: it allows an app ten, and another process uses the same SLACK_APP_TOKEN",
    ],
    [
      "another reason",
      ({ slack }) => slack.sockets.say('{"type":"disconnect","reason":"zz secret"}'),
      "Slack ended the connection",
    ],
    [
      "another reason",
      ({ slack }) => slack.sockets.say('{"type":"disconnect"}'),
      "Slack ended the connection",
    ],
  ])(
    "for a reason of its own (%s) is told with it",
    async ([reason, end, message], { receiving, expect }) => {
      const { lines, connect, back, told } = receiving;
      await connect();
      end(receiving);
      await back();
      expect(told("warn")).toEqual([message]);
      expect(lines).toContainEqual({ level: "warn", reason, message });
      expect(told("info")).toEqual(["connected to Slack again"]);
      expect(JSON.stringify(lines)).not.toContain("zz");
    },
  );

  test("soon after it began is followed by another only after a while, and ever later", async ({
    receiving,
    expect,
  }) => {
    const { slack, receiver, news, waits, last } = receiving;
    await receiver.connect(300_000);
    for (let time = 1; time <= 5; time += 1) {
      slack.sockets.drop();
      await slack.waitFor(
        () => news.length === 1 + 2 * time && slack.sockets.connections === 1,
        limit,
      );
    }
    expect(waits).toEqual([1000, 2000, 4000, 5000, 5000]);
    last();
    slack.sockets.drop();
    await slack.waitFor(() => news.length === 13, limit);
    expect(waits).toHaveLength(5);
  });
});

test("the next connection is not asked for before the wait is over", async ({
  expect,
  onTestFinished,
}) => {
  let release: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { slack, receiver, news, end } = await startReceiver({ wait: async () => waiting });
  onTestFinished(end);
  await receiver.connect(300_000);
  slack.sockets.drop();
  await slack.waitFor(() => news.length === 2, limit);
  await pause(300);
  expect([news, slack.sockets.connections]).toEqual([[true, false], 0]);
  release();
  await slack.waitFor(() => news.length === 3, limit);
});

describe.concurrent("a connection that lasted", () => {
  test.for([
    [9999, [1000], 1],
    [10_000, [], 0],
  ] as const)(
    "%i ms is followed by another after the waits %j",
    async (given, { receiving, expect }) => {
      const [milliseconds, expected, awaySeconds] = given;
      const { slack, receiver, lines, news, waits, pass } = receiving;
      await receiver.connect(300_000);
      pass(milliseconds);
      slack.sockets.drop();
      const told = { level: "info", awaySeconds, message: "connected to Slack again" };
      await vi.waitFor(() => {
        expect(lines).toContainEqual(told);
      }, limit.timeoutMs);
      expect([news, waits]).toEqual([[true, false, true], expected]);
    },
  );
});

describe.concurrent("a WebSocket", () => {
  test("is opened through the proxy, where there is one", async ({ expect, onTestFinished }) => {
    const opened: string[] = [];
    const proxy = new Agent().compose((dispatch) => (options, handler) => {
      opened.push(options.path);
      return dispatch(options, handler);
    });
    const { connect, end } = await startReceiver({ proxy });
    onTestFinished(end);
    await connect();
    expect(opened).toEqual([expect.stringContaining("ticket=")]);
  });

  test("whose address comes late is waited for", async ({ receiving, expect }) => {
    const { slack, news, connect, told } = receiving;
    slack.faults.onCall("apps.connections.open", { kind: "slow", milliseconds: 1500 });
    await connect();
    expect([news, told("warn")]).toEqual([[true], []]);
  });

  test("that has said hello stays", async ({ receiving, expect }) => {
    const { slack, news, connect } = receiving;
    await connect();
    // Longer than a hello is waited for.
    await pause(5500);
    expect([news, slack.sockets.connections]).toEqual([[true], 1]);
  });

  test("is closed by a stop", async ({ receiving, expect }) => {
    const { slack, receiver, stopping, connect } = receiving;
    await connect();
    stopping.abort();
    await receiver.stop();
    await slack.waitFor(() => slack.sockets.connections === 0, limit);
    expect(slack.sockets.connections).toBe(0);
  });

  test("that is refused is tried again, and Slack's client tells it only for debugging", async ({
    receiving,
    expect,
  }) => {
    const { slack, lines, news, connect } = receiving;
    slack.faults.onSocket("refused");
    await connect();
    expect(news).toEqual([true]);
    expect(lines).toContainEqual({
      level: "debug",
      from: "slack-sdk",
      message: "WebSocket error",
    });
  });
});

describe.concurrent("an outage, however long,", () => {
  test("is asked after at least every five seconds, and told once a minute", async ({
    receiving,
    expect,
  }) => {
    const { slack, gateway, waits, connect, back, told } = receiving;
    await connect();
    gateway.answer("apps.connections.open", answers.error("internal_error"), 100);
    slack.sockets.drop();
    await back();
    expect(waits).toHaveLength(100);
    expect(Math.max(...waits)).toBe(5000);
    const waiting = told("warn").filter((line) => line.startsWith("waiting for Slack"));
    expect(waiting.length).toBeGreaterThan(3);
    expect(waiting.length).toBeLessThan(12);
    expect(told("info")).toEqual(["connected to Slack again"]);
  });

  test("ends if Slack then refuses the token", async ({ receiving, expect }) => {
    const { slack, gateway, news, refusals, connect } = receiving;
    await connect();
    gateway.answer("apps.connections.open", answers.page(503), 3);
    gateway.answer("apps.connections.open", answers.error("token_revoked"));
    slack.sockets.drop();
    await slack.waitFor(() => refusals.length > 0, limit);
    expect(refusals.map(({ message }) => message)).toEqual([
      "Slack refused SLACK_APP_TOKEN (token_revoked). It was revoked; create a new one.",
    ]);
    expect(news).toEqual([true, false]);
  });

  test("is not waited for by an app that stops", async ({ receiving, expect }) => {
    const { slack, gateway, receiver, stopping, news, waits, connect } = receiving;
    await connect();
    gateway.answer("apps.connections.open", answers.page(503), 10_000);
    slack.sockets.drop();
    await slack.waitFor(() => waits.length > 2, limit);
    stopping.abort();
    await receiver.stop();
    const asked = waits.length;
    await pause(50);
    expect(waits.length - asked).toBeLessThan(2);
    expect(news).toEqual([true, false]);
  });
});

describe.concurrent("ten connections of other processes", () => {
  const tooMany = {
    level: "warn",
    for: "SLACK_APP_TOKEN",
    reason: "too_many_websockets",
    againInSeconds: 10,
    message:
      "waiting for Slack: Slack allows an app ten connections: stop another process with the same SLACK_APP_TOKEN.",
  };

  async function openTen({ apiUrl, appToken }: FakeSlack): Promise<readonly WebSocket[]> {
    return Promise.all(
      Array.from({ length: 10 }, async () => {
        const response = await fetch(`${apiUrl}apps.connections.open`, {
          method: "POST",
          headers: { authorization: `Bearer ${appToken}` },
        });
        const { url } = (await response.json()) as { url: string };
        const socket = new WebSocket(url);
        await new Promise((resolve) => {
          socket.addEventListener("message", resolve, { once: true });
        });
        return socket;
      }),
    );
  }

  test("are told at the start with the remedy, until one ends", async ({ receiving, expect }) => {
    const { slack, lines, news, waits, connect } = receiving;
    const [first] = await openTen(slack);
    const connected = connect();
    await slack.waitFor(() => waits.length >= 2, limit);
    expect(waits.slice(0, 2)).toEqual([10_000, 10_000]);
    expect(lines).toContainEqual(tooMany);
    first?.close();
    await connected;
    expect(news).toEqual([true]);
  });

  test("are told when the app comes back to them", async ({ receiving, expect }) => {
    const { slack, lines, news, connect } = receiving;
    await connect();
    slack.sockets.drop();
    const [first] = await openTen(slack);
    await slack.waitFor(() => lines.some(({ reason }) => reason === tooMany.reason), limit);
    expect(lines).toContainEqual(tooMany);
    first?.close();
    await slack.waitFor(() => news.length === 3, limit);
    expect(news).toEqual([true, false, true]);
  });
});

describe.concurrent("a WebSocket that dies", () => {
  test("is replaced, though nothing closes it", async ({ receiving, expect }) => {
    const { slack, news, connect, told } = receiving;
    slack.faults.onSocket("deaf");
    await connect();
    await slack.waitFor(() => news.length === 3, limit);
    expect(told("warn")).toEqual(["the connection to Slack broke"]);
    expect(told("info")).toEqual(["connected to Slack again"]);
  });

  test("is not one that says hello late", async ({ receiving, expect }) => {
    const { slack, news, connect, told } = receiving;
    slack.faults.onSocket("silent");
    const connected = connect();
    await slack.waitFor(() => slack.sockets.connections === 1, limit);
    await pause(1000);
    slack.sockets.say('{"type":"hello"}');
    await connected;
    expect([news, told("warn")]).toEqual([[true], []]);
  });

  test("without ever saying hello is given up", async ({ receiving, expect }) => {
    const { slack, lines, news, connect } = receiving;
    slack.faults.onSocket("silent");
    await connect();
    expect(news).toEqual([true]);
    expect(lines).toContainEqual(
      expect.objectContaining({ level: "warn", reason: "broken", for: "SLACK_APP_TOKEN" }),
    );
    // The first was closed.
    await slack.waitFor(() => slack.sockets.connections === 1, limit);
  });
});

describe.concurrent("an envelope", () => {
  test("that cannot be handled is logged by its error's name, and not acknowledged", async ({
    receiving,
    expect,
  }) => {
    const { slack, lines, failAtEach, connect } = receiving;
    await connect();
    failAtEach(new RangeError("hush"));
    const { outcome } = await slack.user("U1").command("/role", "x", { channel: "C1" });
    expect(outcome.kind).toBe("timed-out");
    expect(lines).toContainEqual({
      level: "error",
      error: "RangeError",
      message: "an envelope could not be handled",
    });
  });

  test("that cannot be read is logged by its error's name, and ends nothing", async ({
    receiving,
    expect,
  }) => {
    const { slack, lines, news, connect } = receiving;
    await connect();
    for (const frame of ["null", '{"type": "hello"', "3"]) slack.sockets.say(frame);
    slack.sockets.say('{"type":"events_api","payload":"hush"}');
    await vi.waitFor(() => {
      expect(lines).toContainEqual({
        level: "warn",
        error: "TypeError",
        message: "an unreadable envelope",
      });
    });
    await turn();
    expect(JSON.stringify(lines)).not.toContain("hush");
    expect(news).toEqual([true]);
  });

  const envelopeOf = (payload: object): string =>
    JSON.stringify({ type: "events_api", envelope_id: "1", payload });

  test("in the place of withheld events is told, handed on as an event of that name, and acknowledged", async ({
    receiving,
    expect,
  }) => {
    const { slack, bodies, connect, told } = receiving;
    await connect();
    const payload = { type: "app_rate_limited", team_id: "T1", minute_rate_limited: 7 };
    expect((await slack.deliver({ kind: "event", payload })).kind).toBe("acknowledged");
    expect(bodies).toEqual([{ ...payload, event: { type: "app_rate_limited" } }]);
    expect(told("error")).toEqual([expect.stringMatching(/^Slack withholds events/)]);
    expect(told("warn")).toEqual([]);
  });

  test("in which somebody speaks of withheld events is one like any other", async ({
    receiving,
    expect,
  }) => {
    const { slack, bodies, connect, told } = receiving;
    await connect();
    slack.sockets.say('{"app_rate_limited"');
    const payload = { event: { type: "message", text: "app_rate_limited" } };
    slack.sockets.say(envelopeOf(payload));
    await vi.waitFor(() => {
      expect(bodies).toEqual([payload]);
    });
    expect([told("error"), told("warn")]).toEqual([[], []]);
  });

  test("in which somebody speaks of a disconnection ends nothing", async ({
    receiving,
    expect,
  }) => {
    const { slack, bodies, news, connect } = receiving;
    await connect();
    slack.sockets.say('{"type":"disconnect"');
    const payload = { event: { type: "message", text: "disconnect" } };
    slack.sockets.say(envelopeOf(payload));
    await vi.waitFor(() => {
      expect(bodies).toEqual([payload]);
    });
    expect(news).toEqual([true]);
  });

  test("in a binary frame is none", async ({ receiving, expect }) => {
    const { slack, bodies, connect, told } = receiving;
    await connect();
    slack.sockets.say(Buffer.from(envelopeOf({ event: { type: "binary" } })));
    const payload = { event: { type: "x" } };
    slack.sockets.say(envelopeOf(payload));
    await vi.waitFor(() => {
      expect(bodies).toEqual([payload]);
    });
    expect(told("warn")).toEqual([]);
  });

  test("that can be read reaches the app, once", async ({ receiving, expect }) => {
    const { slack, bodies, connect } = receiving;
    await connect();
    const payload = { event: { type: "x" } };
    slack.sockets.say(envelopeOf(payload));
    await vi.waitFor(() => {
      expect(bodies).toEqual([payload]);
    });
  });
});
