import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Activity } from "./activity.ts";
import type { Clock } from "./clock.ts";
import type { CallFault, Faults, Replacement } from "./faults.ts";
import type { Journal } from "./journal.ts";
import { isObject, parseJson } from "./json.ts";
import type { JsonObject } from "./json.ts";
import type { PostRate } from "./post-rate.ts";
import { readBody } from "./read-body.ts";

/** A call as it arrived: the method, its arguments and the token. */
export interface ReceivedCall {
  /** "chat.postMessage", or "response_url" for a call of one. */
  readonly method: string;
  /** The last part of a response_url. */
  readonly urlId: string;
  readonly fields: JsonObject;
  readonly token?: string;
}

export interface CallReply {
  readonly status: number;
  readonly reply: JsonObject;
}

interface Parts {
  readonly clock: Clock;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly activity: Activity;
  readonly run: (call: ReceivedCall) => CallReply;
  readonly scopes: () => string;
  readonly postRate: PostRate;
}

const tooMany: CallFault = { kind: "rate-limited", retryAfterSeconds: 1 };

const mostBytes = 2_000_000;

/**
 * The HTTP server for `/api/<method>` and `/response/<id>`: reads calls, applies faults, records.
 */
export class CallServer {
  readonly http: Server;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.http = createServer((request, response) => {
      void this.#handle(request, response);
    });
  }

  /** Listens on loopback only and returns the port; 0 asks for any free one. */
  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.http.once("error", reject);
      this.http.listen(port, "127.0.0.1", resolve);
    });
    return (this.http.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.http.close(() => {
        resolve();
      });
      this.http.closeAllConnections();
    });
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const end = this.#parts.activity.begin();
    try {
      const call = await receivedCall(request);
      if (call === undefined) {
        response.writeHead(404).end();
      } else {
        await this.#answer(call, response);
      }
    } catch {
      // The app broke the connection or sent too much, so there is nobody to answer.
      response.destroy();
    } finally {
      end();
    }
  }

  async #answer(call: ReceivedCall, response: ServerResponse): Promise<void> {
    const { faults, journal, clock } = this.#parts;
    const fault = faults.takeCall(call.method) ?? this.#limited(call);
    if (fault?.kind === "slow") await this.#wait(fault.milliseconds);
    const { status, reply } = this.#result(call, fault);
    journal.request({
      at: clock.now(),
      method: call.method,
      arguments: call.fields,
      status,
      response: reply,
      ...(fault === undefined ? {} : { fault: fault.kind }),
    });
    if (fault?.kind === "hanging") {
      await closed(response);
      return;
    }
    const { statusText, body, headers } = replacement(fault);
    const text = body ?? JSON.stringify(reply);
    response.writeHead(status, statusText, {
      "content-type": "application/json; charset=utf-8",
      ...(fault?.kind === "unending" ? {} : { "content-length": String(Buffer.byteLength(text)) }),
      "x-oauth-scopes": this.#parts.scopes(),
      ...retryAfter(fault),
      ...headers,
    });
    if (fault?.kind === "dropped") {
      response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
    } else if (fault?.kind === "unending") {
      await this.#neverEnd(response, fault.body);
    } else {
      response.end(text);
    }
  }

  #limited({ method, fields }: ReceivedCall): CallFault | undefined {
    if (method !== "chat.postMessage") return undefined;
    return this.#parts.postRate.takes(String(fields["channel"])) ? undefined : tooMany;
  }

  /** Until the app has had enough. */
  async #neverEnd(
    response: ServerResponse,
    how: "stalled" | "trickling" | "endless",
  ): Promise<void> {
    const ended = closed(response);
    response.write("{");
    const more = (): void => {
      if (response.destroyed) return;
      // The app may have closed the connection, of which the event loop has to learn.
      if (how === "endless") response.write(" ".repeat(64 * 1024), () => setImmediate(more));
      else response.write(" ", () => this.#parts.clock.after(1000, more));
    };
    if (how !== "stalled") more();
    await ended;
  }

  #result(call: ReceivedCall, fault: CallFault | undefined): CallReply {
    switch (fault?.kind) {
      case "rate-limited":
        return { status: 429, reply: { ok: false, error: "ratelimited" } };
      case "error":
        return { status: 200, reply: { ok: false, error: fault.error, ...fault.fields } };
      case "http-error":
        if (fault.applied === true) this.#parts.run(call);
        return { status: fault.status, reply: { ok: false, error: "internal_error" } };
      case "hanging":
        return { status: 0, reply: {} };
      case "unending":
        return { status: 200, reply: {} };
      case "replaced": {
        const real = fault.applied === true ? this.#parts.run(call) : { status: 200, reply: {} };
        return {
          status: fault.status ?? real.status,
          reply: { ...real.reply, ...fault.fields },
        };
      }
      case "dropped":
      case "html":
        return fault.applied === true
          ? this.#parts.run(call)
          : { status: 200, reply: { ok: true } };
      case "slow":
      case undefined:
        return this.#parts.run(call);
    }
  }

  async #wait(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#parts.clock.after(milliseconds, resolve);
    });
  }
}

/** What takes the place of parts of an answer. */
function replacement(fault: CallFault | undefined): Replacement {
  if (fault?.kind === "replaced") return fault;
  if (fault?.kind !== "html") return {};
  return {
    headers: { "content-type": "text/html; charset=utf-8" },
    body: "<!doctype html><title>Slack</title>",
  };
}

function retryAfter(fault: CallFault | undefined): Readonly<Record<string, string>> {
  if (fault?.kind !== "rate-limited" || fault.retryAfterSeconds === undefined) return {};
  return { "retry-after": String(fault.retryAfterSeconds) };
}

async function closed(response: ServerResponse): Promise<void> {
  await new Promise<void>((resolve) => {
    response.once("close", resolve);
  });
}

/** Undefined for a path that Slack does not have. */
async function receivedCall(request: IncomingMessage): Promise<ReceivedCall | undefined> {
  const [, place, name] = new URL(request.url ?? "/", "http://localhost").pathname.split("/");
  if ((place !== "api" && place !== "response") || name === undefined) return undefined;
  const { token: inBody, ...fields } = parsed(await readBody(request, mostBytes));
  const inHeader = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  const token = inHeader ?? (typeof inBody === "string" ? inBody : undefined);
  return {
    method: place === "api" ? name : "response_url",
    urlId: name,
    fields,
    ...(token === undefined ? {} : { token }),
  };
}

/** The arguments that are JSON inside a form. */
const structured = new Set(["blocks", "view", "metadata", "prompts", "attachments"]);

/** Parses a JSON object, otherwise a form. */
function parsed(body: string): JsonObject {
  const json = body.startsWith("{") ? parseJson(body) : undefined;
  if (isObject(json)) return json;
  const fields = [...new URLSearchParams(body)].map(([key, value]): [string, unknown] => [
    key,
    structured.has(key) ? (parseJson(value) ?? value) : value,
  ]);
  return Object.fromEntries(fields);
}
