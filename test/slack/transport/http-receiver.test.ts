import { createHmac } from "node:crypto";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import type { App, ReceiverEvent } from "@slack/bolt";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { AnswerSigned } from "../../../src/slack/transport/slackbot-requests.ts";
import { ClosingResponse } from "../../../src/slack/transport/closing-response.ts";
import { createHttpReceiver, serverOptions } from "../../../src/slack/transport/http-receiver.ts";

test("slow requests are aborted, and idle connections outlive a load balancer's", () => {
  expect(serverOptions).toMatchObject({
    headersTimeout: 30_000,
    requestTimeout: 30_000,
    connectionsCheckingInterval: 1000,
    keepAliveTimeout: 620_000,
    ServerResponse: ClosingResponse,
  });
});

let stop: () => Promise<unknown> = async () => Promise.resolve();
afterEach(async () => {
  vi.useRealTimers();
  await stop();
});

/** A receiver whose app does that with each event, and what it logs. */
async function receiving(
  processEvent: (event: ReceiverEvent) => Promise<void>,
  slackbot?: AnswerSigned,
) {
  const logged: unknown[] = [];
  const write = (level: string) => (fields: object, message: string) => {
    logged.push({ level, ...fields, message });
  };
  const log = {
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
  };
  const page = {
    path: "/page",
    handler: (_: unknown, response: { end: (body: string) => void }) => response.end("a page"),
  };
  const receiver = createHttpReceiver("secret", [page], log, slackbot);
  receiver.init({ processEvent } as App);
  const server = await receiver.start(0);
  stop = async () => {
    server.closeAllConnections();
    return receiver.stop();
  };
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const send = async (path: string, method = "POST"): Promise<number | undefined> => {
    const body = JSON.stringify({ type: "event_callback", event: {} });
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac("sha256", "secret").update(`v0:${timestamp}:${body}`);
    const headers = {
      "content-type": "application/json",
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": `v0=${signature.digest("hex")}`,
    };
    const sent = request({ host: "127.0.0.1", port, path, method, headers });
    sent.end(body);
    const [{ statusCode }] = (await once(sent, "response")) as [IncomingMessage];
    return statusCode;
  };
  return { logged, send };
}

const events = "/slack/events";

describe("over HTTP", () => {
  test("a request of a kind that nothing takes is refused after two seconds, before Slack gives up", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let arrived: () => void = () => undefined;
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { logged, send } = await receiving(async () => {
      arrived();
      return Promise.resolve();
    });
    const sent = send(events);
    await arrival;
    await vi.advanceTimersByTimeAsync(1999);
    expect(logged).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await sent).toBe(404);
    expect(logged).toEqual([{ level: "warn", message: "a request of an unknown kind" }]);
  });

  test("a request that cannot be handled is logged once, by its error's name", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { logged, send } = await receiving(async () => Promise.reject(new RangeError("hush")));
    expect(await send(events)).toBe(500);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(logged).toEqual([
      { level: "error", error: "RangeError", message: "a request could not be handled" },
    ]);
  });

  test("Slackbot is answered only where something answers it", async () => {
    const nothing = async () => Promise.resolve();
    const { send } = await receiving(nothing);
    expect(await send("/mcp")).toBe(404);
    await stop();
    const answering = await receiving(nothing, async (_, response) => {
      response.writeHead(202).end();
      return Promise.resolve();
    });
    expect(await answering.send("/mcp")).toBe(202);
  });

  test("what is acknowledged before it fails stays acknowledged", async () => {
    const { logged, send } = await receiving(async ({ ack }) => {
      await ack();
      throw new RangeError("hush");
    });
    expect(await send(events)).toBe(200);
    await vi.waitFor(() => expect(logged).toHaveLength(1));
  });

  test.each([
    ["/page", "GET", 200],
    ["/page", "POST", 404],
    ["/else", "GET", 404],
    [events, "GET", 404],
  ])("%s by %s: %i", async (path, method, status) => {
    const { logged, send } = await receiving(async () => Promise.resolve());
    expect(await send(path, method)).toBe(status);
    expect(logged).toEqual([]);
  });
});
