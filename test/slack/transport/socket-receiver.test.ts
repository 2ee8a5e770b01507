import { setImmediate as turn } from "node:timers/promises";
import type { App } from "@slack/bolt";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  createSocketReceiver,
  observeConnection,
} from "../../../src/slack/transport/socket-receiver.ts";

const localApi = "http://127.0.0.1:1/api/";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function receiving({ apiUrl }: { apiUrl: string | undefined } = { apiUrl: localApi }) {
  const warnings: unknown[] = [];
  const errors: unknown[] = [];
  const log = {
    debug: () => undefined,
    info: () => undefined,
    warn: (fields: object, message: string) => void warnings.push({ ...fields, message }),
    error: (fields: object, message: string) => void errors.push({ ...fields, message }),
  };
  const receiver = createSocketReceiver("xapp-1", apiUrl, log);
  return { receiver, client: receiver.client, warnings, errors };
}

describe("the connection to Slack", () => {
  test("is there when Slack says so or sends anything, and gone by each of its ends", () => {
    const { receiver, client } = receiving();
    const news: boolean[] = [];
    observeConnection(receiver, (connected) => void news.push(connected));
    client.emit("connected");
    client.emit("slack_event", { body: {}, ack: async () => Promise.resolve() });
    expect(news).toEqual([true, true]);
    for (const event of ["close", "reconnecting", "disconnecting", "disconnected"]) {
      client.emit(event);
    }
    expect(news).toEqual([true, true, false, false, false, false]);
  });
});

describe("a connection that Slack does not give", () => {
  /** Calls of Slack's API, none of which is answered: when, where and by whom. */
  function unanswered() {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: 0 });
    const calls: { readonly at: number; readonly url: string; readonly token: string | null }[] =
      [];
    vi.stubGlobal("fetch", async (url: string, { headers }: { headers: HeadersInit }) => {
      calls.push({ at: Date.now(), url, token: new Headers(headers).get("authorization") });
      return Promise.reject(new TypeError("fetch failed"));
    });
    return calls;
  }

  test("is asked for again, ever later, but at least every eleven seconds, and for ever", async () => {
    const calls = unanswered();
    const timeout = vi.spyOn(AbortSignal, "timeout");
    const { receiver, warnings } = receiving();
    void receiver.start();
    await vi.advanceTimersByTimeAsync(3_600_000);
    const pauses = calls.map(({ at }, call) => Math.round(at - (calls[call - 1]?.at ?? 0)));
    expect(pauses.slice(0, 5)).toEqual([0, 1000, 1300, 1690, 2197]);
    expect(calls.length).toBeGreaterThan(330);
    expect(calls[0]).toMatchObject({
      url: `${localApi}apps.connections.open`,
      token: "Bearer xapp-1",
    });
    expect(timeout).toHaveBeenCalledWith(10_000);
    expect(warnings).toContainEqual({
      from: "slack-sdk",
      message: "http request failed fetch failed",
    });
  });

  test("is asked of Slack itself where no other address is given", async () => {
    const calls = unanswered();
    void receiving({ apiUrl: undefined }).receiver.start();
    await vi.advanceTimersByTimeAsync(1);
    expect(calls.map(({ url }) => url)).toEqual(["https://slack.com/api/apps.connections.open"]);
  });
});

describe("an envelope", () => {
  test("that cannot be handled is logged by its error's name, and not acknowledged", async () => {
    const { receiver, client, errors } = receiving();
    const acknowledgements: unknown[] = [];
    receiver.init({
      processEvent: async () => Promise.reject(new RangeError("hush")),
    } as unknown as App);
    client.emit("slack_event", {
      body: {},
      ack: async (response: unknown) => Promise.resolve(acknowledgements.push(response)),
    });
    await turn();
    expect(errors).toEqual([{ error: "RangeError", message: "an envelope could not be handled" }]);
    expect(acknowledgements).toEqual([]);
  });

  test("that cannot be read is logged by its error's name, and ends nothing", async () => {
    const { client, warnings } = receiving();
    for (const frame of ["null", '{"type": "hello"', "3"]) client.emit("ws_message", frame, false);
    await turn();
    await turn();
    expect(warnings.length).toBeGreaterThan(0);
    for (const warning of warnings) {
      expect(warning).toMatchObject({ message: expect.any(String) as unknown });
      expect(JSON.stringify(warning)).not.toContain("hello");
    }
    expect(warnings).toContainEqual({
      error: "TypeError",
      message: "an unreadable envelope",
    });
  });

  test("that can be read reaches Slack's client, once", async () => {
    const { client } = receiving();
    const bodies: unknown[] = [];
    client.on("slack_event", ({ body }: { body: unknown }) => void bodies.push(body));
    const payload = { event: { type: "app_mention" } };
    const envelope = { type: "events_api", envelope_id: "1", payload };
    client.emit("ws_message", JSON.stringify(envelope), false);
    await turn();
    await turn();
    expect(bodies).toEqual([payload]);
  });
});
