import { type App, type Receiver, SocketModeReceiver } from "@slack/bolt";
import type { Dispatcher } from "undici";
import { z } from "zod";
import type { Fetch } from "../api/fetch.ts";
import { clientOptions } from "../api/web-api.ts";
import { boltLogger } from "./bolt-logger.ts";
import type { Log } from "../delivery/log.ts";
import { StartError } from "./start-error.ts";
import { type Ending, endings, SocketError } from "./trouble.ts";
import { logWithheld, withheld } from "./withheld-events.ts";
import { pauseMs, unlessStopped, waitOut } from "./wait-out.ts";

/** From the URL of a WebSocket to Slack's first word over it. */
const helloMs = 5000;
/** How often a WebSocket is looked at, because Slack's client is slow to say that one has died. */
const watchMs = 1000;
/** Of a WebSocket that is open; the later ones are closing and closed. */
const openState = 1;
/** For what has been sent to leave, and for Slack to close its end. */
const goodbyeMs = 1000;
/** A connection that ends earlier counts as a failed attempt. */
const lastingMs = 10_000;

export interface SocketOptions {
  readonly appToken: string;
  /** Slack's own where undefined. */
  readonly apiUrl: string | undefined;
  readonly fetch: Fetch;
  /** The proxy for the WebSocket; if undefined, it is opened directly. */
  readonly proxy?: Dispatcher;
  readonly log: Log;
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Ends all waiting; the connection is closed by `stop`. */
  readonly stopped: AbortSignal;
  /** Told of each time that the connection is there, and that it is gone. */
  readonly changed: (connected: boolean) => void;
  /** Told if Slack refuses another connection for good. */
  readonly refused: (error: StartError) => void;
}

export interface SocketReceiver extends Receiver {
  /**
   * Until the first connection is there, or it was stopped; from then on keeps one.
   * @param until when it is given up, by `now`
   * @throws StartError as `waitOut` does
   */
  connect(until: number): Promise<void>;
}

/** One WebSocket that Slack has said hello on. */
interface Connection {
  readonly ended: Promise<Ending>;
  readonly close: () => void;
}

const disconnection = z.object({ type: z.literal("disconnect"), reason: z.unknown().optional() });

/** Why Slack ends a connection, if that is what a message says. */
function endingIn(message: unknown): Ending | undefined {
  if (typeof message !== "string") return undefined;
  try {
    const { data } = disconnection.safeParse(JSON.parse(message));
    if (data === undefined) return undefined;
    return endings.find((ending) => ending === data.reason) ?? "another reason";
  } catch {
    return undefined;
  }
}

/** With an event in it, so that Slack's client acknowledges it like any other. */
function withEvent(message: unknown, log: Log): unknown {
  if (typeof message !== "string" || !message.includes(withheld)) return message;
  try {
    const envelope: unknown = JSON.parse(message);
    const { data } = withheldEnvelope.safeParse(envelope);
    if (data === undefined) return message;
    logWithheld(log);
    return JSON.stringify({ ...data, payload: { ...data.payload, event: { type: withheld } } });
  } catch {
    return message;
  }
}

const withheldEnvelope = z.looseObject({
  payload: z.looseObject({ type: z.literal(withheld) }),
});

/** Slack's client reads parts of an envelope that may not be there, and its failure ends a process. */
function outliveBadEnvelopes({ client }: SocketModeReceiver, log: Log): void {
  const arrival = "ws_message";
  const readers = client.listeners(arrival);
  client.removeAllListeners(arrival);
  client.on(arrival, (received: unknown, ...others: readonly unknown[]) => {
    const message = [withEvent(received, log), ...others];
    for (const read of readers) {
      // In a promise, so that a failure at once and one later come to the same.
      void Promise.resolve()
        .then((): unknown => Reflect.apply(read, client, message))
        .catch((error: unknown) => {
          const name = error instanceof Error ? error.name : typeof error;
          log.warn({ error: name }, "an unreadable envelope");
        });
    }
  });
}

function receiverOf({ appToken, apiUrl, fetch, proxy, log }: SocketOptions): SocketModeReceiver {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    dispatcher: proxy,
    // Its own waits grow without end, and it does not say what it waits for.
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: clientOptions(apiUrl, fetch, "connect"),
    },
    processEventErrorHandler: async ({ error }) => {
      log.error({ error: error.name }, "an envelope could not be handled");
      return Promise.resolve(false);
    },
  });
  outliveBadEnvelopes(receiver, log);
  return receiver;
}

