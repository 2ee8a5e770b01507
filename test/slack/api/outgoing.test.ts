import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type FakeSlack, startFakeSlack } from "../../../playground/fake-slack/fake-slack.ts";
import { type CallKind, type Fetch, NoAnswer } from "../../../src/slack/api/fetch.ts";
import { type CallLimits, callLimits, createFetch } from "../../../src/slack/api/outgoing.ts";

let slack: FakeSlack;
beforeEach(async () => {
  slack = await startFakeSlack();
});
afterEach(async () => {
  vi.useRealTimers();
  await slack.stop();
});

const kinds: readonly CallKind[] = ["connect", "answer", "optional", "response_url"];

/** Few at once, and what has no end ends soon. */
const few: CallLimits = { atOnce: 2, turnMs: 60_000, answerMs: 60_000, largest: 100_000 };

function fetchWith(limits: Partial<CallLimits> = {}): Fetch {
  const each = { ...few, ...limits };
  return createFetch({ connect: each, answer: each, optional: each, response_url: each }, false);
}

/** What became of a call: its status, or why there is no answer. */
async function call(fetch: Fetch, kind: CallKind, method = "auth.test"): Promise<number | string> {
  const headers = { authorization: `Bearer ${slack.botToken}` };
  try {
    return (await fetch(kind, slack.apiUrl + method, headers, "")).status;
  } catch (error) {
    if (error instanceof NoAnswer) return error.reason;
    throw error;
  }
}

/** How often a method was called so far; a call that has no answer yet counts. */
const received = (method: string): number =>
  slack.requests.filter((request) => request.method === method).length;

test("what a person waits for may take ten seconds; what nobody misses, two", () => {
  const megabyte = 1_048_576;
  const awaited = { atOnce: 128, turnMs: 10_000, answerMs: 10_000, largest: megabyte };
  expect(callLimits).toEqual({
    connect: { ...awaited, atOnce: 4 },
    answer: awaited,
    optional: { atOnce: 16, turnMs: 1000, answerMs: 2000, largest: 8 * megabyte },
    response_url: awaited,
  });
});

test("of an answer the status, the time to wait and the body are read", async () => {
  const fault = { status: 429, headers: { "retry-after": "7" }, body: "later" } as const;
  slack.faults.onCall("auth.test", { kind: "replaced", ...fault });
  expect(await fetchWith()("answer", `${slack.apiUrl}auth.test`, {}, "")).toEqual({
    status: 429,
    retryAfter: "7",
    body: "later",
  });
});

test("what is given is sent, by POST", async () => {
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      response.end(JSON.stringify([request.method, request.headers["x-given"], body]));
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { body } = await fetchWith()("answer", addressOf(server), { "x-given": "a" }, "b");
  expect(JSON.parse(body)).toEqual(["POST", "a", "b"]);
  server.closeAllConnections();
  server.close();
});

test("a connection is kept through the pauses between questions, for half a minute", async () => {
  let connections = 0;
  const server = createServer((_, response) => response.end("ok"));
  server.on("connection", () => {
    connections += 1;
  });
  // Without a word of its own of how long it keeps one.
  server.keepAliveTimeout = 0;
  await once(server.listen(0, "127.0.0.1"), "listening");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const fetch = fetchWith();
  for (const [pauseMs, expected] of [
    [0, 1],
    [25_000, 1],
    [35_000, 2],
  ] as const) {
    await vi.advanceTimersByTimeAsync(pauseMs);
    await fetch("answer", addressOf(server), {}, "");
    expect([pauseMs, connections]).toEqual([pauseMs, expected]);
  }
  server.closeAllConnections();
  server.close();
});

test("a redirection is not followed", async () => {
  const headers = { location: `${slack.apiUrl}api.test` };
  slack.faults.onCall("auth.test", { kind: "replaced", status: 307, headers });
  expect(await call(fetchWith(), "answer")).toBe(307);
  expect(received("api.test")).toBe(0);
});

describe("what is slow delays", () => {
  test.each(kinds)("no call of another kind than %s", async (slow) => {
    const fetch = fetchWith();
    slack.faults.onCall("chat.update", { kind: "hanging" }, 5);
    const hanging = [1, 2, 3, 4, 5].map(async () => call(fetch, slow, "chat.update"));
    await slack.waitFor(() => received("chat.update") === few.atOnce);
    for (const kind of kinds.filter((other) => other !== slow)) {
      expect(await call(fetch, kind)).toBe(200);
    }
    expect(received("chat.update")).toBe(few.atOnce);
    await slack.stop();
    await Promise.all(hanging);
  });

  test("no call to another host", async () => {
    const fetch = fetchWith();
    const other = createServer(() => undefined);
    await once(other.listen(0, "127.0.0.1"), "listening");
    const hanging = [1, 2, 3].map(async () =>
      fetch("answer", addressOf(other), {}, "").catch(() => undefined),
    );
    expect(await call(fetch, "answer")).toBe(200);
    other.closeAllConnections();
    other.close();
    await Promise.all(hanging);
  });

  test("a later call to its host, though another one has ended", async () => {
    const fetch = fetchWith();
    slack.faults.onCall("chat.update", { kind: "hanging" }, 2);
    const hanging = [call(fetch, "answer", "chat.update")];
    await slack.waitFor(() => received("chat.update") === 1);
    expect(await call(fetch, "answer")).toBe(200);
    hanging.push(call(fetch, "answer", "chat.update"));
    await slack.waitFor(() => received("chat.update") === few.atOnce);
    const waiting = call(fetch, "answer", "api.test");
    // Calls of another kind are not limited by it: one that has come back is long enough a wait.
    expect(await call(fetch, "optional")).toBe(200);
    expect(received("api.test")).toBe(0);
    await slack.stop();
    await Promise.all([...hanging, waiting]);
  });

  test("its own kind and host only until its time is up", async () => {
    const fetch = fetchWith({ answerMs: 200 });
    slack.faults.onCall("auth.test", { kind: "hanging" }, 4);
    const late = "no answer in time";
    // Their times begin with their turns: the last ones wait twice as long as a call may take.
    const all = [1, 2, 3, 4, 5, 6].map(async () => call(fetch, "answer"));
    expect(await Promise.all(all)).toEqual([late, late, late, late, 200, 200]);
  });
});

