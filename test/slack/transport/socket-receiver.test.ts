import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import {
  createSocketReceiver,
  observeConnection,
} from "../../../src/slack/transport/socket-receiver.ts";

function receiving() {
  const warnings: unknown[] = [];
  const log = {
    debug: () => undefined,
    info: () => undefined,
    warn: (fields: object, message: string) => void warnings.push({ ...fields, message }),
    error: () => undefined,
  };
  const receiver = createSocketReceiver("xapp-1", "http://127.0.0.1:1/api/", log);
  return { receiver, client: receiver.client, warnings };
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

describe("an envelope", () => {
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
