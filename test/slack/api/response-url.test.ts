import { describe, expect, test } from "vitest";
import { type Fetch, NoAnswer, notSent } from "../../../src/slack/api/fetch.ts";
import { postToResponseUrl, toSlackOnly } from "../../../src/slack/api/response-url.ts";
import { faultOf } from "../../../src/slack/api/send-result.ts";
import type { Respond } from "../../../src/slack/api/slack.ts";
import { plainSlack } from "../dependencies.ts";

const message = {
  url: "https://hooks.slack.com/x",
  content: { text: "Hello", blocks: [] },
  as: "private",
} satisfies Respond;

function answering(status: number, body: string, retryAfter?: string): Fetch {
  return async () => Promise.resolve({ status, retryAfter, body });
}

const failing =
  (failure: Error): Fetch =>
  async () =>
    Promise.reject(failure);

describe("Slack's responses", () => {
  test.each([
    [200, "ok", { kind: "sent" }],
    [200, '{"ok":true}', { kind: "sent" }],
    [200, '{"ok":true,"error":"none"}', { kind: "sent" }],
    [200, "", { kind: "sent" }],
    [200, "<html>ok</html>", { kind: "unknown", reason: "unreadable" }],
    [200, "7", { kind: "unknown", reason: "unreadable" }],
    [200, '{"ok":false,"error":"invalid_blocks"}', { kind: "refused", error: "invalid_blocks" }],
    [200, '{"ok":false}', { kind: "unknown", reason: "unreadable" }],
    [200, '{"ok":false,"error":{"a":1}}', { kind: "unknown", reason: "unreadable" }],
    [200, '{"ok":false,"error":"Some words"}', { kind: "unknown", reason: "unreadable" }],
    [404, '{"ok":false,"error":"used_url"}', { kind: "refused", error: "used_url" }],
    [404, "expired_url", { kind: "refused", error: "expired_url" }],
    [404, "<html>", { kind: "refused", error: "expired_url" }],
    [410, "<html>", { kind: "refused", error: "expired_url" }],
    [400, "", { kind: "refused", error: "http_400" }],
    [400, "Not a code: no_text", { kind: "refused", error: "http_400" }],
    [299, "", { kind: "sent" }],
    [300, "", { kind: "refused", error: "http_300" }],
    [500, "", { kind: "unknown", reason: "HTTP 500" }],
    [500, "invalid_blocks", { kind: "refused", error: "invalid_blocks" }],
    [503, "<html>", { kind: "unknown", reason: "HTTP 503" }],
    [499, "", { kind: "refused", error: "http_499" }],
    [404, "ok", { kind: "refused", error: "expired_url" }],
    [200, " ok\n", { kind: "sent" }],
    [200, " \n", { kind: "sent" }],
    [200, "no_text at all", { kind: "unknown", reason: "unreadable" }],
    [200, "Error: no_text", { kind: "unknown", reason: "unreadable" }],
  ] as const)("%i %s means %j", async (status, body, outcome) => {
    expect(await postToResponseUrl(answering(status, body), message)).toEqual(outcome);
  });

  test("a rate limit with the time to wait", async () => {
    const outcome = await postToResponseUrl(answering(429, "", "12"), message);
    expect(outcome).toEqual({ kind: "rate-limited", afterSeconds: 12 });
  });

  test("a rate limit without a time means a second", async () => {
    for (const retryAfter of [undefined, "", "soon"]) {
      const outcome = await postToResponseUrl(answering(429, "", retryAfter), message);
      expect(outcome).toEqual({ kind: "rate-limited", afterSeconds: 1 });
    }
  });

  test("no answer means unknown", async () => {
    const outcome = await postToResponseUrl(failing(new NoAnswer("no answer in time")), message);
    expect(outcome).toEqual({ kind: "unknown", reason: "no answer in time" });
  });

  test("a message that was not sent was refused", async () => {
    const outcome = await postToResponseUrl(failing(new NoAnswer(notSent)), message);
    expect(outcome).toEqual({ kind: "refused", error: "not_sent" });
    expect(outcome.kind === "refused" && faultOf(outcome)).toBe("busy");
  });

  test("a bug in the app is not a failure of Slack's", async () => {
    await expect(postToResponseUrl(failing(new TypeError("ours")), message)).rejects.toThrow(
      "ours",
    );
  });
});

test("without a URL there is nowhere to send to", async () => {
  const nowhere = { ...message, url: undefined };
  expect(await postToResponseUrl(failing(new TypeError("called")), nowhere)).toEqual({
    kind: "refused",
    error: "expired_url",
  });
});

describe("to Slack only", () => {
  const configured = "https://gateway.example/x/";
  test.each([
    ["https://hooks.slack.com/x", "sent"],
    ["https://hooks.slack-gov.com/x", "sent"],
    ["https://gateway.example/y", "sent"],
    [undefined, "sent"],
    ["https://elsewhere.example/", "refused"],
    ["http://hooks.slack.com/x", "refused"],
    ["no URL", "refused"],
  ])("a message for %s is %s", async (url, kind) => {
    const slack = plainSlack();
    const guarded = toSlackOnly(slack, undefined, configured);
    const outcome = await guarded.respond({ ...message, url });
    expect(outcome).toEqual(kind === "sent" ? { kind } : { kind, error: "foreign_url" });
    expect(slack.calls).toHaveLength(kind === "sent" ? 1 : 0);
  });

  test("goes what is no response to a URL", async () => {
    const slack = plainSlack();
    await toSlackOnly(slack).remove({ channel: "C1", ts: "1.2" });
    expect(slack.calls).toEqual([{ method: "remove", given: [{ channel: "C1", ts: "1.2" }] }]);
  });
});

describe("what is sent", () => {
  test("is JSON, to that URL", async () => {
    const calls: unknown[] = [];
    const fetch: Fetch = async (kind, url, headers, body) => {
      calls.push({ kind, url, headers });
      return answering(200, "ok")(kind, url, headers, body);
    };
    await postToResponseUrl(fetch, message);
    expect(calls).toEqual([
      {
        kind: "response_url",
        url: "https://hooks.slack.com/x",
        headers: { "content-type": "application/json; charset=utf-8" },
      },
    ]);
  });

  async function sent(given: Respond): Promise<unknown> {
    let sentBody: unknown;
    const fetch: Fetch = async (...call) => {
      sentBody = JSON.parse(call[3]);
      return answering(200, "ok")(...call);
    };
    await postToResponseUrl(fetch, given);
    return sentBody;
  }

  test.each([
    ["private", { response_type: "ephemeral", replace_original: false }],
    ["replacement", { response_type: "ephemeral", replace_original: true }],
    ["public", { response_type: "in_channel", replace_original: false }],
  ] as const)("a %s message says so", async (as, fields) => {
    expect(await sent({ ...message, as })).toStrictEqual({ text: "Hello", blocks: [], ...fields });
  });

  test("a message for a thread has its thread_ts", async () => {
    expect(await sent({ ...message, thread: "1.2" })).toMatchObject({ thread_ts: "1.2" });
  });

  test("a removal has no other field", async () => {
    expect(await sent({ url: message.url, as: "removal" })).toStrictEqual({
      delete_original: true,
    });
  });
});
