import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { manualClock } from "../../fake-slack/clock.ts";
import { startFakeSlack } from "../../fake-slack/fake-slack.ts";
import type { FakeSlack } from "../../fake-slack/fake-slack.ts";
import type { JsonObject } from "../../fake-slack/json.ts";
import { methods } from "../../fake-slack/web-api/methods.ts";
import { section } from "./samples.ts";

let slack: FakeSlack;

beforeAll(async () => {
  slack = await startFakeSlack({
    scopes: [
      "chat:write",
      "im:history",
      "im:write",
      "assistant:write",
      "users:read",
      "channels:read",
      "channels:history",
    ],
    subscriptions: [],
  });
});

afterEach(() => {
  slack.faults.clear();
});

afterAll(async () => {
  await slack.stop();
});

async function answer(response: Response): Promise<JsonObject> {
  return (await response.json()) as JsonObject;
}

/** A call as a form, the way the SDK makes it. */
async function call(method: string, args: JsonObject, token = slack.botToken): Promise<JsonObject> {
  const fields = Object.entries(args).map(([key, value]): [string, string] => [
    key,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(fields),
  });
  return answer(response);
}

async function post(args: JsonObject): Promise<JsonObject> {
  return call("chat.postMessage", { channel: "C2", text: "Text", ...args });
}

describe("authorisation", () => {
  test("an unknown method is refused and recorded", async () => {
    expect(await call("chat.shout", { text: "Hey" })).toMatchObject({ error: "unknown_method" });
    expect(slack.requests.at(-1)).toMatchObject({
      method: "chat.shout",
      arguments: { text: "Hey" },
      response: { ok: false },
    });
  });

  test("distinguishes a missing, an invalid and a wrong type of token", async () => {
    const bare = await fetch(`${slack.apiUrl}auth.test`, { method: "POST" });
    expect(await answer(bare)).toMatchObject({ error: "not_authed" });
    expect(await call("auth.test", {}, "xoxb-other")).toMatchObject({ error: "invalid_auth" });
    expect(await call("auth.test", {}, slack.appToken)).toMatchObject({
      error: "not_allowed_token_type",
    });
    expect(await call("apps.connections.open", {})).toMatchObject({
      error: "not_allowed_token_type",
    });
  });

  test("tokens are left out of what is recorded", async () => {
    await call("auth.test", { token: slack.botToken });
    expect(JSON.stringify(slack.requests.at(-1))).not.toContain(slack.botToken);
  });

  test("an error names the missing scope and the granted ones", async () => {
    slack.faults.removeScope("chat:write");
    expect(await post({})).toMatchObject({
      error: "missing_scope",
      needed: "chat:write",
      provided: "im:history,im:write,assistant:write,users:read,channels:read,channels:history",
    });
  });

  test("a JSON body is read like a form", async () => {
    const response = await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: "POST",
      headers: { authorization: `Bearer ${slack.botToken}`, "content-type": "application/json" },
      body: JSON.stringify({ channel: "C2", text: "From JSON", blocks: [section("A block")] }),
    });
    expect(await answer(response)).toMatchObject({ ok: true, message: { text: "From JSON" } });
  });
});

