import type { Clock } from "../clock.ts";
import type { Answer } from "../delivery/delivery.ts";
import { sign } from "../delivery/signature.ts";
import { isObject, listAt, objectAt, objectsAt, parseJson, stringAt } from "../json.ts";
import type { JsonObject } from "../json.ts";

/** Who asks, as Slack tells a server. */
export interface Identity {
  readonly user_id: string;
  readonly team_id: string;
  readonly enterprise_id?: string;
}

export interface ToolResult {
  /** Its texts, joined. */
  readonly text: string;
  readonly isError: boolean;
  /** Undefined if it has none. */
  readonly blocks: unknown;
}

/** What a request was answered with. */
export interface Received {
  readonly status: number;
  /** JSON, if it is that. */
  readonly body: unknown;
}

interface ClientOptions {
  /** Of the app's server. */
  readonly url: string;
  readonly signingSecret: string;
  readonly clock: Clock;
  /** Told of each request; returns what to tell of its answer. */
  readonly record?: (sent: JsonObject) => (answer: Answer) => void;
}

const protocolVersion = "2025-11-25";
const answeredWithinMs = 60_000;

/** The messages in the body of a response: one as JSON, or several as events. */
function messagesIn(body: string, type: string): readonly unknown[] {
  if (!type.startsWith("text/event-stream")) return [parseJson(body)];
  return body
    .split(/\r?\n/u)
    .flatMap((line) => (line.startsWith("data:") ? [parseJson(line.slice("data:".length))] : []));
}

/** Slackbot's side of the Model Context Protocol: signed requests to the server of one app. */
export class McpClient {
  readonly #options: ClientOptions;
  #count = 0;
  #tools: Promise<readonly JsonObject[]> | undefined;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** The server's tools, for which it is asked once. */
  async tools(): Promise<readonly JsonObject[]> {
    this.#tools ??= this.#discover();
    try {
      return await this.#tools;
    } catch (error) {
      this.#tools = undefined;
      throw error;
    }
  }

  /** @param asker undefined if the app is set up without Slack's identity */
  async call(tool: string, given: JsonObject, asker: Identity | undefined): Promise<ToolResult> {
    const result = await this.#request("tools/call", {
      name: tool,
      arguments: given,
      ...(asker === undefined ? {} : { _meta: { slack: asker } }),
    });
    const texts = objectsAt(result, "content").flatMap((part) => stringAt(part, "text") ?? []);
    return {
      text: texts.join("\n"),
      isError: result["isError"] === true,
      blocks: objectAt(objectAt(result, "_meta") ?? {}, "slack")?.["blocks"],
    };
  }

  /** Sends any body, signed unless other headers are given. */
  async send(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Received> {
    const { url, signingSecret, clock } = this.#options;
    const timestamp = Math.floor(clock.now() / 1000);
    const response = await fetch(url, {
      method: "POST",
      headers: {
        accept: "application/json, text/event-stream",
        "content-type": "application/json",
        "mcp-protocol-version": protocolVersion,
        "x-slack-request-timestamp": String(timestamp),
        "x-slack-signature": sign(signingSecret, timestamp, body),
        ...headers,
      },
      body,
      signal: AbortSignal.timeout(answeredWithinMs),
    });
    const messages = messagesIn(await response.text(), response.headers.get("content-type") ?? "");
    const answer = messages.find((one) => isObject(one) && "id" in one);
    return { status: response.status, body: answer ?? messages.at(-1) };
  }

  async #discover(): Promise<readonly JsonObject[]> {
    await this.#request("initialize", {
      protocolVersion,
      clientInfo: { name: "slackbot", version: "1" },
      capabilities: {
        extensions: {
          "io.slack/block-kit": { mimeTypes: ["application/vnd.slack.blocks+json"] },
        },
      },
    });
    await this.#send({ jsonrpc: "2.0", method: "notifications/initialized" });
    const tools = listAt(await this.#request("tools/list", {}), "tools");
    return tools.filter(isObject);
  }

  /** @throws Error if it is answered with an error */
  async #request(method: string, params: JsonObject): Promise<JsonObject> {
    this.#count += 1;
    const { status, body } = await this.#send({ jsonrpc: "2.0", id: this.#count, method, params });
    const answer = isObject(body) ? body : {};
    const result = objectAt(answer, "result");
    if (result !== undefined) return result;
    const message = stringAt(objectAt(answer, "error") ?? {}, "message") ?? "no result";
    throw new Error(`The app's server answered ${method} with ${status}: ${message}`);
  }

  async #send(message: JsonObject): Promise<Received> {
    const { clock, record } = this.#options;
    const answered = record?.(message);
    const started = clock.now();
    try {
      const received = await this.send(JSON.stringify(message));
      answered?.(
        received.status < 300
          ? { kind: "acknowledged", body: received.body, milliseconds: clock.now() - started }
          : { kind: "refused", status: received.status },
      );
      return received;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      answered?.({ kind: "unreachable", reason });
      throw error;
    }
  }
}
