import { type Logger as BoltLogger, LogLevel } from "@slack/bolt";
import type { Log } from "../delivery/log.ts";

/**
 * How lines begin that may be logged: Slack's packages put into the rest of a line what came from
 * outside, an answer's whole body among it. Whatever else they say is logged without a word of it.
 */
const beginnings = [
  "An incoming event was not acknowledged within 3 seconds",
  "An unhandled error occurred after ack() called in a listener",
  "An unhandled error occurred while Bolt processed",
  "An unexpected error occurred during a request",
  "Could not determine the type of an incoming event",
  "Authorization of incoming event did not succeed",
  "ack() has already been called",
  "Request body exceeded the maximum allowed size",
  "Failed to parse and verify the request data",
  "Failed to parse the request body",
  "Malformed request body",
  "Unhandled HTTP request",
  "The top-level `text` argument is missing",
] as const;

/** What our own lines tell better: each failed call, and each change of the connection. */
const toldElsewhere = [
  "http request failed",
  "API Call failed due to rate limiting",
  "Failed to retrieve a new WSS URL",
  "apps.connections.open did not return a URL",
  "WebSocket error",
  "WebSocket not available",
  "Failed to send ping to Slack",
  "Failed to send a message",
  "Failed to send a WebSocket message",
  "A ping wasn't received from the server",
  "A pong wasn't received from the server",
  "Peer did not complete the close handshake",
] as const;

const other = "another line of Slack's packages";

function begins(part: unknown, known: readonly string[]): string | undefined {
  return typeof part === "string"
    ? known.find((beginning) => part.startsWith(beginning))
    : undefined;
}

/**
 * The lines of Bolt and of Slack's clients in our log, as news of what they are about. Their debug
 * lines hold whole payloads, so they go nowhere at any level.
 */
export function boltLogger(log: Log): BoltLogger {
  const from = { from: "slack-sdk" };
  const write =
    (level: "debug" | "warn" | "error") =>
    (...[line]: readonly unknown[]): void => {
      const elsewhere = begins(line, toldElsewhere);
      if (elsewhere === undefined) log[level](from, begins(line, beginnings) ?? other);
      else log.debug(from, elsewhere);
    };
  return {
    debug: () => undefined,
    info: write("debug"),
    warn: write("warn"),
    error: write("error"),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
