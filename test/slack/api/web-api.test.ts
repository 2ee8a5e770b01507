import { WebClient } from "@slack/web-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakeSlack, startFakeSlack } from "../../../playground/fake-slack/fake-slack.ts";
import { faultOf } from "../../../src/slack/api/send-result.ts";
import type { Slack } from "../../../src/slack/api/slack.ts";
import { clientOptions, createSlack } from "../../../src/slack/api/web-api.ts";

let fake: FakeSlack;
let slack: Slack;
const waits: number[] = [];

beforeAll(async () => {
  fake = await startFakeSlack();
  const client = new WebClient(fake.botToken, clientOptions(fake.apiUrl));
  slack = createSlack(
    client,
    async (url, init) => fetch(url, init),
    async (milliseconds) => {
      waits.push(milliseconds);
      await Promise.resolve();
    },
  );
});
afterAll(async () => fake.stop());

const message = {
  channel: "D1",
  thread: undefined,
  content: { text: "Hello", blocks: [] },
  remember: { question: "senior app ops" },
};

describe("a call", () => {
  test("that Slack takes is sent", async () => {
    expect(await slack.post(message)).toEqual({ kind: "sent" });
  });

  test("that Slack refuses has Slack's own code", async () => {
    const outcome = await slack.post({ ...message, channel: "C1" });
    expect(outcome).toEqual({ kind: "refused", error: "not_in_channel" });
  });

  test.each([{ kind: "http-error", status: 503 }, { kind: "dropped" }] as const)(
    "with the fault %j has no known outcome and is not repeated",
    async (fault) => {
      fake.faults.onCall("chat.postMessage", fault);
      const before = fake.requests.length;
      expect((await slack.post(message)).kind).toBe("unknown");
      expect(fake.requests.length - before).toBeLessThanOrEqual(1);
    },
  );

  test("that comes too often is repeated after the time that Slack tells", async () => {
    fake.faults.onCall("chat.postMessage", { kind: "rate-limited", retryAfterSeconds: 3 }, 2);
    expect(await slack.post(message)).toEqual({ kind: "sent" });
    expect(waits).toEqual([3000, 3000]);
  });

  test("that Slack puts off for longer than anybody waits is given up", async () => {
    fake.faults.onCall("chat.postMessage", { kind: "rate-limited", retryAfterSeconds: 3600 });
    const outcome = await slack.post(message);
    expect(outcome).toEqual({ kind: "refused", error: "ratelimited" });
    expect(waits).not.toContain(3_600_000);
  });
});

describe("what was said before", () => {
  test("comes with what the app's own messages remember", async () => {
    const { message: asked } = await fake.user("U2").directMessage("first");
    await slack.post({ ...message, channel: "D2" });
    const past = await slack.recent("D2", undefined, "9999999999.0");
    expect(past).toMatchObject([
      { text: "first", byApp: false, remembered: undefined },
      { text: "Hello", byApp: true, remembered: { question: "senior app ops" } },
    ]);
    expect(await slack.recent("D2", asked.ts, "9999999999.0")).toMatchObject([{ text: "first" }]);
  });

  test("is nothing where it cannot be read", async () => {
    expect(await slack.recent("C2", "1.0", "9.0")).toEqual([]);
  });

  test("is nothing where the thread is longer than what is read of it", async () => {
    const { message: first } = await fake.user("U1").directMessage("long");
    for (let at = 0; at < 201; at += 1) {
      fake.workspace.post({
        channel: "D1",
        author: { kind: "app" },
        text: "x",
        blocks: [],
        thread: first.ts,
      });
    }
    expect(await slack.recent("D1", first.ts, "9999999999.0")).toEqual([]);
  });
});

test.each([
  ["missing_scope", "setup"],
  ["not_in_channel", "place"],
  ["expired_url", "late"],
  ["internal_error", "slack"],
  ["invalid_blocks", "rolecall"],
] as const)("%s is a fault of: %s", (error, fault) => {
  expect(faultOf({ kind: "refused", error })).toBe(fault);
});