test("a call that has no turn in time is not sent", async () => {
  const fetch = fetchWith({ turnMs: 50 });
  slack.faults.onCall("auth.test", { kind: "hanging" }, 2);
  const hanging = [call(fetch, "answer"), call(fetch, "answer")];
  expect(await call(fetch, "answer", "api.test")).toBe("not_sent");
  expect(received("api.test")).toBe(0);
  await slack.stop();
  await Promise.all(hanging);
});

test("a connection that does not come about is given up in time", async () => {
  // It takes the connection, and says nothing of the encryption that is asked of it.
  const silent = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    sockets.push(socket);
  });
  const sockets: Socket[] = [];
  await once(silent.listen(0, "127.0.0.1"), "listening");
  const url = addressOf(silent).replace("http:", "https:");
  const failing = fetchWith({ answerMs: 200 })("answer", url, {}, "");
  await expect(failing).rejects.toMatchObject({ reason: "no answer in time" });
  for (const socket of sockets) socket.destroy();
  silent.close();
});

describe("an answer without an end", () => {
  test.each(["stalled", "trickling"] as const)("that is %s is given up in time", async (body) => {
    slack.faults.onCall("auth.test", { kind: "unending", body });
    const fetch = fetchWith({ answerMs: 1500 });
    expect(await call(fetch, "answer")).toBe("no answer in time");
    // The stand-in is settled once the connection has ended.
    await slack.settled();
  });

  test("is given up where it becomes too large", async () => {
    slack.faults.onCall("auth.test", { kind: "unending", body: "endless" });
    expect(await call(fetchWith(), "answer")).toBe("an answer too large");
    await slack.settled();
  });
});

test.each([
  ["ECONNREFUSED", "http://127.0.0.1:1/"],
  ["ENOTFOUND", "http://nobody.invalid/"],
])("whoever cannot be reached is named by a code: %s", async (code, url) => {
  const failing = fetchWith()("answer", url, {}, "");
  await expect(failing).rejects.toMatchObject({ name: "NoAnswer", reason: code });
});

test.each([
  ["zzwords\r\n\r\n", "unreadable"],
  ["HTTP/1.1 200 OK\r\nzz zz\r\n\r\n", "unreadable"],
  ["HTTP/1.1 200 OK\r\ncontent-length: zz\r\n\r\n", "unreadable"],
  ["HTTP/1.1 101 zz\r\nupgrade: zz\r\nconnection: upgrade\r\n\r\n", "UND_ERR_SOCKET"],
])("what a server says in place of HTTP is not repeated: %j", async (said, reason) => {
  const other = createTcpServer((socket) => {
    socket.once("data", () => socket.end(said));
  });
  await once(other.listen(0, "127.0.0.1"), "listening");
  const failing = fetchWith()("answer", addressOf(other), {}, "");
  const error: unknown = await failing.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ reason });
  expect(inspect(error)).not.toContain("zz");
  other.close();
});

/** Counts what goes through it. */
async function startProxy(): Promise<{ readonly server: Server; readonly through: string[] }> {
  const through: string[] = [];
  const server = createServer();
  server.on("connect", ({ url = "" }, socket) => {
    through.push(url);
    const [host, port] = url.split(":");
    const target = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      target.pipe(socket).pipe(target);
    });
    for (const end of [socket, target]) end.on("error", () => end.destroy());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return { server, through };
}

function addressOf(server: { readonly address: Server["address"] }): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test("all calls go through a proxy where Node's do", async () => {
  const { server, through } = await startProxy();
  vi.stubEnv("HTTP_PROXY", addressOf(server));
  vi.stubEnv("NO_PROXY", "");
  const proxied = createFetch(callLimits, true);
  for (const kind of kinds) expect(await call(proxied, kind)).toBe(200);
  expect(through).toEqual(kinds.map(() => new URL(slack.apiUrl).host));
  expect(await call(createFetch(callLimits, false), "answer")).toBe(200);
  expect(through).toHaveLength(kinds.length);
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});