describe("messages", () => {
  test.each([
    [{ channel: "C9" }, "channel_not_found"],
    [{ channel: "C1" }, "not_in_channel"],
    [{ channel: "C3" }, "channel_not_found"],
    [{ channel: "D3" }, "channel_not_found"],
    [{ text: "" }, "no_text"],
    [{ text: "x".repeat(40_001) }, "msg_too_long"],
    [{ blocks: "no JSON" }, "invalid_blocks_format"],
    [{ thread_ts: "1" }, "invalid_thread_ts"],
    [{ thread_ts: "1.000001" }, "thread_not_found"],
    [{ metadata: { event_type: "question" } }, "invalid_metadata_schema"],
    [{ blocks: Array.from({ length: 5 }, () => section("x".repeat(2900))) }, "msg_blocks_too_long"],
  ])("chat.postMessage with %o is refused as %s", async (args, error) => {
    expect(await post(args)).toMatchObject({ ok: false, error });
  });

  test("an error names the position of the block that was refused", async () => {
    const blocks = [section("Fine"), section("x".repeat(3001))];
    expect(await post({ blocks })).toMatchObject({
      error: "invalid_blocks",
      errors: ["must be less than 3001 characters [json-pointer:/blocks/1/text/text]"],
      response_metadata: {
        messages: ["[ERROR] must be less than 3001 characters [json-pointer:/blocks/1/text/text]"],
      },
    });
  });

  test("an unsupported type of block is refused, with its position", async () => {
    slack.faults.refuseBlocks("section");
    expect(await post({ blocks: [section("Fine")] })).toMatchObject({
      error: "invalid_blocks",
      errors: ["unsupported type: section [json-pointer:/blocks/0/type]"],
    });
  });

  test("an update without blocks or metadata keeps the old ones", async () => {
    const metadata = { event_type: "question", event_payload: { text: "csi" } };
    const { ts } = await post({ blocks: [section("A block")], metadata });
    await call("chat.update", { channel: "C2", ts, text: "Changed" });
    const message = slack.workspace.message("C2", String(ts));
    expect(message).toMatchObject({ text: "Changed", metadata, blocks: [{ type: "section" }] });
    expect(message?.edited).toBeDefined();
  });

  test("the app can change or delete only its own messages, and no ephemeral ones", async () => {
    const { message } = await slack.user("U1").post("C2", "Mine");
    const theirs = { channel: "C2", ts: message.ts };
    expect(await call("chat.update", { ...theirs, text: "x" })).toMatchObject({
      error: "cant_update_message",
    });
    expect(await call("chat.delete", theirs)).toMatchObject({ error: "cant_delete_message" });
    const { message_ts: ts } = await call("chat.postEphemeral", {
      channel: "C2",
      user: "U1",
      text: "For you",
    });
    expect(await call("chat.delete", { channel: "C2", ts })).toMatchObject({
      error: "message_not_found",
    });
    const own = await post({});
    expect(await call("chat.delete", { channel: "C2", ts: own["ts"] })).toMatchObject({ ok: true });
    expect(slack.workspace.message("C2", String(own["ts"]))).toBeUndefined();
  });

  test("where the app is no longer a member, its own messages are out of its reach", async () => {
    const { ts } = await post({});
    slack.workspace.leave("C2", "U0ROLECALL");
    for (const method of ["chat.delete", "chat.update"]) {
      expect(await call(method, { channel: "C2", ts, text: "x" })).toMatchObject({
        error: "channel_not_found",
      });
    }
    slack.workspace.join("C2", "U0ROLECALL");
  });

  test("a deleted message with replies leaves a mark until the last of them is deleted", async () => {
    const { ts } = await post({ text: "First" });
    const { message: reply } = await slack.user("U1").post("C2", "Second", { thread: String(ts) });
    expect(await call("chat.delete", { channel: "C2", ts })).toMatchObject({ ok: true });
    expect(slack.workspace.message("C2", String(ts))).toMatchObject({
      text: "This message was deleted.",
      blocks: [],
      subtype: "tombstone",
    });
    expect(await call("chat.delete", { channel: "C2", ts })).toMatchObject({
      error: "message_not_found",
    });
    await slack.user("U1").delete(reply);
    expect(slack.workspace.message("C2", String(ts))).toBeUndefined();
  });

  test("an ephemeral message needs a member of the channel", async () => {
    const args = { channel: "C2", text: "For you" };
    slack.workspace.leave("C2", "U2");
    expect(await call("chat.postEphemeral", { ...args, user: "U2" })).toMatchObject({
      error: "user_not_in_channel",
    });
    slack.workspace.join("C2", "U2");
    expect(await call("chat.postEphemeral", { ...args, user: "U2" })).toMatchObject({ ok: true });
    expect(await call("chat.postEphemeral", { ...args, user: "U9" })).toMatchObject({
      error: "user_not_found",
    });
  });

  test("a message to a person is posted in their direct message", async () => {
    expect(await post({ channel: "U2" })).toMatchObject({ ok: true, channel: "D2" });
  });

  test("a permalink names the channel and the message", async () => {
    const { ts } = await post({});
    const found = await call("chat.getPermalink", { channel: "C2", message_ts: ts });
    expect(found["permalink"]).toBe(
      `https://playground.slack.com/archives/C2/p${String(ts).replace(".", "")}`,
    );
  });
});

