import { afterEach, describe, expect, test } from "vitest";
import type { App } from "@slack/bolt";
import { WebSocket } from "ws";
import { manualClock } from "../../fake-slack/clock.ts";
import type { JsonObject } from "../../fake-slack/json.ts";
import type { FakeSlackOptions } from "../../fake-slack/options.ts";
import { connect, modes } from "./bolt-app.ts";
import type { Connected, Mode } from "./bolt-app.ts";

let connected: Connected | undefined;

afterEach(async () => {
  await connected?.stop();
  connected = undefined;
});

async function start(
  mode: Mode,
  register: (app: App) => void,
  options?: Partial<FakeSlackOptions>,
  reconnectMs?: number,
): Promise<Connected> {
  connected = await connect(mode, register, options, reconnectMs);
  return connected;
}

function ignore(): void {
  // Bolt acknowledges events by itself.
}

describe("in HTTP mode", () => {
  test("Bolt refuses a forged signature and an old timestamp, and Slack does not retry", async () => {
    const { slack, logged } = await start("http", ignore);
    slack.faults.onDelivery("event", { kind: "forged" });
    slack.faults.onDelivery("event", { kind: "replayed" });
    const refused = { outcome: { kind: "refused", status: 401 } };
    expect(await slack.user("U1").directMessage("forged")).toMatchObject(refused);
    expect(await slack.user("U1").directMessage("replayed")).toMatchObject(refused);
    expect((await slack.user("U1").directMessage("true")).outcome.kind).toBe("acknowledged");
    expect(slack.deliveries).toHaveLength(3);
    expect(logged.join("\n")).toMatch(/signature mismatch[^]*request is stale/);
  });

  test("an event for an unreachable app is retried at once, after one minute and after five", async () => {
    const clock = manualClock();
    const { slack } = await start("http", ignore, { clock });
    slack.deliverByHttp({ urls: ["http://127.0.0.1:9/slack/events"] });
    const { outcome } = await slack.user("U1").directMessage("hello");
    expect(outcome.kind).toBe("unreachable");
    const attempts = (): readonly unknown[] => slack.deliveries.map(({ attempt }) => attempt);
    const answered = (): boolean => slack.deliveries.every(({ answer }) => answer !== undefined);
    await slack.waitFor(() => attempts().length === 2 && answered());
    await clock.advance(59_999);
    expect(attempts()).toHaveLength(2);
    await clock.advance(1);
    await slack.waitFor(() => attempts().length === 3 && answered());
    await clock.advance(5 * 60_000);
    await slack.waitFor(() => attempts().length === 4 && answered());
    await clock.advance(60 * 60_000);
    expect(attempts()).toEqual([
      { number: 0 },
      { number: 1, reason: "connection_failed" },
      { number: 2, reason: "connection_failed" },
      { number: 3, reason: "connection_failed" },
    ]);
    const ids = slack.deliveries.map(({ payload }) => payload["event_id"]);
    expect(new Set(ids).size).toBe(1);
  });

  test("replicas take turns", async () => {
    const { slack, requestUrl } = await start("http", (app) => {
      app.shortcut("compare", async ({ ack }) => {
        await ack();
      });
    });
    slack.deliverByHttp({ urls: [requestUrl, "http://127.0.0.1:9/slack/events"] });
    const outcomes = [
      await slack.user("U1").shortcut("compare"),
      await slack.user("U1").shortcut("compare"),
    ];
    expect(outcomes.map(({ outcome }) => outcome.kind).toSorted()).toEqual([
      "acknowledged",
      "unreachable",
    ]);
  });

  test("typeahead needs a URL of its own", async () => {
    const { slack } = await start("http", ignore);
    slack.deliverByHttp({ urls: ["http://127.0.0.1:9/"], optionsUrl: null });
    expect(await slack.deliver({ kind: "block_suggestion", payload: {} })).toEqual({
      kind: "unreachable",
      reason: "no URL is set for this kind of request",
    });
  });

  test("another status from Bolt is recorded", async () => {
    const { slack } = await start("http", (app) => {
      app.command("/role", async ({ ack }) => {
        await ack();
      });
    });
    slack.deliverByHttp({ urls: [`${slack.apiUrl}nothing-here`.replace("/api/", "/")] });
    const { outcome } = await slack.user("U1").command("/role", "", { channel: "C1" });
    expect(outcome).toEqual({ kind: "refused", status: 404 });
    expect(slack.user("U1").lastSeen("C1")?.text).toContain("dispatch_failed");
  });
});

