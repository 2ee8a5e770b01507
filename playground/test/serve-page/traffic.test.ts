import { describe, expect, test } from "vitest";
import type { Answer } from "../../fake-slack/delivery/delivery.ts";
import type { RecordedDelivery, RecordedRequest } from "../../fake-slack/journal.ts";
import {
  deliveryEntry,
  exchangeEntry,
  requestEntry,
  TrafficFeed,
} from "../../serve-page/traffic.ts";

function delivery(number: number, answer?: Answer): RecordedDelivery {
  return {
    number,
    at: 0,
    kind: "command",
    mode: "socket",
    attempt: { number: 0 },
    payload: {},
    ...(answer === undefined ? {} : { answer }),
  };
}

function request(number: number, response: object): RecordedRequest {
  return {
    number,
    at: 0,
    method: "chat.postMessage",
    arguments: {},
    status: 200,
    response: { ...response },
  };
}

const acknowledged: Answer = { kind: "acknowledged", body: undefined, milliseconds: 12.4 };

describe("how an exchange ended", () => {
  test.each<readonly [Answer | undefined, string, string]>([
    [undefined, "waiting", "waiting"],
    [acknowledged, "good", "acknowledged in 12 ms"],
    [{ kind: "timed-out" }, "bad", "not acknowledged in 3 s"],
    [{ kind: "refused", status: 401 }, "bad", "refused with 401"],
    [{ kind: "unreachable", reason: "no socket" }, "bad", "unreachable: no socket"],
  ])("%j is %s: %s", (answer, tone, words) => {
    expect(deliveryEntry(delivery(1, answer)).outcome).toEqual({ tone, words });
  });

  test("a call is good if Slack says ok, and otherwise has Slack's error", () => {
    expect(requestEntry(request(1, { ok: true })).outcome.tone).toBe("good");
    expect(requestEntry(request(1, { ok: false, error: "not_in_channel" })).outcome).toEqual({
      tone: "bad",
      words: "not_in_channel",
    });
  });

  test.each([
    [{ command: "/role" }, "command /role"],
    [{ event: { type: "app_mention" } }, "command app_mention"],
    [{ actions: [{ action_id: "post" }], view: { callback_id: "v" } }, "command post"],
    [{ action_id: "levels", view: { callback_id: "v" } }, "command levels"],
    [{ view: { callback_id: "compare" } }, "command compare"],
    [{ callback_id: "explain" }, "command explain"],
  ])("the entry for %j is named %s", (payload, name) => {
    expect(deliveryEntry({ ...delivery(1), payload }).name).toBe(name);
  });

  test("a retry has its number", () => {
    expect(deliveryEntry({ ...delivery(1), attempt: { number: 2 } }).name).toBe(
      "command (retry 2)",
    );
  });
});

describe("what Slackbot asks", () => {
  const message = { jsonrpc: "2.0", id: 1, method: "tools/call" };

  test("is named by its method, and waits for an answer", () => {
    expect(exchangeEntry({ number: 1, at: 0, message })).toMatchObject({
      direction: "to-app",
      name: "mcp tools/call",
      outcome: { tone: "waiting", words: "waiting" },
      sent: message,
    });
  });

  test("is answered, rather than acknowledged", () => {
    const body = { result: {} };
    const answer = { kind: "acknowledged", body, milliseconds: 20 } as const;
    expect(exchangeEntry({ number: 1, at: 0, message, answer })).toMatchObject({
      outcome: { tone: "good", words: "answered in 20 ms" },
      received: body,
    });
  });
});

test("the feed has each new or newly answered entry once", () => {
  const feed = new TrafficFeed();
  const numbers = (
    deliveries: readonly RecordedDelivery[],
    requests: readonly RecordedRequest[] = [],
  ) => feed.take({ deliveries, requests, exchanges: [] }).map(({ number }) => number);
  expect(numbers([delivery(1)])).toEqual([1]);
  expect(numbers([delivery(1)], [request(2, { ok: true })])).toEqual([2]);
  expect(numbers([delivery(1, acknowledged)], [request(2, { ok: true })])).toEqual([1]);
  expect(numbers([delivery(1, acknowledged)], [request(2, { ok: true })])).toEqual([]);
});
