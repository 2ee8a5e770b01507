import { WebAPIHTTPError, WebAPIRequestError, WebClient } from "@slack/web-api";
import { setTimeout as pause } from "node:timers/promises";
import type { ModalView } from "@slack/types";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type FakeSlack, startFakeSlack } from "../../../playground/fake-slack/fake-slack.ts";
import { type CallKind, type Fetch, NoAnswer, notSent } from "../../../src/slack/api/fetch.ts";
import { callLimits, createFetch } from "../../../src/slack/api/outgoing.ts";
import { createPacer } from "../../../src/slack/api/pacing.ts";
import type { Slack } from "../../../src/slack/api/slack.ts";
import { clientOptions, createSlack } from "../../../src/slack/api/web-api.ts";

// Of each test its own: what is still waited for at the end of one must not move the next one's.
let clock = { at: 0 };
const now = (): number => clock.at;

let fake: FakeSlack;
let slack: Slack;
const waits: number[] = [];
const wait = async (milliseconds: number): Promise<void> => {
  const own = clock;
  waits.push(milliseconds);
  // What is waited for as long as Slack says is not waited for here; what Slack is given is.
  await pause(milliseconds < 1000 ? milliseconds : 0);
  own.at += milliseconds;
};

beforeAll(async () => {
  fake = await startFakeSlack();
});
// What Slack limits stays limited.
beforeEach(() => {
  clock = { at: 0 };
  const fetch = createFetch(callLimits, false);
  const clientFor = (kind: CallKind): WebClient =>
    new WebClient(fake.botToken, clientOptions(fake.apiUrl, fetch, kind));
  slack = createSlack(clientFor, fetch, createPacer(now, wait), wait);
});
afterAll(async () => fake.stop());

const message = {
  channel: "D1",
  thread: undefined,
  content: { text: "Hello", blocks: [] },
  remember: { question: "senior app ops" },
};

describe("a call", () => {
  test("that Slack accepts is sent, with the place of the message", async () => {
    const sent = await slack.post(message);
    const { ts = "" } = fake.workspace.messages("D1").at(-1) ?? {};
    expect(sent).toEqual({ kind: "sent", message: { channel: "D1", ts } });
  });

  test("that is accepted without a place is sent all the same", async () => {
    const body = JSON.stringify({ ok: true, ts: 7 });
    fake.faults.onCall("chat.postMessage", { kind: "replaced", applied: true, body });
    expect(await slack.post(message)).toEqual({ kind: "sent" });
  });

  test("that Slack refuses has Slack's error code", async () => {
    const outcome = await slack.post({ ...message, channel: "C1" });
    expect(outcome).toEqual({ kind: "refused", error: "not_in_channel" });
  });

  test.each([{ error: "Some words" }, { error: null }, { error: undefined }])(
    "that is refused with %j, which is no code, has no known outcome",
    async (fields) => {
      fake.faults.onCall("chat.postMessage", { kind: "error", error: "", fields });
      expect(await slack.post(message)).toEqual({ kind: "unknown", reason: "unreadable" });
    },
  );

  test.each([{ kind: "http-error", status: 503 }, { kind: "dropped" }] as const)(
    "with the fault %j has no known outcome and is not repeated",
    async (fault) => {
      fake.faults.onCall("chat.postMessage", fault);
      const before = fake.requests.length;
      expect((await slack.post(message)).kind).toBe("unknown");
      expect(fake.requests.length - before).toBeLessThanOrEqual(1);
    },
  );

  test("that is rate-limited is repeated after the time that Slack gives", async () => {
    fake.faults.onCall("chat.postMessage", { kind: "rate-limited", retryAfterSeconds: 3 }, 2);
    expect(await slack.post(message)).toMatchObject({ kind: "sent" });
    expect(waits).toEqual([3000, 3000]);
  });

  test("that is rate-limited without a time is repeated after a second", async () => {
    waits.length = 0;
    fake.faults.onCall("chat.postMessage", { kind: "rate-limited" }, 2);
    expect(await slack.post(message)).toMatchObject({ kind: "sent" });
    expect(waits).toEqual([1000, 1000]);
  });

  test("that is answered with a page has no known outcome", async () => {
    fake.faults.onCall("chat.postMessage", { kind: "html" });
    expect(await slack.post(message)).toEqual({ kind: "unknown", reason: "unreadable" });
  });

  test("that is rate-limited for too long is given up", async () => {
    fake.faults.onCall("chat.postMessage", { kind: "rate-limited", retryAfterSeconds: 3600 });
    const outcome = await slack.post(message);
    expect(outcome).toEqual({ kind: "refused", error: "ratelimited" });
    expect(waits).not.toContain(3_600_000);
  });
});

