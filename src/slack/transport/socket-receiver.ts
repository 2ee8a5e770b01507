import { SocketModeReceiver } from "@slack/bolt";
import { boltLogger } from "./bolt-logger.ts";
import type { Log } from "../delivery/log.ts";

const timeoutMs = 10_000;

/** Slack is asked for a connection until it gives one: after a second, and in the end every 11. */
const retryConfig = { forever: true, factor: 1.3 };

/**
 * Envelopes over a WebSocket. The receiver writes its own retries into the client options it is
 * given, so these are made for it alone.
 */
export function createSocketReceiver(
  appToken: string,
  apiUrl: string | undefined,
  log: Log,
): SocketModeReceiver {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    installerOptions: {
      clientOptions: {
        timeout: timeoutMs,
        retryConfig,
        ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
      },
    },
    processEventErrorHandler: async ({ error }) => {
      log.error({ error: error.name }, "an envelope could not be handled");
      return Promise.resolve(false);
    },
  });
  outliveBadEnvelopes(receiver, log);
  return receiver;
}

/** Slack's client reads parts of an envelope that may not be there, and its failure ends a process. */
function outliveBadEnvelopes({ client }: SocketModeReceiver, log: Log): void {
  const arrival = "ws_message";
  const readers = client.listeners(arrival);
  client.removeAllListeners(arrival);
  client.on(arrival, (...message: readonly unknown[]) => {
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

/** Tells of each time that the WebSocket is there, and that it is gone. */
export function observeConnection(
  { client }: SocketModeReceiver,
  changed: (connected: boolean) => void,
): void {
  // What arrives proves the connection, even where a late "close" of an older one came between.
  for (const event of ["connected", "slack_event"]) {
    client.on(event, () => {
      changed(true);
    });
  }
  for (const event of ["close", "reconnecting", "disconnecting", "disconnected"]) {
    client.on(event, () => {
      changed(false);
    });
  }
}
