import { Agent, request } from "node:http";
import type { IncomingMessage } from "node:http";
import type { Clock } from "../clock.ts";
import { parseJson } from "../json.ts";
import type { JsonObject } from "../json.ts";
import { waits } from "../limits.ts";
import { readBody } from "../read-body.ts";
import type { Answer, Attempt, Delivery, DeliveryKind, Tampering, Transport } from "./delivery.ts";
import { sign } from "./signature.ts";

export interface HttpTarget {
  /** The app's request URLs, one per replica, used in turn. */
  readonly urls: readonly string[];
  /** Where typeahead requests go, if not to `urls`; null if the app has set no URL for them. */
  readonly optionsUrl?: string | null;
}

const staleSeconds = 10 * 60;
const mostBytes = 1_000_000;

/** Slack's requests to the app's URL, signed. */
export class HttpTransport implements Transport {
  readonly mode = "http";
  readonly #target: HttpTarget;
  readonly #secret: string;
  readonly #clock: Clock;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #open = new Set<AbortController>();
  #turn = 0;

  constructor(target: HttpTarget, secret: string, clock: Clock) {
    this.#target = target;
    this.#secret = secret;
    this.#clock = clock;
  }

  async send(delivery: Delivery, attempt: Attempt, tampering?: Tampering): Promise<Answer> {
    const url = this.#url(delivery.kind);
    if (url === undefined) {
      return { kind: "unreachable", reason: "no URL is set for this kind of request" };
    }
    const body = bodyOf(delivery);
    return this.#post(url, body, {
      ...this.#signed(body, tampering),
      ...retryHeaders(attempt),
      "content-type":
        delivery.kind === "event" ? "application/json" : "application/x-www-form-urlencoded",
    });
  }

  /** Aborts requests in progress. */
  stop(): void {
    for (const controller of this.#open) controller.abort();
    this.#agent.destroy();
  }

  #url(kind: DeliveryKind): string | undefined {
    const { urls, optionsUrl } = this.#target;
    if (kind === "block_suggestion" && optionsUrl !== undefined) return optionsUrl ?? undefined;
    this.#turn += 1;
    return urls[this.#turn % urls.length];
  }

  #signed(body: string, tampering: Tampering | undefined): Readonly<Record<string, string>> {
    const now = Math.floor(this.#clock.now() / 1000);
    const timestamp = tampering === "replayed" ? now - staleSeconds : now;
    const secret = tampering === "forged" ? `not ${this.#secret}` : this.#secret;
    return {
      "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
      "x-slack-request-timestamp": String(timestamp),
      "x-slack-signature": sign(secret, timestamp, body),
    };
  }

  async #post(
    url: string,
    body: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const started = this.#clock.now();
    const controller = new AbortController();
    this.#open.add(controller);
    let timedOut = false;
    const cancel = this.#clock.after(waits.acknowledgement, () => {
      timedOut = true;
      controller.abort();
    });
    try {
      const response = await this.#exchange(url, body, headers, controller.signal);
      if (response.status !== 200) return { kind: "refused", status: response.status };
      const milliseconds = this.#clock.now() - started;
      return { kind: "acknowledged", body: response.body, milliseconds };
    } catch (error) {
      if (timedOut) return { kind: "timed-out" };
      return {
        kind: "unreachable",
        reason: error instanceof Error ? error.message : String(error),
      };
    } finally {
      cancel();
      this.#open.delete(controller);
    }
  }

  async #exchange(
    url: string,
    body: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<{ readonly status: number; readonly body: unknown }> {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(url, {
        method: "POST",
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
        agent: this.#agent,
        signal,
      });
      sent.once("response", resolve);
      sent.once("error", reject);
      sent.end(body);
    });
    const text = await readBody(response, mostBytes);
    return {
      status: response.statusCode ?? 0,
      body: text === "" ? undefined : (parseJson(text) ?? text),
    };
  }
}

function bodyOf(delivery: Delivery): string {
  switch (delivery.kind) {
    case "event":
      return JSON.stringify(delivery.payload);
    case "command":
      return form(delivery.payload);
    case "block_actions":
    case "block_suggestion":
    case "view_submission":
    case "view_closed":
    case "shortcut":
    case "message_action":
      return form({ payload: JSON.stringify(delivery.payload) });
  }
}

function form(fields: JsonObject): string {
  return new URLSearchParams(
    Object.entries(fields).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();
}

function retryHeaders(attempt: Attempt): Readonly<Record<string, string>> {
  if (attempt.number === 0) return {};
  return {
    "x-slack-retry-num": String(attempt.number),
    "x-slack-retry-reason": attempt.reason ?? "http_error",
  };
}
