import { type Logger as BoltLogger, LogLevel } from "@slack/bolt";
import type { Log } from "../delivery/log.ts";

/** An error may quote what it could not read. */
const quotation = /".*"/s;
const token = /x(?:ox[a-z]|app)[-.][\w.-]+/g;

/** The words of a line, without what an error may carry along and without tokens. */
function wordsOf(parts: readonly unknown[]): string {
  return parts
    .map((part) => {
      if (part instanceof Error) return part.name;
      return typeof part === "string" ? part : typeof part;
    })
    .join(" ")
    .replace(token, "[token]")
    .replace(quotation, "[cut out]")
    .slice(0, 300);
}

/**
 * Bolt's own lines in our log. Its debug lines hold whole payloads, so they go nowhere at any
 * level; the others are news of the connection.
 */
export function boltLogger(log: Log): BoltLogger {
  const from = { from: "slack-sdk" };
  return {
    debug: () => undefined,
    info: (...parts) => {
      log.debug(from, wordsOf(parts));
    },
    warn: (...parts) => {
      log.warn(from, wordsOf(parts));
    },
    error: (...parts) => {
      log.error(from, wordsOf(parts));
    },
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
