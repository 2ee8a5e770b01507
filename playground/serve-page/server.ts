import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { FakeSlack } from "../fake-slack/fake-slack.ts";
import { parseJson } from "../fake-slack/json.ts";
import { readBody } from "../fake-slack/read-body.ts";
import { readActRequest } from "./act-request.ts";
import { perform } from "./act.ts";
import { serveLive } from "./live.ts";
import type { ActReply } from "./protocol.ts";
import type { Offers } from "./shown.ts";
import { inlineScriptHashes, staticFile } from "./static-files.ts";

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

const mostBytes = 100_000;

/**
 * Serves the page on the loopback interface.
 * @param port 0 means any free port, which is also used if this one is taken
 */
export async function servePage(
  fake: FakeSlack,
  offers: Offers,
  port: number,
): Promise<PageServer> {
  const policy = await contentPolicy();
  const server = createServer((request, response) => {
    response.setHeader("content-security-policy", policy);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    void respond(fake, offers, request, response);
  });
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}`,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  const attempt = async (wanted: number): Promise<void> => {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(wanted, "127.0.0.1", () => {
        server.off("error", reject);
        resolve();
      });
    });
  };
  try {
    await attempt(port);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    await attempt(0);
  }
  return (server.address() as AddressInfo).port;
}

const headers = {
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

async function contentPolicy(): Promise<string> {
  const html = (await staticFile("/"))?.bytes.toString("utf8") ?? "";
  return [
    "default-src 'none'",
    `script-src 'self' ${inlineScriptHashes(html).join(" ")}`,
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

async function respond(
  fake: FakeSlack,
  offers: Offers,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isForThisHost(request)) {
    response.writeHead(421).end("This page is only served on localhost.\n");
    return;
  }
  try {
    await route(fake, offers, request, response);
  } catch {
    // The page was closed in the middle of its request, or sent too much.
    response.destroy();
  }
}

/** Refuses other host names that resolve to this machine (DNS rebinding). */
function isForThisHost({ headers: { host = "" }, socket }: IncomingMessage): boolean {
  return [`localhost:${socket.localPort}`, `127.0.0.1:${socket.localPort}`].includes(host);
}

async function route(
  fake: FakeSlack,
  offers: Offers,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  if (request.method === "POST" && url.pathname === "/act") {
    await answerAct(fake, request, response);
  } else if (request.method !== "GET") {
    response.writeHead(405, { allow: "GET" }).end();
  } else if (url.pathname === "/live") {
    const user =
      fake.workspace.person(url.searchParams.get("as") ?? "") ?? fake.workspace.people[0];
    if (user === undefined) response.writeHead(404).end();
    else serveLive(fake, user.id, offers, response);
  } else {
    const file = await staticFile(url.pathname);
    if (file === undefined) response.writeHead(404).end("There is no such page.\n");
    else response.writeHead(200, { "content-type": file.type }).end(file.bytes);
  }
}

async function answerAct(
  fake: FakeSlack,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A form on another site can send neither this content type nor this origin.
  const { origin, host = "", "content-type": type } = request.headers;
  const ownOrigin = origin === undefined || origin === `http://${host}`;
  if (!ownOrigin || type !== "application/json") {
    reply(response, 403, { kind: "failed", reason: "Only this page may act." });
    return;
  }
  const read = readActRequest(parseJson(await readBody(request, mostBytes)));
  if (read.kind === "malformed") reply(response, 400, { kind: "failed", reason: read.reason });
  else reply(response, 200, await perform(fake, read.request));
}

function reply(response: ServerResponse, status: number, body: ActReply): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}
