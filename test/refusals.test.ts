import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sign } from "../playground/fake-slack/delivery/signature.ts";
import { type Server, startServer } from "../src/operations/serve.ts";
import { open, type Workspace } from "./slack/workspace.ts";

// Whoever is refused is cut off, in either mode, whatever else they have to say.

let workspace: Workspace;
let pages: Server;
const bad = async () => Promise.reject(new Error("hush"));
beforeAll(async () => {
  workspace = await open("http", {
    app: {
      routes: [{ path: "/page", handler: (_, response) => void response.writeHead(500).end() }],
    },
  });
  pages = await startServer([{ path: "/page", page: bad }], 0);
});
afterAll(async () => {
  await workspace.stop();
  await pages.stop();
});

const ports = { "Slack's": () => workspace.port ?? 0, "the pages'": () => pages.port } as const;
type Port = keyof typeof ports;

/** All that comes back until the other side closes the connection. */
async function untilClosed(socket: Socket): Promise<string> {
  let received = "";
  socket.on("data", (chunk: Buffer) => {
    received += chunk.toString();
  });
  // A connection that is closed with something unread looks broken from here.
  socket.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    socket.once("close", () => {
      resolve();
    });
  });
  return received;
}

function head(request: string, headers: Readonly<Record<string, string | number>> = {}): string {
  const lines = Object.entries({ host: "x", ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return `${request} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`;
}

const form = { "content-type": "application/x-www-form-urlencoded" };

function signed(body: string): Readonly<Record<string, string>> {
  const time = Math.floor(Date.now() / 1000);
  return {
    ...form,
    "x-slack-request-timestamp": String(time),
    "x-slack-signature": sign(workspace.slack.signingSecret, time, body),
  };
}

interface Refused {
  readonly request: string;
  readonly status: number;
  readonly headers?: () => Readonly<Record<string, string>>;
  readonly body?: string;
}

const events = "POST /slack/events";
const unsigned = "command=%2Frole";
const refused: readonly (Refused & { readonly at: Port; readonly why: string })[] = [
  ...(["Slack's", "the pages'"] as const).flatMap((at) => [
    { at, why: "another path", request: "GET /else", status: 404 },
    { at, why: "another method", request: "DELETE /page", status: 404 },
    { at, why: "a page that fails", request: "GET /page", status: 500 },
    {
      at,
      why: "an expectation",
      request: "GET /page",
      status: 417,
      headers: () => ({ expect: "something" }),
    },
  ]),
  { at: "the pages'", why: "Slack's path", request: events, status: 404, body: unsigned },
  { at: "Slack's", why: "no signature", request: events, status: 401, body: unsigned },
  {
    at: "Slack's",
    why: "a form without a payload",
    request: events,
    status: 400,
    headers: () => signed("payload=[]"),
    body: "payload=[]",
  },
  {
    at: "Slack's",
    why: "a signature, but another path",
    request: "POST /else",
    status: 404,
    headers: () => signed(unsigned),
    body: unsigned,
  },
];

describe("a refusal closes its connection", () => {
  test.each(refused)(
    "for $why: $request, at $at port",
    async ({ at, request, status, headers, body = "" }) => {
      const socket = connect(ports[at](), "127.0.0.1");
      socket.write(head(request, { ...headers?.(), "content-length": body.length }) + body);
      const received = await untilClosed(socket);
      expect(received).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(received).toMatch(/^connection: close\r$/im);
    },
  );
});

const megabyte = Buffer.alloc(1_000_000, "x");
const megabytes = 300;

/** Sends a body for as long as somebody takes it; how much of it was taken, in MB. */
async function taken(port: number, request: string, headers: Readonly<Record<string, string>>) {
  const socket = connect(port, "127.0.0.1");
  const closed = untilClosed(socket);
  socket.write(head(request, { ...headers, "content-length": megabytes * megabyte.length }));
  let sent = 0;
  while (sent < megabytes && !socket.closed) {
    const flushed = new Promise<void>((resolve) => {
      socket.write(megabyte, () => {
        resolve();
      });
    });
    await Promise.race([flushed, closed]);
    sent += 1;
  }
  socket.destroy();
  await closed;
  return sent;
}

describe("a refused request with a large body does not hold its connection", () => {
  test.each<{ at: Port; request: string; headers: () => Readonly<Record<string, string>> }>([
    { at: "Slack's", request: "GET /else", headers: () => ({}) },
    { at: "Slack's", request: events, headers: () => form },
    { at: "Slack's", request: events, headers: () => signed("") },
    { at: "Slack's", request: events, headers: () => ({ ...signed(""), expect: "100-continue" }) },
    { at: "the pages'", request: "GET /else", headers: () => ({}) },
    { at: "the pages'", request: events, headers: () => signed("") },
  ])("$request at $at port: %#", async ({ at, request, headers }) => {
    expect(await taken(ports[at](), request, headers())).toBeLessThan(megabytes / 2);
  });
});
