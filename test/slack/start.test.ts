import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeSlack, type FakeSlack } from "../../playground/fake-slack/fake-slack.ts";
import { createApp, type SlackApp } from "../../src/slack/app.ts";
import { inMemoryDeduplication } from "../../src/slack/delivery/deduplication.ts";
import { type Answer, answers, type Gateway, startGateway } from "./gateway.ts";
import { modes, open, overHttp, type Workspace } from "./workspace.ts";

// A start while Slack has trouble. The gateway is what the app takes for Slack's API.

let gateway: Gateway;
let workspace: Workspace | undefined;
let waits: number[];
beforeEach(async () => {
  gateway = await startGateway();
  waits = [];
});
afterEach(async () => {
  await workspace?.stop();
  workspace = undefined;
  await gateway.stop();
});

/** No wait lasts. */
const wait = async (milliseconds: number): Promise<void> => {
  waits.push(milliseconds);
  await pause(milliseconds === 500 ? 500 : 0);
};

async function opened(
  mode: (typeof modes)[number],
  app: NonNullable<Parameters<typeof open>[1]>["app"] = {},
): Promise<Workspace> {
  workspace = await open(mode, {
    app: { apiUrl: gateway.apiUrl, wait, ...app },
    prepare: ({ apiUrl }) => {
      gateway.leadTo(apiUrl);
    },
  });
  return workspace;
}

const countOf = (method: string): number => gateway.calls.filter((one) => one === method).length;

const troubles: Readonly<Record<string, readonly [Answer, string]>> = {
  "a rate limit": [answers.page(429, { "retry-after": "20" }), "ratelimited"],
  "a rate limit that names no time": [answers.page(429), "ratelimited"],
  "an error of Slack's own": [answers.error("internal_error"), "internal_error"],
  "an error that nobody has seen": [answers.error("zz_seen"), "unknown code: (2)_(4)"],
  "a 503": [answers.page(503), "HTTP 503"],
  "a proxy's refusal": [answers.page(403), "HTTP 403"],
  "a redirection": [answers.page(302, { location: "http://127.0.0.1:1/" }), "HTTP 302"],
  "a page instead of JSON": [answers.page(200), "unreadable response"],
  "JSON that says nothing": [answers.json(null), "unreadable response"],
  "an answer of another shape": [answers.json({ ok: true }), "unreadable response"],
  "an answer without the workspace": [
    answers.json({ ok: true, user_id: "U0", bot_id: "B0" }),
    "unreadable response",
  ],
  "an answer without the app's user": [
    answers.json({ ok: true, team_id: "T0", bot_id: "B0" }),
    "unreadable response",
  ],
  "an answer without the app's bot": [
    answers.json({ ok: true, team_id: "T0", user_id: "U0" }),
    "unreadable response",
  ],
  "an answer that breaks off": [answers.brokenOff, "UND_ERR_SOCKET"],
  "a connection that breaks": [answers.dropped, "UND_ERR_SOCKET"],
};

describe.each([
  ["socket", "auth.test", "SLACK_BOT_TOKEN"],
  ["http", "auth.test", "SLACK_BOT_TOKEN"],
  ["socket", "apps.connections.open", "SLACK_APP_TOKEN"],
] as const)("in %s mode, at %s", (mode, method, variable) => {
  test.each(Object.entries(troubles))("%s is waited out and told", async (_, [answer, reason]) => {
    gateway.answer(method, answer, 3);
    const { app, slack, log } = await opened(mode);
    expect(app.condition).toBe("connected");
    expect(countOf(method)).toBe(4);
    const told = log()
      .split("\n")
      .filter((line) => line.includes("waiting for Slack"));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`"level":"warn"`);
    expect(told[0]).toContain(`"for":"${variable}","reason":"${reason}"`);
    expect(log()).not.toContain("zz");
    const asked = await slack.user("U1").command("/role", "senior app ops", { channel: "C1" });
    expect(asked.outcome.kind).toBe("acknowledged");
  });

  test("a refusal ends the start at once, with the variable and the remedy", async () => {
    gateway.answer(method, answers.error("account_inactive"));
    await expect(opened(mode)).rejects.toThrow(
      `Slack refused ${variable} (account_inactive). The app was removed from the workspace; install it again.`,
    );
    expect(waits).toEqual([]);
  });

  test("trouble that stays ends the start after five minutes", async () => {
    let now = 0;
    gateway.answer(method, answers.page(500), 1000);
    const start = opened(mode, {
      now: () => now,
      wait: async (milliseconds) => {
        now += milliseconds;
        return Promise.resolve();
      },
    });
    await expect(start).rejects.toThrow(
      new RegExp(`attempts with ${variable} in 300 seconds failed, the last by "HTTP 500"`),
    );
    expect(now).toBe(300_000);
  });
});