describe("conversations and people", () => {
  test("replies are in order, with metadata only on request", async () => {
    const metadata = { event_type: "question", event_payload: { text: "csi" } };
    const { ts } = await post({ text: "First", metadata });
    await post({ text: "Second", thread_ts: ts });
    const { message } = await slack.user("U1").post("C2", "Third", { thread: String(ts) });
    const args = { channel: "C2", ts: message.ts };
    const plain = await call("conversations.replies", args);
    expect(plain["messages"]).toMatchObject([
      { text: "First", reply_count: 2 },
      { text: "Second", thread_ts: ts },
      { text: "Third" },
    ]);
    expect(JSON.stringify(plain)).not.toContain("event_payload");
    const whole = await call("conversations.replies", { ...args, include_all_metadata: true });
    expect(whole["messages"]).toMatchObject([{ metadata }, {}, {}]);
  });

  test("a history is paged, newest first, without replies and ephemeral messages", async () => {
    const { ts } = await post({ channel: "D2", text: "One" });
    await post({ channel: "D2", text: "Reply", thread_ts: ts });
    await call("chat.postEphemeral", { channel: "D2", user: "U2", text: "Ephemeral" });
    await post({ channel: "D2", text: "Two" });
    const first = await call("conversations.history", { channel: "D2", limit: "1" });
    expect(first).toMatchObject({ messages: [{ text: "Two" }], has_more: true });
    const cursor = (first["response_metadata"] as JsonObject)["next_cursor"];
    const second = await call("conversations.history", { channel: "D2", limit: "1", cursor });
    expect(second["messages"]).toMatchObject([{ text: "One" }]);
  });

  test("the app does not see private channels it is not in, and reads no channel it is not in", async () => {
    expect(await call("conversations.info", { channel: "C1" })).toMatchObject({
      channel: { name: "general", is_member: false },
    });
    expect(await call("conversations.history", { channel: "C1" })).toMatchObject({
      error: "not_in_channel",
    });
    // Its kind of channel needs another scope, which tells nothing about the channel.
    expect(await call("conversations.info", { channel: "C3" })).toMatchObject({
      error: "missing_scope",
      needed: "groups:read",
    });
    expect(await call("conversations.list", {})).toMatchObject({
      channels: [{ id: "C1" }, { id: "C2" }],
    });
    expect(await call("conversations.members", { channel: "C2" })).toMatchObject({
      members: ["U1", "U0ROLECALL", "U2"],
    });
    expect(await call("conversations.open", { users: "U1" })).toMatchObject({
      channel: { id: "D1", user: "U1" },
    });
  });

  test("users.info describes a person", async () => {
    expect(await call("users.info", { user: "U1" })).toMatchObject({
      user: { name: "priya", is_restricted: false, is_stranger: false },
    });
    expect(await call("users.info", { user: "U9" })).toMatchObject({ error: "user_not_found" });
  });
});

test("the assistant's prompts and status are kept for a direct message", async () => {
  const prompts = [{ title: "Try", message: "what is CSI?" }];
  const prompted = { channel_id: "D1", prompts };
  expect(await call("assistant.threads.setSuggestedPrompts", prompted)).toMatchObject({ ok: true });
  const status = { channel_id: "D1", thread_ts: "1.000001", status: "is looking" };
  expect(await call("assistant.threads.setStatus", status)).toMatchObject({ ok: true });
  expect(slack.workspace.assistant("D1")).toMatchObject({ prompts, status: "is looking" });
  await post({ channel: "D1" });
  expect(slack.workspace.assistant("D1")).toMatchObject({ prompts, status: "" });
  const five = { channel_id: "D1", prompts: Array.from({ length: 5 }, () => prompts[0]) };
  expect(await call("assistant.threads.setSuggestedPrompts", five)).toMatchObject({
    error: "too_many_prompts",
  });
});

describe("views", () => {
  test("an error names the position in the view that was refused", async () => {
    const view = { type: "home", blocks: [section("")], title: "No" };
    expect(await call("views.publish", { user_id: "U1", view })).toMatchObject({
      error: "invalid_arguments",
      errors: [
        "invalid additional property: title [json-pointer:/view]",
        "must be more than 0 characters [json-pointer:/view/blocks/0/text/text]",
      ],
    });
  });

  test("an unknown view or person is not found", async () => {
    const view = { type: "home", blocks: [] };
    expect(await call("views.update", { view_id: "V9", view })).toMatchObject({
      error: "not_found",
    });
    expect(await call("views.publish", { user_id: "U9", view })).toMatchObject({
      error: "invalid_user_id",
    });
  });
});

