import { afterEach, beforeEach, expect, test } from "vitest";
import type { ManualClock } from "../../fake-slack/clock.ts";
import { manualClock } from "../../fake-slack/clock.ts";
import type { FakeSlackOptions } from "../../fake-slack/options.ts";
import type { JsonObject } from "../../fake-slack/json.ts";
import { connect } from "./bolt-app.ts";
import type { Connected } from "./bolt-app.ts";
import { section, withButton } from "./samples.ts";

let clock: ManualClock;
let connected: Connected | undefined;

beforeEach(() => {
  clock = manualClock();
});

afterEach(async () => {
  await connected?.stop();
  connected = undefined;
});

interface Given {
  readonly slack: Connected["slack"];
  readonly respond: (body: JsonObject) => Promise<unknown>;
}

/** A person has typed /role; the app has its response_url. */
async function typed(options: Partial<FakeSlackOptions> = {}): Promise<Given> {
  let url = "";
  connected = await connect(
    "socket",
    (app) => {
      app.command("/role", async ({ ack, command }) => {
        url = command.response_url;
        await ack();
      });
      app.action("next", async ({ ack, body }) => {
        if (body.type === "block_actions") url = body.response_url ?? "";
        await ack();
      });
    },
    { clock, ...options },
  );
  const { slack } = connected;
  await slack.user("U1").command("/role", "", { channel: "C1" });
  await slack.waitFor(() => url !== "");
  return {
    slack,
    respond: async (body) => {
      const response = await fetch(url, { method: "POST", body: JSON.stringify(body) });
      const answer: unknown = await response.json();
      return [response.status, answer];
    },
  };
}

test("a response_url works five times", async () => {
  const { respond } = await typed();
  for (let use = 1; use <= 5; use++) {
    expect(await respond({ text: `Answer ${use}` })).toEqual([200, { ok: true }]);
  }
  expect(await respond({ text: "Answer 6" })).toEqual([404, { ok: false, error: "used_url" }]);
});

test("a response_url works for thirty minutes", async () => {
  const { respond } = await typed();
  await clock.advance(30 * 60_000);
  expect(await respond({ text: "In time" })).toEqual([200, { ok: true }]);
  await clock.advance(1);
  expect(await respond({ text: "Late" })).toEqual([404, { ok: false, error: "expired_url" }]);
});

test("its messages are checked, and a refusal is reported in the body or by the status", async () => {
  const long = { blocks: [section("x".repeat(3001))] };
  const first = await typed();
  expect(await first.respond(long)).toMatchObject([200, { ok: false, error: "invalid_blocks" }]);
  await connected?.stop();
  const second = await typed({ responseUrlRefusalStatus: 400 });
  expect(await second.respond(long)).toMatchObject([400, { ok: false, error: "invalid_blocks" }]);
});

test("it can replace or delete the message acted on, even an ephemeral one", async () => {
  const { slack, respond } = await typed();
  const priya = slack.user("U1");
  await respond({ text: "Answer", blocks: withButton("next") });
  await priya.press(priya.lastSeen("C1")!, "next");
  await respond({ replace_original: true, text: "Replaced" });
  expect(priya.sees("C1")).toMatchObject([{ text: "Replaced", visibleTo: "U1", blocks: [] }]);
  await respond({ delete_original: true });
  expect(priya.sees("C1")).toEqual([]);
});

test("it answers in the thread of the message acted on", async () => {
  const { slack, respond } = await typed();
  const { message } = await slack.user("U2").post("C2", "Question");
  const answer = slack.workspace.post({
    channel: "C2",
    author: { kind: "app" },
    text: "Answer",
    blocks: [{ type: "actions", block_id: "b", elements: [{ type: "button", action_id: "next" }] }],
    thread: message.ts,
  });
  await slack.user("U2").press(answer, "next");
  await respond({ text: "More", response_type: "in_channel" });
  expect(slack.workspace.replies("C2", message.ts).map(({ text }) => text)).toEqual([
    "Answer",
    "More",
  ]);
});