test.each(modes)("in %s mode a start asks Slack once who the app is", async (mode) => {
  await opened(mode);
  expect(countOf("auth.test")).toBe(1);
});

test("a start that fails leaves its port to others", async () => {
  gateway.answer("auth.test", answers.error("account_inactive"));
  const port = 20_000 + (process.pid % 20_000);
  const connection = { kind: "http", signingSecret: "secret", port } as const;
  await expect(opened("http", { connection })).rejects.toThrow("account_inactive");
  await expect(fetch(`http://127.0.0.1:${port}/slack/events`)).rejects.toThrow("fetch failed");
});

test.each(modes)(
  "in %s mode a start that finds nobody at Slack's address says so",
  async (mode) => {
    let now = 0;
    const { apiUrl } = await startGateway().then(async (other) => {
      await other.stop();
      return other;
    });
    const start = opened(mode, {
      apiUrl,
      now: () => now,
      wait: async (milliseconds) => {
        now += milliseconds;
        return Promise.resolve();
      },
    });
    await expect(start).rejects.toThrow(
      /the last by "ECONNREFUSED"\. Check the network, any proxy, and SLACK_API_URL if it is set\./,
    );
  },
);

describe("while a start waits for Slack", () => {
  let slack: FakeSlack;
  beforeEach(async () => {
    slack = await startFakeSlack();
    gateway.leadTo(slack.apiUrl);
  });
  afterEach(async () => slack.stop());

  const page = {
    path: "/page",
    handler: (_: unknown, response: { end: (body: string) => void }) => {
      response.end("a page");
    },
  };

  /** Until Slack has been asked and refused to answer. */
  async function waiting(mode: (typeof modes)[number], port = 0) {
    gateway.answer("auth.test", answers.page(503), 1000);
    const app: SlackApp = createApp({
      botToken: slack.botToken,
      connection:
        mode === "socket"
          ? { kind: "socket", appToken: slack.appToken }
          : { kind: "http", signingSecret: slack.signingSecret, port },
      apiUrl: gateway.apiUrl,
      edition: () => {
        throw new Error("nobody is answered");
      },
      feedbackChannel: undefined,
      allowedWorkspaces: [],
      deduplication: inMemoryDeduplication(() => performance.now()),
      log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
      observe: ignore,
      refused: ignore,
      routes: [page],
      fetch: overHttp(),
      now: () => performance.now(),
      newId: () => "id",
      wait: async (milliseconds) => pause(milliseconds),
    });
    const started = app.start();
    await slack.waitFor(() => gateway.calls.length > 0);
    return { app, started };
  }
  const ignore = (): void => undefined;

  test.each(modes)("in %s mode a stop ends it at once", async (mode) => {
    const { app, started } = await waiting(mode);
    expect(app.condition).toBe("connecting");
    // Without the time in which it would serve on: nothing has come in.
    expect(await app.stop(600_000, 600_000)).toBe(true);
    expect(await started).toBeUndefined();
    expect(app.condition).toBe("stopping");
  });

  test("over HTTP its pages are there, and Slack is asked to come again", async () => {
    const port = 20_000 + (process.pid % 20_000);
    const { app, started } = await waiting("http", port);
    const address = `http://127.0.0.1:${port}`;
    expect(await (await fetch(`${address}/page`)).text()).toBe("a page");
    slack.deliverByHttp({ urls: [`${address}/slack/events`] });
    const { outcome } = await slack.user("U1").command("/role", "x", { channel: "C1" });
    expect(outcome).toMatchObject({ kind: "refused", status: 503 });
    await app.stop(1000);
    await started;
  });
});