describe("faults", () => {
  async function send(signal?: AbortSignal): Promise<Response> {
    return fetch(`${slack.apiUrl}chat.postMessage`, {
      method: "POST",
      headers: { authorization: `Bearer ${slack.botToken}` },
      body: new URLSearchParams({ channel: "C2", text: "Text" }),
      ...(signal === undefined ? {} : { signal }),
    });
  }

  test("a rate limit answers 429 with Retry-After, as many times as requested", async () => {
    slack.faults.onCall("chat.postMessage", { kind: "rate-limited", retryAfterSeconds: 7 }, 2);
    const limited = await send();
    expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "7"]);
    expect(await limited.json()).toEqual({ ok: false, error: "ratelimited" });
    expect((await send()).status).toBe(429);
    expect((await send()).status).toBe(200);
  });

  test("a rate limit may say no time", async () => {
    slack.faults.onCall("chat.postMessage", { kind: "rate-limited" });
    const limited = await send();
    expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, null]);
  });

  test("a channel takes some messages at once and then one a second, where it is told to", async () => {
    const clock = manualClock();
    const strict = await startFakeSlack({ clock, postsAtOnce: 2 });
    const post = async (channel: string): Promise<string> => {
      const { status, headers } = await fetch(`${strict.apiUrl}chat.postMessage`, {
        method: "POST",
        headers: { authorization: `Bearer ${strict.botToken}` },
        body: new URLSearchParams({ channel, text: "Text" }),
      });
      return `${status} ${headers.get("retry-after")}`;
    };
    const [taken, refused] = ["200 null", "429 1"];
    expect([await post("C2"), await post("C2"), await post("C2")]).toEqual([taken, taken, refused]);
    expect(await post("D1")).toBe(taken);
    await clock.advance(1000);
    expect([await post("C2"), await post("C2")]).toEqual([taken, refused]);
    await strict.stop();
  });

  test("a page may come instead of JSON, whether or not the call took effect", async () => {
    const before = slack.workspace.messages("C2").length;
    slack.faults.onCall("chat.postMessage", { kind: "html" });
    slack.faults.onCall("chat.postMessage", { kind: "html", applied: true });
    const page = await send();
    expect([page.status, page.headers.get("content-type")]).toEqual([
      200,
      "text/html; charset=utf-8",
    ]);
    expect(await page.text()).toMatch(/^<!doctype html>/);
    expect(slack.workspace.messages("C2")).toHaveLength(before);
    await send();
    expect(slack.workspace.messages("C2")).toHaveLength(before + 1);
  });

  test("a call may never be answered, until the app gives up", async () => {
    slack.faults.onCall("chat.postMessage", { kind: "hanging" });
    const before = slack.workspace.messages("C2").length;
    const given = new AbortController();
    const sent = send(given.signal);
    await slack.waitFor(() => slack.requests.at(-1)?.fault === "hanging");
    expect(slack.requests.at(-1)).toMatchObject({ status: 0 });
    await expect(slack.settled({ timeoutMs: 50 })).rejects.toThrow("Not settled");
    given.abort();
    await expect(sent).rejects.toThrow("aborted");
    await slack.settled();
    expect(slack.workspace.messages("C2")).toHaveLength(before);
  });

  test("a call that ends in a server error may or may not take effect", async () => {
    const before = slack.workspace.messages("C2").length;
    slack.faults.onCall("chat.postMessage", { kind: "http-error", status: 503 });
    slack.faults.onCall("chat.postMessage", { kind: "http-error", status: 500, applied: true });
    await post({ text: "Lost" });
    expect(slack.workspace.messages("C2")).toHaveLength(before);
    await post({ text: "Kept" });
    expect(slack.workspace.messages("C2").at(-1)?.text).toBe("Kept");
    expect(slack.requests.at(-1)).toMatchObject({ status: 500, fault: "http-error" });
  });

  test("a connection breaks in the middle of the response", async () => {
    slack.faults.onCall("chat.postMessage", { kind: "dropped", applied: true });
    await expect(post({ text: "Heard" })).rejects.toThrow("terminated");
    expect(slack.workspace.messages("C2").at(-1)?.text).toBe("Heard");
  });

  test("any method can return any of Slack's errors", async () => {
    slack.faults.onCall("*", { kind: "error", error: "feature_disabled" });
    expect(await call("assistant.threads.setStatus", {})).toMatchObject({
      ok: false,
      error: "feature_disabled",
    });
  });
});

test("every method answers any arguments", async () => {
  const names = [...methods.keys()];
  const args = fc.dictionary(
    fc.constantFrom("channel", "user", "ts", "thread_ts", "view", "blocks", "prompts", "cursor"),
    fc.oneof(fc.string(), fc.constantFrom("C2", "U1", "[]", "{}", "[[]]", "-1"), fc.jsonValue()),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), args, async (name, given) => {
      expect(await call(name, given)).toHaveProperty("ok");
    }),
    { numRuns: 200 },
  );
});

test("a wait that times out throws an error with the app's last calls", async () => {
  await call("auth.test", {});
  await expect(slack.waitFor(() => false, { timeoutMs: 1 })).rejects.toThrow(/auth\.test \(ok\)/);
});
