import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import type { CallFault } from "../../playground/fake-slack/faults.ts";
import { modes, open, overHttp, type Workspace } from "./workspace.ts";

let workspace: Workspace | undefined;
afterEach(async () => {
  await workspace?.stop();
  workspace = undefined;
});

/** The app, with every wait that it asks for; none of them lasts. */
async function opened(mode: (typeof modes)[number], given: Parameters<typeof open>[1] = {}) {
  const waits: number[] = [];
  const wait = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    await pause(milliseconds === 500 ? 500 : 0);
  };
  workspace = await open(mode, { ...given, app: { wait, ...given.app } });
  return { ...workspace, waits };
}

describe("a start fails without", () => {
  test("a valid bot token", async () => {
    await expect(open("http", { app: { botToken: "xoxb-other" } })).rejects.toThrow(
      "Slack refused SLACK_BOT_TOKEN (invalid_auth).",
    );
  });

  test("a valid app token, in Socket Mode", async () => {
    const connection = { kind: "socket", appToken: "xapp-other" } as const;
    await expect(open("socket", { app: { connection } })).rejects.toThrow(
      "Slack refused SLACK_APP_TOKEN (invalid_auth).",
    );
  });
});

describe.each(modes)("in %s mode", (mode) => {
  test("the app is connected from its start to its stop, and listens on its port", async () => {
    const { app, port } = await opened(mode);
    expect(app.condition).toBe("connected");
    expect(app.underWay).toBe(0);
    expect(typeof port).toBe(mode === "http" ? "number" : "undefined");
    const stopped = app.stop(1000);
    expect(app.condition).toBe("stopping");
    expect(await stopped).toBe(true);
    expect(app.condition).toBe("stopping");
  });

  test("each delivery is told as it comes in", async () => {
    const arrivals: boolean[] = [];
    const { slack } = await opened(mode, {
      app: { arrived: (retry) => void arrivals.push(retry) },
    });
    await slack.user("U1").command("/role", "senior app ops", { channel: "C1" });
    expect(arrivals).toEqual([false]);
  });

  test("a stop waits for work in progress, but no longer than allowed, and says whether it ended", async () => {
    let release: () => void = () => undefined;
    const answering = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { app, slack, waits } = await opened(mode, {
      app: {
        fetch: async (kind, ...call) => {
          if (kind === "response_url") await answering;
          return overHttp()(kind, ...call);
        },
      },
    });
    await slack.user("U1").command("/role", "senior app ops", { channel: "C1" });
    await slack.waitFor(() => app.underWay === 1);
    expect(await app.stop(20)).toBe(false);
    // Connections are not waited for once the time is over.
    expect(waits).toEqual([0]);
    release();
    await slack.waitFor(() => app.underWay === 0);
  });

  const unfinished: readonly (readonly [string, CallFault, string])[] = [
    [
      "that Slack has put off for longer",
      { kind: "rate-limited", retryAfterSeconds: 60 },
      "Slack is too busy to accept my answer.",
    ],
    [
      "that Slack does not answer",
      { kind: "hanging" },
      "Slack did not confirm that it received my answer.",
    ],
  ];
  test.each(unfinished)(
    "a stop tells people of what it cannot finish: %s",
    async (_, fault, said) => {
      workspace = await open(mode);
      const { app, slack } = workspace;
      slack.faults.onCall("chat.postMessage", fault);
      const priya = slack.user("U1");
      await priya.mention("C2", "senior app ops");
      await slack.waitFor(() => app.underWay === 1);
      expect(await app.stop(2000)).toBe(true);
      expect(priya.sees("C2").at(-1)?.text).toContain(said);
      expect(workspace.deliveries).toMatchObject([{ outcome: "failed", told: true }]);
    },
  );
});

test("over HTTP Slackbot is answered, where Slack has signed what it asks", async () => {
  const { port } = await opened("http");
  const response = await fetch(`http://127.0.0.1:${port}/mcp`, { method: "POST", body: "{}" });
  expect(response.status).toBe(401);
});

describe("how long a stop keeps serving over HTTP", () => {
  test.each([
    ["as long as configured", 10_000, 3000, 3000],
    ["no longer than the whole stop may take", 2000, 3000, 2000],
  ])("%s", async (_, withinMs, servingMs, expected) => {
    const { app, waits } = await opened("http");
    expect(await app.stop(withinMs, servingMs)).toBe(true);
    // Connections that are kept open are given half a second.
    expect(waits).toEqual([expected, 500]);
  });

  test("not at all by default", async () => {
    const { app, waits } = await opened("http");
    expect(await app.stop(2000)).toBe(true);
    expect(waits).toEqual([500]);
  });

  test("not at all in Socket Mode, because Slack uses another connection at once", async () => {
    const { app, waits } = await opened("socket");
    expect(await app.stop(10_000, 3000)).toBe(true);
    expect(waits).toEqual([500]);
  });
});

test("time spent serving counts towards the time allowed for the stop", async () => {
  let now = 0;
  const { app, slack } = await opened("http", {
    app: {
      now: () => now,
      wait: async (milliseconds) => {
        now += milliseconds;
        return Promise.resolve();
      },
      fetch: async (kind, ...call) =>
        kind === "connect"
          ? overHttp()(kind, ...call)
          : new Promise(() => {
              // No answer ever comes.
            }),
    },
  });
  await slack.user("U1").command("/role", "senior app ops", { channel: "C1" });
  await slack.waitFor(() => app.underWay === 1);
  // All of it is gone by the time that the work is waited for.
  expect(await app.stop(3_600_000, 3_600_000)).toBe(false);
});
