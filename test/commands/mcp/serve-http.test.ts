import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { connect as openSocket, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type HttpServer, serveHttp } from "../../../src/commands/mcp/serve-http.ts";
import type { HttpSettings } from "../../../src/commands/mcp/settings.ts";
import { clientOf, eras, textOf } from "../../mcp/client.ts";
import { bot } from "../../slack/bot.ts";

let server: HttpServer;

async function serve(more: Partial<HttpSettings> = {}): Promise<URL> {
  const failed = (error: unknown): void => {
    // Uncaught, so that it fails the run.
    queueMicrotask(() => {
      throw error;
    });
  };
  server = await serveHttp(
    { rolecall: bot, version: "1", failed },
    { host: "127.0.0.1", port: 0, token: undefined, ...more },
  );
  return new URL(server.url);
}

afterEach(async () => {
  await server.stop();
});

const call = {
  jsonrpc: "2.0",
  id: 1,
  method: "tools/call",
  params: { name: "ask", arguments: { question: "testing" } },
};

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The address that it comes from. */
  readonly from?: string;
}

/** By hand, because a client sets Host itself. */
async function send(to: URL, { method = "POST", headers = {}, body, from }: Sent = {}) {
  const sent = request(to, {
    method,
    ...(from === undefined ? {} : { localAddress: from }),
    headers: {
      accept: "application/json, text/event-stream",
      "content-type": "application/json",
      ...headers,
    },
  });
  sent.end(method === "POST" ? (body ?? JSON.stringify(call)) : undefined);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.once("response", resolve).once("error", reject);
  });
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

