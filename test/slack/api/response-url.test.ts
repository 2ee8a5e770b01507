import { describe, expect, test } from "vitest";
import { type Fetch, postToResponseUrl } from "../../../src/slack/api/response-url.ts";
import type { Respond } from "../../../src/slack/api/slack.ts";

const message: Respond = {
  url: "https://hooks.slack.com/x",
  content: { text: "Hello", blocks: [] },
  as: "private",
};

function answering(status: number, body: string, headers: Record<string, string> = {}): Fetch {
  return async () =>
    Promise.resolve({
      status,
      headers: new Headers(headers),
      text: async () => Promise.resolve(body),
    });
}

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
  ] as const)("%i %s means %j", async (status, body, outcome) => {
    expect(await postToResponseUrl(answering(status, body), 1000, message)).toEqual(outcome);
  });

  test("a rate limit with the time to wait", async () => {
    const outcome = await postToResponseUrl(
      answering(429, "", { "Retry-After": "12" }),
      1000,
      message,
    );
    expect(outcome).toEqual({ kind: "rate-limited", afterSeconds: 12 });
  });

  test("a rate limit without a time means a second", async () => {
    for (const headers of [{}, { "retry-after": "" }, { "retry-after": "soon" }]) {
      const outcome = await postToResponseUrl(answering(429, "", headers), 1000, message);
      expect(outcome).toEqual({ kind: "rate-limited", afterSeconds: 1 });
    }
  });

  test("a time-out means unknown", async () => {
    const never: Fetch = async (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => {
          reject(signal.reason as Error);
        });
      });
    const outcome = await postToResponseUrl(never, 1, message);
    expect(outcome).toEqual({ kind: "unknown", reason: "TimeoutError" });
  });

  test("a broken connection means unknown", async () => {
    const outcome = await postToResponseUrl(
      async () => Promise.reject(new TypeError("fetch failed")),
      1000,
      message,
    );
    expect(outcome).toEqual({ kind: "unknown", reason: "TypeError" });
    // eslint-disable-next-line typescript/prefer-promise-reject-errors -- a package may do so
    const strange = await postToResponseUrl(async () => Promise.reject("hush"), 1000, message);
    expect(strange).toEqual({ kind: "unknown", reason: "no answer" });
  });
});

describe("what is sent", () => {
  test("is JSON, to that URL, without following redirects", async () => {
    const calls: unknown[] = [];
    const fetch: Fetch = async (url, init) => {
      const { method, headers, redirect } = init;
      calls.push({ url, method, headers, redirect });
      return answering(200, "ok")(url, init);
    };
    await postToResponseUrl(fetch, 1000, message);
    expect(calls).toEqual([
      {
        url: "https://hooks.slack.com/x",
        method: "POST",
        headers: { "content-type": "application/json; charset=utf-8" },
        redirect: "error",
      },
    ]);
  });

  async function sent(as: Respond["as"], thread?: string): Promise<unknown> {
    let body: unknown;
    const fetch: Fetch = async (_, init) => {
      body = JSON.parse(init.body);
      return answering(200, "ok")("", init);
    };
    await postToResponseUrl(fetch, 1000, { ...message, as, thread });
    return body;
  }

  test.each([
    ["private", { response_type: "ephemeral", replace_original: false }],
    ["replacement", { response_type: "ephemeral", replace_original: true }],
    ["public", { response_type: "in_channel", replace_original: false }],
  ] as const)("a %s message says so", async (as, fields) => {
    expect(await sent(as)).toStrictEqual({ text: "Hello", blocks: [], ...fields });
  });

  test("a message for a thread has its thread_ts", async () => {
    expect(await sent("private", "1.2")).toMatchObject({ thread_ts: "1.2" });
  });
});
