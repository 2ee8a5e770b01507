import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { RawData, WebSocket } from "ws";
import type { Clock } from "../clock.ts";
import { isObject, parseJson, stringAt } from "../json.ts";
import type { Faults } from "../faults.ts";
import type { JsonObject } from "../json.ts";
import { counts, waits } from "../limits.ts";
import type { Answer, Attempt, Delivery, DeliveryKind, Transport } from "./delivery.ts";

interface Waiting {
  readonly socket: WebSocket;
  readonly settle: (answer: Answer) => void;
}

const mostBytes = 1_000_000;

/** Slack's end of Socket Mode: hands out URLs, sends envelopes, and waits for acknowledgements. */
export class SocketTransport implements Transport {
  readonly mode = "socket";
  readonly #appId: string;
  readonly #clock: Clock;
  readonly #faults: Faults;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: mostBytes,
    autoPong: false,
  });
  readonly #tickets = new Map<string, number>();
  readonly #waiting = new Map<string, Waiting>();
  #sockets: readonly WebSocket[] = [];
  #turn = 0;
  #base = "";

  constructor(appId: string, clock: Clock, faults: Faults) {
    this.#appId = appId;
    this.#clock = clock;
    this.#faults = faults;
  }

  /** @param base the URL prefix, known once the server is listening */
  serveAt(base: string): void {
    this.#base = base;
  }

  get connections(): number {
    return this.#sockets.length;
  }

  /** A URL for one connection, valid for 30 seconds. */
  open(): string {
    const ticket = randomUUID();
    for (const [old, until] of this.#tickets) {
      if (until < this.#clock.now()) this.#tickets.delete(old);
    }
    this.#tickets.set(ticket, this.#clock.now() + waits.socketTicket);
    return `${this.#base}?ticket=${ticket}&app_id=${this.#appId}`;
  }

  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? "/", "ws://localhost").searchParams.get("ticket") ?? "";
    const until = this.#tickets.get(ticket);
    this.#tickets.delete(ticket);
    const refused = this.#faults.takeSocket("refused");
    if (refused || until === undefined || until < this.#clock.now()) {
      socket.end("HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n");
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (connection) => {
      this.#connected(connection);
    });
  }

  #connected(socket: WebSocket): void {
    if (this.#sockets.length >= counts.sockets) {
      socket.send(JSON.stringify({ type: "disconnect", reason: "too_many_websockets" }));
      socket.close();
      return;
    }
    if (this.#faults.takeSocket("closed-before-hello")) {
      socket.close();
      return;
    }
    this.#sockets = [...this.#sockets, socket];
    socket.on("message", (data) => {
      this.#acknowledged(data);
      if (this.#faults.takeSocket("broken-after-acknowledgement")) socket.terminate();
    });
    // A broken connection also emits "close", where it is handled.
    socket.on("error", () => undefined);
    socket.on("close", () => {
      this.#closed(socket);
    });
    if (!this.#faults.takeSocket("deaf")) {
      socket.on("ping", (data) => {
        socket.pong(data);
      });
    }
    if (this.#faults.takeSocket("silent")) return;
    socket.send(
      JSON.stringify({
        type: "hello",
        num_connections: this.#sockets.length,
        debug_info: { host: "fake-slack", approximate_connection_time: 18060 },
        connection_info: { app_id: this.#appId },
      }),
    );
  }

  #closed(socket: WebSocket): void {
    this.#sockets = this.#sockets.filter((other) => other !== socket);
    for (const waiting of this.#waiting.values()) {
      if (waiting.socket === socket) {
        waiting.settle({ kind: "unreachable", reason: "the socket closed" });
      }
    }
  }

  #acknowledged(data: RawData): void {
    const message = parseJson(text(data));
    if (!isObject(message)) return;
    const waiting = this.#waiting.get(stringAt(message, "envelope_id") ?? "");
    const body = message["payload"];
    // A bare ack() sends an empty object.
    const empty = isObject(body) && Object.keys(body).length === 0;
    waiting?.settle({ kind: "acknowledged", body: empty ? undefined : body, milliseconds: 0 });
  }

  async send(delivery: Delivery, attempt: Attempt): Promise<Answer> {
    const open = this.#sockets.filter((socket) => socket.readyState === socket.OPEN);
    this.#turn += 1;
    const socket = open[this.#turn % open.length];
    if (socket === undefined) return { kind: "unreachable", reason: "no socket is connected" };
    const envelopeId = randomUUID();
    const started = this.#clock.now();
    const answer = await new Promise<Answer>((resolve) => {
      const cancel = this.#clock.after(waits.acknowledgement, () => {
        resolve({ kind: "timed-out" });
      });
      this.#waiting.set(envelopeId, {
        socket,
        settle: (given) => {
          cancel();
          resolve(given);
        },
      });
      const broken = this.#faults.takeSocket("broken-with-envelope");
      socket.send(JSON.stringify(envelope(envelopeId, delivery, attempt)), () => {
        if (broken) socket.terminate();
      });
    });
    this.#waiting.delete(envelopeId);
    if (answer.kind !== "acknowledged") return answer;
    return { ...answer, milliseconds: this.#clock.now() - started };
  }

  /** Tells the app to reconnect, as Slack occasionally does. */
  disconnect(reason: "warning" | "refresh_requested" | "link_disabled"): void {
    const message = JSON.stringify({
      type: "disconnect",
      reason,
      debug_info: { host: "fake-slack" },
    });
    for (const socket of this.#sockets) socket.send(message);
  }

  /** Sends any data instead of an envelope, without waiting for an acknowledgement. */
  say(frame: string | Buffer): void {
    for (const socket of this.#sockets) socket.send(frame);
  }

  /** Closes the connections as WebSockets are closed. */
  close(code: number, reason: string): void {
    for (const socket of this.#sockets) socket.close(code, reason);
  }

  /** Breaks the connections without warning. */
  drop(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  stop(): void {
    this.drop();
    this.#server.close();
    for (const waiting of this.#waiting.values()) {
      waiting.settle({ kind: "unreachable", reason: "the fake Slack stopped" });
    }
  }
}

const envelopeTypes: Readonly<Record<DeliveryKind, string>> = {
  command: "slash_commands",
  event: "events_api",
  block_actions: "interactive",
  block_suggestion: "interactive",
  view_submission: "interactive",
  view_closed: "interactive",
  shortcut: "interactive",
  message_action: "interactive",
};

function envelope(id: string, delivery: Delivery, attempt: Attempt): JsonObject {
  const type = envelopeTypes[delivery.kind];
  return {
    envelope_id: id,
    type,
    payload: delivery.payload,
    accepts_response_payload: type !== "events_api",
    ...(type === "events_api"
      ? { retry_attempt: attempt.number, retry_reason: attempt.reason ?? "" }
      : {}),
  };
}

function text(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString("utf8");
  return Buffer.from(data as Buffer).toString("utf8");
}