describe.each(eras)("A client of %s", (era) => {
  test("is answered over HTTP.", async () => {
    const url = await serve();
    const client = clientOf(era);
    await client.connect(new StreamableHTTPClientTransport(url));
    const result = await client.callTool({ name: "ask", arguments: { question: "testing" } });
    expect(textOf(result)).toMatch(/^# Testing\n/u);
    await client.close();
  });

  test("is answered with the token, and refused without it.", async () => {
    const token = "0123456789abcdef";
    const url = await serve({ token });
    const requestInit = { headers: { authorization: `Bearer ${token}` } };
    const client = clientOf(era);
    await client.connect(new StreamableHTTPClientTransport(url, { requestInit }));
    expect((await client.listTools()).tools).toHaveLength(4);
    await client.close();
    const without = clientOf(era).connect(new StreamableHTTPClientTransport(url));
    await expect(without).rejects.toThrow(/token|authoriz/iu);
  });
});

test.each(["127.0.0.1:1", "localhost", "LOCALHOST:80", "[::1]:7653"])(
  "The host %s is this machine.",
  async (host) => {
    expect((await send(await serve(), { headers: { host } })).status).toBe(200);
  },
);

test("So is the address that it listens on.", async () => {
  const url = await serve({ host: "127.0.0.5" });
  expect((await send(url)).status).toBe(200);
});

test("The address of a server names an IPv6 address in brackets.", async () => {
  const { href } = await serve({ host: "::1" });
  expect(href).toMatch(/^http:\/\/\[::1\]:\d+\/mcp$/u);
  expect((await send(new URL(href))).status).toBe(200);
});

test.each(["evil.example", "127.0.0.1.evil.example", "localhost:x", "0.0.0.0", "127.0.0.1@evil"])(
  "A request for the host %s is refused: its name may lead here.",
  async (host) => {
    const answer = await send(await serve(), { headers: { host } });
    expect(answer.status).toBe(403);
    expect(answer.body).not.toContain(host);
  },
);

test.each([
  ["https://evil.example", 403],
  ["null", 403],
  ["http://localhost.evil.example", 403],
  ["http://localhost:6274", 200],
])("A web page at %s gets %i.", async (origin, status) => {
  expect((await send(await serve(), { headers: { origin } })).status).toBe(status);
});

test("Beyond this machine names differ, and so the token alone decides.", async () => {
  const token = "0123456789abcdef";
  const url = await serve({ host: "0.0.0.0", token });
  url.hostname = "127.0.0.1";
  const headers = { host: "roles.example", authorization: `Bearer ${token}` };
  expect((await send(url, { headers })).status).toBe(200);
  const fromPage = { ...headers, origin: "https://roles.example" };
  expect((await send(url, { headers: fromPage })).status).toBe(403);
});

test.each([
  ["", "no token"],
  ["Bearer", "an empty one"],
  ["Bearer 0123456789abcdeF", "another"],
  ["Bearer 0123456789abcdef0", "a longer one"],
  ["Basic 0123456789abcdef", "another scheme"],
  ["0123456789abcdef", "no scheme"],
  ["Not Bearer 0123456789abcdef", "another scheme before it"],
  ["Bearer 0123456789abcdef more", "more behind it"],
])("Authorization: %s is refused (%s).", async (authorization) => {
  const url = await serve({ token: "0123456789abcdef" });
  const { status, headers } = await send(url, { headers: { authorization } });
  expect(status).toBe(401);
  expect(headers["www-authenticate"]).toMatch(/^Bearer/u);
});

test.each([
  ["/", 404],
  ["/mcp/", 404],
  ["//evil.example/mcp", 404],
  ["/mcp?x=1", 200],
])("%s answers %i.", async (path, status) => {
  const { port } = await serve();
  const socket = openSocket(Number(port), "127.0.0.1");
  const body = JSON.stringify(call);
  socket.end(
    `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\naccept: application/json, text/event-stream\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  expect(await text(socket)).toMatch(new RegExp(`^HTTP/1.1 ${status} `, "u"));
});

test.each(["GET", "DELETE", "PUT", "TRACE", "OPTIONS"])("%s is refused.", async (method) => {
  const { status, headers } = await send(await serve(), { method });
  expect([status, headers["allow"]]).toEqual([405, "POST"]);
});

test("A long body is refused, whether it says how long it is or not.", async () => {
  const url = await serve();
  const body = "x".repeat(1_000_000);
  const told = await send(url, { body, headers: { "content-length": String(body.length) } });
  expect(told.status).toBe(413);
  const untold = send(url, { body, headers: { "transfer-encoding": "chunked" } });
  // The connection may be gone before all was sent.
  expect(
    await untold.then(
      ({ status }) => status,
      () => 413,
    ),
  ).toBe(413);
  expect((await send(url)).status).toBe(200);
});

test("A body that is too long is refused before it is sent.", async () => {
  const { port } = await serve();
  const socket = openSocket(Number(port), "127.0.0.1");
  socket.write("POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-length: 65537\r\n\r\n");
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 [^]*A request may have 65536 bytes/u);
});

test("A body may have 64 KiB, and a byte more is refused.", async () => {
  const url = await serve();
  const longest = JSON.stringify(call).padEnd(65_536);
  for (const headers of [
    { "content-length": "65536" },
    { "transfer-encoding": "chunked" },
  ] as const) {
    expect((await send(url, { body: longest, headers })).status).toBe(200);
  }
  const headers = { "content-length": "65537" };
  expect((await send(url, { body: `${longest} `, headers })).status).toBe(413);
  const chunked = send(url, { body: `${longest} `, headers: { "transfer-encoding": "chunked" } });
  // The connection may be gone before all was sent.
  expect(
    await chunked.then(
      ({ status }) => status,
      () => 413,
    ),
  ).toBe(413);
});

test("What is refused is told as an error of JSON-RPC, and closes the connection.", async () => {
  const url = await serve({ token: "0123456789abcdef" });
  const { status, headers, body } = await send(url);
  expect(status).toBe(401);
  expect(headers).toMatchObject({ "content-type": "application/json", connection: "close" });
  expect(JSON.parse(body)).toEqual({
    jsonrpc: "2.0",
    id: null,
    error: { code: -32_600, message: "The bearer token is missing or wrong." },
  });
});

test.each(["bearer", "BEARER", "Bearer  "])("The scheme %j is a bearer token, too.", async (as) => {
  const token = "0123456789abcdef";
  const url = await serve({ token });
  expect((await send(url, { headers: { authorization: `${as} ${token}` } })).status).toBe(200);
});

test("No JSON is a parse error.", async () => {
  const { status, body } = await send(await serve(), { body: "{nope" });
  expect(status).toBe(400);
  expect(JSON.parse(body)).toMatchObject({ error: { code: -32_700 } });
});

test("A client that leaves in the middle of a request does no harm.", async () => {
  const url = await serve();
  const socket = openSocket(Number(url.port), "127.0.0.1");
  await once(socket, "connect");
  socket.write("POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{");
  socket.destroy();
  await once(socket, "close");
  expect((await send(url)).status).toBe(200);
});

test("Nobody waits for all that another client asks, and who asks too much at once is told.", async () => {
  const url = await serve();
  let answered = 0;
  const statuses = Array.from({ length: 150 }, async () => {
    const { status } = await send(url);
    answered += 1;
    return status;
  });
  await Promise.race(statuses);
  expect((await send(url, { from: "127.0.0.2" })).status).toBe(200);
  expect(answered).toBeLessThan(100);
  const all = await Promise.all(statuses);
  expect(new Set(all)).toEqual(new Set([200, 429]));
});

test("Who asks too much at once is told when to ask again.", async () => {
  const url = await serve();
  const all = await Promise.all(Array.from({ length: 150 }, async () => send(url)));
  const refused = all.find(({ status }) => status === 429);
  expect(refused?.headers["retry-after"]).toBe("1");
  expect(refused?.body).toContain("Too many requests of yours");
});

test("A bug is an internal error for the client, and is told to whoever serves.", async () => {
  const bug = new RangeError("hush");
  const failures: unknown[] = [];
  server = await serveHttp(
    {
      rolecall: () => {
        throw bug;
      },
      version: "1",
      failed: (error) => void failures.push(error),
    },
    { host: "127.0.0.1", port: 0, token: undefined },
  );
  const { status, body } = await send(new URL(server.url));
  expect(status).toBe(500);
  expect(body).not.toContain("hush");
  expect(failures).toEqual([bug]);
});

test("A port that is taken is an error.", async () => {
  const { port } = await serve();
  const second = serveHttp(
    { rolecall: bot, version: "1" },
    { host: "127.0.0.1", port: Number(port), token: undefined },
  );
  await expect(second).rejects.toThrow("EADDRINUSE");
});

test("Stopping ends idle connections at once, and gives two seconds to who is still sending.", async () => {
  const url = await serve();
  const open = async (): Promise<Socket> => {
    const socket = openSocket(Number(url.port), "127.0.0.1");
    await once(socket, "connect");
    return socket;
  };
  const [idle, sending] = [await open(), await open()];
  const head =
    "POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\naccept: application/json, text/event-stream\r\ncontent-length:";
  const body = JSON.stringify(call);
  sending.resume().write(`${head} 100\r\n\r\n{`);
  idle.write(`${head} ${body.length}\r\n\r\n${body}`);
  // The server has read what the other sends when it has answered this one.
  await once(idle, "data");
  const [idleEnded, sendingEnded] = [idle, sending].map(async (socket) => once(socket, "close"));
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  try {
    const stopped = server.stop();
    await idleEnded;
    await expect(send(url)).rejects.toThrow(/ECONNREFUSED/u);
    await vi.advanceTimersByTimeAsync(1999);
    expect(sending.closed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await Promise.all([sendingEnded, stopped]);
  } finally {
    vi.useRealTimers();
    for (const socket of [idle, sending]) socket.destroy();
  }
});