/** Whether a WebSocket is closing or closed; one that is still opening is not. */
function isOver(websocket: SocketModeReceiver["client"]["websocket"]): boolean {
  if (websocket === undefined) return false;
  return websocket.readyState === undefined || websocket.readyState > openState;
}

/**
 * Each connection has a client of its own, because a late word of an older one would be taken for
 * the end of the next.
 * @throws SocketError, or what `apps.connections.open` fails with
 */
async function openConnection(app: App, options: SocketOptions): Promise<Connection> {
  const receiver = receiverOf(options);
  receiver.init(app);
  const { client } = receiver;
  let end: (ending: Ending) => void = () => undefined;
  const ended = new Promise<Ending>((resolve) => {
    end = resolve;
  });
  client.on("ws_message", (message: unknown) => {
    const ending = endingIn(message);
    if (ending !== undefined) end(ending);
  });
  client.on("disconnected", () => {
    end("broken");
  });
  const watching = setInterval(() => {
    if (isOver(client.websocket)) end("broken");
  }, watchMs);
  void ended.then(() => {
    clearInterval(watching);
    if (!isOver(client.websocket)) void client.disconnect();
    // Does without Slack's part of the goodbye.
    setTimeout(() => void client.disconnect(), goodbyeMs).unref();
  });

  let late: ReturnType<typeof setTimeout> | undefined;
  client.on("connecting", () => {
    late = setTimeout(() => {
      end("broken");
    }, helloMs);
  });
  const hello = client.start();
  const ending = await Promise.race([hello.then(() => undefined), ended]).catch(
    (error: unknown) => {
      end("broken");
      // Without an error where the WebSocket was closed.
      if (error === undefined) return "broken" as const;
      throw error;
    },
  );
  clearTimeout(late);
  if (ending !== undefined) throw new SocketError(ending);
  return {
    ended,
    close: () => {
      end("broken");
    },
  };
}

const lost: Readonly<Record<Ending, string>> = {
  warning: "Slack replaces the connection",
  refresh_requested: "Slack replaces the connection",
  link_disabled: "Slack ended the connection: Socket Mode was switched off in the app's settings",
  too_many_websockets:
    "Slack ended the connection: it allows an app ten, and another process uses the same SLACK_APP_TOKEN",
  "another reason": "Slack ended the connection",
  broken: "the connection to Slack broke",
};

const routine: ReadonlySet<Ending> = new Set(["warning", "refresh_requested"]);

/** Envelopes over a WebSocket, and another WebSocket whenever one ends. */
export function createSocketReceiver(options: SocketOptions): SocketReceiver {
  const { log, now, wait, stopped, changed, refused } = options;
  let app: App | undefined;
  let current: Connection | undefined;

  /** Undefined if it was stopped. */
  const open = async (until: number): Promise<Connection | undefined> =>
    waitOut({ log, now, wait, stopped, until }, "SLACK_APP_TOKEN", async () => {
      if (app === undefined) throw new Error("The receiver belongs to no app.");
      const connection = await openConnection(app, options);
      if (stopped.aborted) connection.close();
      current = connection;
      return connection;
    });

  /** From one connection to the next, again and again. */
  const keep = async (first: Connection): Promise<void> => {
    let connection: Connection | undefined = first;
    // How many in a row ended early.
    for (let brief = 0; ;) {
      const openedAt = now();
      const ending = await connection.ended;
      if (stopped.aborted) return;
      changed(false);
      log[routine.has(ending) ? "info" : "warn"]({ reason: ending }, lost[ending]);
      const lostAt = now();
      brief = lostAt - openedAt < lastingMs ? brief + 1 : 0;
      const pause = pauseMs(brief);
      if (brief > 0) await unlessStopped(stopped, async () => wait(pause));
      connection = await open(Number.POSITIVE_INFINITY);
      if (connection === undefined) return;
      changed(true);
      const awaySeconds = Math.round((now() - lostAt) / 100) / 10;
      log.info({ awaySeconds }, "connected to Slack again");
    }
  };

  const connect = async (until: number): Promise<void> => {
    const connection = await open(until);
    if (connection === undefined) return;
    changed(true);
    keep(connection).catch((error: unknown) => {
      if (!(error instanceof StartError)) throw error;
      refused(error);
    });
  };

  return {
    init: (given) => {
      app = given;
    },
    connect,
    start: connect,
    stop: async () => {
      current?.close();
      return Promise.resolve();
    },
  };
}