describe.each(modes)("in %s mode", (mode) => {
  test("an event whose acknowledgement is lost is sent again at once, marked as a retry", async () => {
    const heard: unknown[] = [];
    const { slack } = await start(mode, (app) => {
      app.message(async ({ body, context }) => {
        heard.push([body.event_id, context.retryNum, context.retryReason]);
        await Promise.resolve();
      });
    });
    slack.faults.onDelivery("event", { kind: "acknowledgement-lost" });
    await slack.user("U1").directMessage("hello");
    await slack.waitFor(() => heard.length === 2);
    await slack.settled();
    const id = slack.deliveries[0]?.payload["event_id"];
    const none = mode === "socket" ? [0, ""] : [undefined, undefined];
    expect(heard).toEqual([
      [id, ...none],
      [id, 1, "http_timeout"],
    ]);
  });

  test("duplicates have the same event_id", async () => {
    const heard: string[] = [];
    const { slack } = await start(mode, (app) => {
      app.message(async ({ body }) => {
        heard.push(body.event_id);
        await Promise.resolve();
      });
    });
    slack.faults.onDelivery("event", { kind: "duplicated", copies: 2 });
    await slack.user("U1").directMessage("hello");
    await slack.waitFor(() => heard.length === 3);
    expect(new Set(heard).size).toBe(1);
  });

  test("a late delivery arrives late", async () => {
    const clock = manualClock();
    const { slack } = await start(mode, ignore, { clock });
    slack.faults.onDelivery("*", { kind: "late", milliseconds: 10_000 });
    const posted = slack.user("U1").directMessage("hello");
    await clock.advance(9999);
    expect(slack.deliveries).toHaveLength(0);
    await clock.advance(1);
    expect((await posted).outcome.kind).toBe("acknowledged");
  });

  test("nobody answers an unknown command", async () => {
    const clock = manualClock();
    const { slack } = await start(mode, ignore, { clock });
    const typed = slack.user("U1").command("/unknown", "", { channel: "C1" });
    await slack.waitFor(() => slack.deliveries.length === 1);
    await clock.advance(3000);
    expect((await typed).outcome).toEqual({ kind: "timed-out" });
  });

  test("a command that the app does not have is refused before it is sent", async () => {
    const { slack } = await start(mode, ignore, { commands: ["/role"] });
    const { outcome, message } = await slack.user("U1").command("/rule", "", { channel: "C1" });
    expect(outcome.kind).toBe("not-sent");
    expect(message?.text).toBe("/rule is not a valid command.");
    expect(slack.deliveries).toHaveLength(0);
  });

  test("stopping aborts calls in progress", async () => {
    const { slack, app } = await start(mode, (app) => {
      app.command("/role", async () => {
        await Promise.resolve();
      });
    });
    const typed = slack.user("U1").command("/role", "", { channel: "C1" });
    await slack.waitFor(() => slack.deliveries.length === 1);
    await slack.stop();
    expect((await typed).outcome.kind).toBe("unreachable");
    await app.stop();
    connected = undefined;
  });
});

describe("in Socket Mode", () => {
  const reconnectMs = 400;

  test("Bolt reconnects when asked to and when dropped, and receives what comes afterwards", async () => {
    const { slack } = await start("socket", ignore, {}, reconnectMs);
    const ends = [
      () => slack.sockets.disconnect("refresh_requested"),
      () => slack.sockets.disconnect("warning"),
      () => slack.sockets.drop(),
    ];
    for (const end of ends) {
      const opened = slack.requests.length;
      end();
      await slack.waitFor(() => slack.requests.length > opened && slack.sockets.connections === 1);
      expect((await slack.user("U1").directMessage("still there?")).outcome.kind).toBe(
        "acknowledged",
      );
    }
  });

  test("without a socket a command fails, and an event is retried later", async () => {
    const clock = manualClock();
    const { slack } = await start("socket", ignore, { clock }, reconnectMs);
    slack.faults.onCall("apps.connections.open", { kind: "error", error: "internal_error" }, 1000);
    slack.sockets.drop();
    await slack.waitFor(() => slack.sockets.connections === 0);
    const { outcome } = await slack.user("U1").command("/role", "", { channel: "C1" });
    expect(outcome).toEqual({ kind: "unreachable", reason: "no socket is connected" });
    await slack.user("U1").directMessage("anyone?");
    slack.faults.clear();
    await slack.waitFor(() => slack.sockets.connections === 1, { timeoutMs: 5000 });
    await clock.advance(60_000);
    await slack.waitFor(() => slack.deliveries.at(-1)?.answer?.kind === "acknowledged");
    expect(slack.deliveries.at(-1)?.attempt).toEqual({ number: 2, reason: "connection_failed" });
  });

  test("a WebSocket URL can be used once", async () => {
    const { slack } = await start("socket", ignore);
    const response = await fetch(`${slack.apiUrl}apps.connections.open`, {
      method: "POST",
      headers: { authorization: `Bearer ${slack.appToken}` },
    });
    const { url } = (await response.json()) as JsonObject;
    const open = async (): Promise<string> => {
      const socket = new WebSocket(String(url));
      return new Promise((resolve) => {
        socket.on("error", () => {
          resolve("refused");
        });
        socket.on("message", (data: Buffer) => {
          resolve(data.toString());
          socket.close();
        });
      });
    };
    expect(JSON.parse(await open())).toMatchObject({ type: "hello", num_connections: 2 });
    expect(await open()).toBe("refused");
  });
});