describe("earlier messages", () => {
  test("include the questions that the app's own messages store", async () => {
    const { message: asked } = await fake.user("U2").directMessage("first");
    await slack.post({ ...message, channel: "D2" });
    const past = await slack.recent("D2", undefined, "9999999999.0");
    expect(past).toMatchObject([
      { text: "first", byApp: false, remembered: undefined },
      { text: "Hello", byApp: true, remembered: { question: "senior app ops" } },
    ]);
    expect(await slack.recent("D2", asked.ts, "9999999999.0")).toMatchObject([{ text: "first" }]);
  });

  test("are unknown if they cannot be read", async () => {
    expect(await slack.recent("C2", "1.0", "9.0")).toBeUndefined();
  });

  test("are empty if the thread is too long to be read", async () => {
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

describe("what is sent", () => {
  const content = { text: "Hello", blocks: [{ type: "divider" } as const] };
  const plain = { text: "Hello", blocks: [{ type: "divider" }] };
  // A form holds texts.
  const quiet = { unfurl_links: "false", unfurl_media: "false" };
  const metadata = {
    event_type: "rolecall_question",
    event_payload: { question: "senior app ops" },
  };
  const view: ModalView = {
    type: "modal",
    title: { type: "plain_text", text: "T" },
    blocks: [],
  };

  /** The last call that the stand-in got, whatever it answered. */
  async function sentBy(call: () => Promise<unknown>): Promise<unknown> {
    const before = fake.requests.length;
    await call();
    expect(fake.requests).toHaveLength(before + 1);
    const { method, arguments: given } = fake.requests[before] ?? {};
    return { method, given };
  }

  test("a message, without previews of its links", async () => {
    const post = { channel: "D1", thread: "1.2", content, remember: message.remember };
    expect(await sentBy(async () => slack.post(post))).toEqual({
      method: "chat.postMessage",
      given: { channel: "D1", thread_ts: "1.2", ...plain, ...quiet, metadata },
    });
    const bare = { channel: "D1", thread: undefined, content, remember: undefined };
    expect(await sentBy(async () => slack.post(bare))).toEqual({
      method: "chat.postMessage",
      given: { channel: "D1", ...plain, ...quiet },
    });
  });

  test("a message to one person in a channel", async () => {
    const to = { channel: "C1", user: "U1", thread: "1.2", content };
    expect(await sentBy(async () => slack.postPrivately(to))).toEqual({
      method: "chat.postEphemeral",
      given: { channel: "C1", user: "U1", thread_ts: "1.2", ...plain },
    });
  });

  test("a message updated in place", async () => {
    const change = { channel: "D1", ts: "1.2", content, remember: message.remember };
    expect(await sentBy(async () => slack.update(change))).toEqual({
      method: "chat.update",
      given: { channel: "D1", ts: "1.2", ...plain, ...quiet, metadata },
    });
  });

  test("a message removed", async () => {
    expect(await sentBy(async () => slack.remove({ channel: "D1", ts: "1.2" }))).toEqual({
      method: "chat.delete",
      given: { channel: "D1", ts: "1.2" },
    });
  });

  test("a Home, a modal, and a modal updated if nothing else has changed it", async () => {
    expect(await sentBy(async () => slack.publishHome("U1", { type: "home", blocks: [] }))).toEqual(
      {
        method: "views.publish",
        given: { user_id: "U1", view: { type: "home", blocks: [] } },
      },
    );
    const home = { type: "home", blocks: [] } as const;
    expect(
      await sentBy(async () => slack.publishHome("U1", { ...home, blocks: [] }, "hash")),
    ).toMatchObject({
      given: { user_id: "U1", hash: "hash" },
    });
    expect(await sentBy(async () => slack.openView("trigger", view))).toEqual({
      method: "views.open",
      given: { trigger_id: "trigger", view },
    });
    expect(await sentBy(async () => slack.updateView("V1", view))).toEqual({
      method: "views.update",
      given: { view_id: "V1", view },
    });
  });

  test("what the agent view shows", async () => {
    const prompts = [{ title: "a", message: "b" }];
    expect(await sentBy(async () => slack.suggestPrompts("D1", "Try", prompts))).toEqual({
      method: "assistant.threads.setSuggestedPrompts",
      given: { channel_id: "D1", title: "Try", prompts },
    });
  });

  test("a request for a conversation, with the messages' metadata and a limit", async () => {
    const asked = { channel: "D1", latest: "9.0", include_all_metadata: "true" };
    expect(await sentBy(async () => slack.recent("D1", undefined, "9.0"))).toMatchObject({
      method: "conversations.history",
      given: { ...asked, limit: "20" },
    });
    expect(await sentBy(async () => slack.recent("D1", "1.2", "9.0"))).toMatchObject({
      method: "conversations.replies",
      given: { ...asked, ts: "1.2", limit: "200" },
    });
  });
});

test("Slack's client neither queues nor repeats calls, and calls Slack alone", () => {
  const fetch: Fetch = async () => Promise.reject(new NoAnswer("no connection"));
  const options = { maxRequestConcurrency: Infinity, retryConfig: { retries: 0 } };
  expect(clientOptions(undefined, fetch, "answer")).toEqual({
    ...options,
    fetch: expect.any(Function) as unknown,
    allowAbsoluteUrls: false,
  });
  expect(clientOptions("https://slack.example/api/", fetch, "answer")).toMatchObject({
    slackApiUrl: "https://slack.example/api/",
  });
});

test("for what was said before nobody waits longer than eight tenths of a second", async () => {
  const never: Fetch = async () =>
    new Promise(() => {
      // No answer ever comes.
    });
  const client = new WebClient("xoxb-1", clientOptions(undefined, never, "optional"));
  const all = createSlack(() => client, never, createPacer(now, wait), wait);
  waits.length = 0;
  expect(await all.recent("D1", undefined, "9.0")).toBeUndefined();
  expect(waits).toEqual([800]);
});

describe("failures", () => {
  const failing = async (error: unknown): Promise<unknown> => {
    const client = new WebClient("xoxb-1", clientOptions("http://127.0.0.1:1/", noFetch, "answer"));
    vi.spyOn(client.chat, "postMessage").mockRejectedValue(error);
    return createSlack(() => client, noFetch, createPacer(now, wait), wait).post(message);
  };
  const noFetch: Fetch = async () => Promise.reject(new NoAnswer("no connection"));

  test.each([
    [new WebAPIHTTPError(502, "", {}), "HTTP 502"],
    [new WebAPIRequestError(new NoAnswer("no answer in time")), "no answer in time"],
  ])("unknown, without its words: %s", async (error, reason) => {
    expect(await failing(error)).toEqual({ kind: "unknown", reason });
  });

  test("a call that was not sent was refused", async () => {
    const outcome = await failing(new WebAPIRequestError(new NoAnswer(notSent)));
    expect(outcome).toEqual({ kind: "refused", error: "not_sent" });
  });

  test.each([new RangeError("ours"), new WebAPIRequestError(new RangeError("ours"))])(
    "a bug in the app is not a failure of Slack's: %s",
    async (error) => {
      await expect(failing(error)).rejects.toThrow("ours");
    },
  );

  test("are not tried again by Slack's client", async () => {
    let calls = 0;
    const fetch: Fetch = async () => {
      calls += 1;
      return Promise.resolve({ status: 503, retryAfter: undefined, body: "" });
    };
    const client = new WebClient("xoxb-1", clientOptions(undefined, fetch, "answer"));
    const outcome = await createSlack(() => client, fetch, createPacer(now, wait), wait).post(
      message,
    );
    expect([calls, outcome]).toEqual([1, { kind: "unknown", reason: "HTTP 503" }]);
  });
});

test("what nobody waits for is limited by itself", async () => {
  const kinds: string[] = [];
  const fetch: Fetch = async (kind, url) => {
    kinds.push(`${kind} ${url.split("/").at(-1)}`);
    return Promise.resolve({ status: 200, retryAfter: undefined, body: '{"ok":true}' });
  };
  const clientFor = (kind: CallKind): WebClient =>
    new WebClient("xoxb-1", clientOptions(undefined, fetch, kind));
  const all = createSlack(clientFor, fetch, createPacer(now, wait), wait);
  const { content } = message;
  await all.post(message);
  await all.postPrivately({ ...message, user: "U1" });
  await all.recent("D1", undefined, "9.0");
  await all.recent("D1", "1.2", "9.0");
  await all.suggestPrompts("D1", "Try", []);
  await all.respond({ url: "https://hooks/1", content, as: "private" });
  expect(kinds).toEqual([
    "answer chat.postMessage",
    "answer chat.postEphemeral",
    "optional conversations.history",
    "optional conversations.replies",
    "optional assistant.threads.setSuggestedPrompts",
    "response_url 1",
  ]);
});

describe("a call that is rate-limited", () => {
  const { channel, content } = message;
  const view: ModalView = { type: "modal", title: { type: "plain_text", text: "T" }, blocks: [] };

  /** How long it is waited for in all where Slack always says so many seconds. */
  async function waited(
    seconds: number,
    method = "chat.postMessage",
    call = async () => slack.post(message),
  ): Promise<readonly number[]> {
    waits.length = 0;
    clock.at += 1e6;
    fake.faults.clear();
    const fault = { kind: "rate-limited", retryAfterSeconds: seconds } as const;
    fake.faults.onCall(method, fault, 9);
    expect(await call()).toEqual({ kind: "refused", error: "ratelimited" });
    fake.faults.clear();
    return [...waits];
  }

  test("waits for up to a minute and a half in total", async () => {
    expect(await waited(30)).toEqual([30_000, 30_000, 30_000]);
    expect(await waited(31)).toEqual([31_000, 31_000]);
    expect(await waited(90)).toEqual([90_000]);
    expect(await waited(91)).toEqual([]);
  });

  test("waits no longer than its trigger lives", async () => {
    const call = async () => slack.openView("trigger", view);
    expect(await waited(2, "views.open", call)).toEqual([2000]);
    expect(await waited(3, "views.open", call)).toEqual([]);
  });

  test("does not wait where the person may have it in another way, or misses nothing", async () => {
    const privately = async () =>
      slack.postPrivately({ channel, user: "U1", thread: undefined, content });
    expect(await waited(1, "chat.postEphemeral", privately)).toEqual([]);
    const prompts = async () => slack.suggestPrompts(channel, "Try", []);
    expect(await waited(1, "assistant.threads.setSuggestedPrompts", prompts)).toEqual([]);
  });

  test.each(["post", "update"] as const)(
    "holds up what comes after it in its conversation, and nothing else: %s",
    async (limited) => {
      const called: string[] = [];
      const fetch: Fetch = async (_, url) => {
        called.push(url.split("/").at(-1) ?? "");
        const status = called.length === 1 ? 429 : 200;
        return Promise.resolve({ status, retryAfter: "60", body: '{"ok":true}' });
      };
      let waiting = 0;
      let letGo: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const pacer = createPacer(now, async () => {
        waiting += 1;
        await held;
      });
      const clientFor = (kind: CallKind): WebClient =>
        new WebClient("xoxb-1", clientOptions(undefined, fetch, kind));
      const all = createSlack(clientFor, fetch, pacer, wait);
      const first = all[limited]({ ...message, ts: "1.2" });
      await vi.waitFor(() => expect(waiting).toBe(1), { timeout: 15_000 });
      const others = [all.post(message), all.update({ ...message, ts: "1.2" })];
      expect(await all.post({ ...message, channel: "D2" })).toEqual({ kind: "sent" });
      expect(await all.remove({ channel, ts: "1.2" })).toEqual({ kind: "sent" });
      expect(called.slice(1)).toEqual(["chat.postMessage", "chat.delete"]);
      clock.at += 1e6;
      letGo();
      expect(await Promise.all([first, ...others])).toEqual(
        [first, ...others].map(() => ({ kind: "sent" })),
      );
    },
  );
});
