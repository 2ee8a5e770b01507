import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { sign } from "../../../playground/fake-slack/delivery/signature.ts";
import {
  type AnswerSigned,
  type SignedRequest,
  withSlackbot,
} from "../../../src/slack/transport/slackbot-requests.ts";

const secret = "secret";
const json = { "content-type": "application/json" };

let stop: () => void = () => undefined;
afterEach(() => {
  vi.useRealTimers();
  stop();
});

const errorShape = z.strictObject({
  jsonrpc: z.literal("2.0"),
  id: z.null(),
  error: z.strictObject({ code: z.int(), message: z.string() }),
});

/** "-32600 Unauthorized" */
function errorIn(said: string): string {
  const { code, message } = errorShape.parse(JSON.parse(said)).error;
  return `${code} ${message}`;
}

const tooLong = "-32600 A request may have 65536 bytes at most.";

/** A server that answers Slackbot so, and what it logs. */
async function answering(answer: AnswerSigned) {
  const logged: object[] = [];
  const write = (level: string) => (fields: object, message: string) => {
    logged.push({ level, ...fields, message });
  };
  const log = { warn: write("warn"), error: write("error") };
  const next = (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(418).end();
  };
  const server = createServer(withSlackbot(next, answer, secret, log));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  stop = () => {
    server.closeAllConnections();
    server.close();
  };

  const open = (body: string, { path = "/mcp", method = "POST", headers = {} } = {}) => {
    const time = Math.floor(Date.now() / 1000);
    return request({
      host: "127.0.0.1",
      port,
      path,
      method,
      headers: {
        ...json,
        "x-slack-request-timestamp": String(time),
        "x-slack-signature": sign(secret, time, body),
        ...headers,
      },
    });
  };
  /** Its status and its error, or what it says otherwise; "broken off" where it has no end. */
  const send = async (body = "{}", how: Parameters<typeof open>[1] = {}) => {
    const sent = open(body, how);
    sent.end(body);
    try {
      const [response] = (await once(sent, "response")) as [IncomingMessage];
      const said = await text(response);
      const isError = response.headers["content-type"] === json["content-type"];
      return [response.statusCode, isError ? errorIn(said) : said];
    } catch {
      return "broken off";
    }
  };
  return { logged, open, send };
}

const answered: AnswerSigned = async (_, response) => {
  response.writeHead(200).end("answered");
  return Promise.resolve();
};

