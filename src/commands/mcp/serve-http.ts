import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { isIPv6 } from "node:net";
import { setImmediate } from "node:timers/promises";
import {
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  validateHostHeader,
  validateOriginHeader,
} from "@modelcontextprotocol/server";
import { createHandler, longestBody } from "../../mcp/handler.ts";
import { sendResponse, webRequest } from "../../mcp/node-http.ts";
import type { ServerParts } from "../../mcp/parts.ts";
import { createClientTurns } from "./client-turns.ts";
import { type HttpSettings, isLoopback } from "./settings.ts";

export interface HttpServer {
  readonly url: string;
  /** Lets answers under way come to their end. */
  readonly stop: () => Promise<void>;
}

/** Answers take a fraction of a second; only who reads slowly needs more. */
const mostStopMs = 2000;

/** In milliseconds. A client that takes longer only ties up the connection. */
const limits = {
  headersTimeout: 30_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1000,
} as const;

/** In each round Node accepts one connection and reads what was sent, so that others come in turn. */
const roundsBetweenTurns = 10;

interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function refuse(response: ServerResponse, { status, message, headers }: Refusal): void {
  const error = { jsonrpc: "2.0", id: null, error: { code: -32_600, message } };
  response
    // Closed, so that an unread body is not parsed as the next request.
    .writeHead(status, { "content-type": "application/json", connection: "close", ...headers })
    .end(JSON.stringify(error));
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Takes the same time whichever characters are wrong. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function bearerIn({ headers: { authorization = "" } }: IncomingMessage): string {
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? "";
}

/** Why a request goes no further, judging by its headers alone. */
function refusalOf(request: IncomingMessage, { host, token }: HttpSettings): Refusal | undefined {
  const { headers, method, url = "" } = request;
  if (url.split("?")[0] !== "/mcp") return { status: 404, message: "Not found" };
  // A web page may send requests to this machine, or to a name that leads here.
  const hosts = [...localhostAllowedHostnames(), host];
  if (isLoopback(host) && !validateHostHeader(headers.host, hosts).ok) {
    return { status: 403, message: "The Host header names another host." };
  }
  if (!validateOriginHeader(headers.origin, localhostAllowedOrigins()).ok) {
    return { status: 403, message: "Requests from web pages elsewhere are not allowed." };
  }
  if (token !== undefined && !isSame(bearerIn(request), token)) {
    return {
      status: 401,
      message: "The bearer token is missing or wrong.",
      headers: { "www-authenticate": 'Bearer realm="rolecall"' },
    };
  }
  if (method !== "POST") {
    return { status: 405, message: "Send requests with POST.", headers: { allow: "POST" } };
  }
  return undefined;
}

const tooLong: Refusal = {
  status: 413,
  message: `A request may have ${longestBody} bytes at most.`,
};

const tooMany: Refusal = {
  status: 429,
  message: "Too many requests of yours wait for an answer. Send fewer at once.",
  headers: { "retry-after": "1" },
};

/** Undefined if it is too long; the rest is then not read. */
async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > longestBody) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  const arriving: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const bytes of arriving) {
    length += bytes.length;
    if (length > longestBody) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

async function rounds(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) await setImmediate();
}

/** Listens until it is stopped. Rejects if the port is taken, or the host is not this machine. */
export async function serveHttp(parts: ServerParts, settings: HttpSettings): Promise<HttpServer> {
  const { handle, close } = createHandler(parts);
  const turns = createClientTurns();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = refusalOf(request, settings);
    if (refusal !== undefined) {
      refuse(response, refusal);
      return;
    }
    const left = new AbortController();
    response.once("close", () => {
      left.abort();
    });
    const body = await readBody(request);
    if (body === undefined) {
      refuse(response, tooLong);
      return;
    }
    if (!(await turns.take(request.socket.remoteAddress ?? ""))) {
      refuse(response, tooMany);
      return;
    }
    let answered: Response;
    try {
      answered = await handle(webRequest(request, body, left.signal));
    } finally {
      void rounds(roundsBetweenTurns).then(() => {
        turns.done();
      });
    }
    await sendResponse(answered, response);
  };
  const server = createServer(limits, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // The client went away while it was sending, or this is a bug.
      if (!request.destroyed) parts.failed?.(error);
      if (response.headersSent) response.destroy();
      else refuse(response, { status: 500, message: "Internal error" });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port: settings.port, host: settings.host }, resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : settings.port;
  const host = isIPv6(settings.host) ? `[${settings.host}]` : settings.host;
  return {
    url: `http://${host}:${port}/mcp`,
    stop: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      server.closeIdleConnections();
      setTimeout(() => {
        server.closeAllConnections();
      }, mostStopMs).unref();
      await close();
      await closed;
    },
  };
}