describe("what Slackbot asks", () => {
  test.each([
    ["/mcp", "POST", 200],
    ["/mcp?x=1", "POST", 200],
    ["/mcp", "GET", 405],
    ["/mcp/", "POST", 418],
    ["/slack/events", "POST", 418],
  ])("is what comes to its address: %s by %s is answered with %i", async (path, method, status) => {
    const { send } = await answering(answered);
    expect((await send("{}", { path, method }))[0]).toBe(status);
  });

  test("is asked by POST, as whoever comes otherwise is told", async () => {
    const { open } = await answering(answered);
    const sent = open("", { method: "GET" });
    sent.end();
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    response.resume();
    expect(response.headers["allow"]).toBe("POST");
  });

  test("is handed on whole, if Slack has signed it", async () => {
    const given: SignedRequest[] = [];
    const { send } = await answering(async (signed, response) => {
      given.push(signed);
      return answered(signed, response);
    });
    expect(await send('{"a":"ä"}')).toEqual([200, "answered"]);
    expect(given).toMatchObject([{ body: '{"a":"ä"}', headers: json }]);
  });

  test("may have 64 KiB, whether it says how long it is or not", async () => {
    const { logged, send } = await answering(answered);
    const longest = "x".repeat(65_536);
    const chunked = { headers: { "transfer-encoding": "chunked" } };
    for (const how of [{}, chunked]) {
      expect(await send(longest, how)).toEqual([200, "answered"]);
      // The connection may be gone before all was sent.
      expect([[413, tooLong], "broken off"]).toContainEqual(await send(`${longest}x`, how));
    }
    const told = { headers: { "content-length": "65537" } };
    expect(await send(`${longest}x`, told)).toEqual([413, tooLong]);
    for (const line of logged) expect(line).toMatchObject({ why: "entity.too.large" });
    expect(logged.length).toBeGreaterThanOrEqual(2);
  });

  test("that is broken off does no harm, and is logged", async () => {
    const { logged, open, send } = await answering(answered);
    const sent = open("{}", { headers: { "content-length": "100" } });
    sent.on("error", () => undefined);
    await new Promise((resolve) => {
      sent.write("{", resolve);
    });
    // The server has read the beginning of it when it has answered another.
    expect(await send()).toEqual([200, "answered"]);
    sent.destroy();
    const line = { level: "warn", why: "request.aborted", message: "a request was refused" };
    await vi.waitFor(() => expect(logged).toEqual([line]), { timeout: 15_000 });
  });

  test.each([
    ["another signature", { "x-slack-signature": `v0=${"0".repeat(64)}` }, /this app's secret/u],
    ["no signature", { "x-slack-signature": "" }, /not signed as Slack signs/u],
    ["another time", { "x-slack-request-timestamp": "1700000000" }, /more than five minutes/u],
  ])("is refused with %s, and that is logged without its words", async (_, headers, why) => {
    const { logged, send } = await answering(answered);
    expect(await send("{}", { headers })).toEqual([401, "-32600 Unauthorized"]);
    expect(logged).toEqual([
      {
        level: "warn",
        why: expect.stringMatching(why) as unknown,
        message: "a request was refused",
      },
    ]);
  });
});

/** When an answer begins, with what tells it that nobody waits any more. */
function begins() {
  let begun: (left: AbortSignal) => void = () => undefined;
  const beginning = new Promise<AbortSignal>((resolve) => {
    begun = resolve;
  });
  return { begun: (left: AbortSignal) => begun(left), beginning };
}

describe("Slackbot, which waits for a minute,", () => {
  test("is told after 55 seconds that there is no answer, and nobody works on it any more", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { begun, beginning } = begins();
    const { logged, send } = await answering(async ({ left }) => {
      begun(left);
      await once(left, "abort");
    });
    const sent = send();
    const left = await beginning;
    await vi.advanceTimersByTimeAsync(54_999);
    expect([left.aborted, logged]).toEqual([false, []]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await sent).toEqual([504, "-32603 Not answered in time"]);
    if (!left.aborted) await once(left, "abort");
    expect(logged).toEqual([{ level: "error", message: "Slackbot was not answered in time" }]);
  });

  test("is not told so after its answer, which leaves no timer", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { begun, beginning } = begins();
    const { logged, send } = await answering(async (signed, response) => {
      begun(signed.left);
      return answered(signed, response);
    });
    expect(await send()).toEqual([200, "answered"]);
    const left = await beginning;
    if (!left.aborted) await once(left, "abort");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(logged).toEqual([]);
  });

  test("may leave before it is answered, which is no bug", async () => {
    const { begun, beginning } = begins();
    let isOver = false;
    const { logged, open } = await answering(async ({ left }) => {
      begun(left);
      await once(left, "abort");
      isOver = true;
      throw new RangeError("nobody is there");
    });
    const sent = open("{}");
    sent.on("error", () => undefined);
    sent.end("{}");
    await beginning;
    sent.destroy();
    await vi.waitFor(() => expect(isOver).toBe(true), { timeout: 15_000 });
    expect(logged).toEqual([]);
  });
});

describe("a bug", () => {
  const bug = { level: "error", message: "Slackbot could not be answered: a bug in the app" };

  test("before the answer is an internal error, and is logged by where it is", async () => {
    const { logged, send } = await answering(async () => Promise.reject(new RangeError("hush")));
    expect(await send()).toEqual([500, "-32603 Internal error"]);
    expect(logged).toMatchObject([
      { ...bug, trace: expect.stringMatching(/^RangeError\n/u) as unknown },
    ]);
    expect(JSON.stringify(logged)).not.toContain("hush");
  });

  test("in the middle of the answer breaks it off", async () => {
    const { logged, send } = await answering(async (_, response) => {
      response.writeHead(200, { "content-length": "100" }).write("half");
      return Promise.reject(new RangeError("hush"));
    });
    expect(await send()).toBe("broken off");
    expect(logged).toMatchObject([bug]);
  });
});
