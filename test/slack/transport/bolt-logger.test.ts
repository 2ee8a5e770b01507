import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LogLevel } from "@slack/bolt";
import { describe, expect, test } from "vitest";
import { boltLogger } from "../../../src/slack/transport/bolt-logger.ts";

type Level = "debug" | "info" | "warn" | "error";

/** What our log gets of one line of Bolt's. */
function logged(level: Level, ...parts: readonly unknown[]): readonly unknown[] {
  const lines: unknown[] = [];
  const write = (as: Level) => (fields: object, message: string) => {
    lines.push({ as, ...fields, message });
  };
  const logger = boltLogger({
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
  });
  logger[level](...parts);
  return lines;
}

const packages = join(import.meta.dirname, "..", "..", "..", "node_modules", "@slack");

/** The code that logs through Bolt, without the backslashes of its strings. */
const code = ["bolt", "socket-mode", "web-api"]
  .map((name) => join(packages, name, "dist"))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".js"))
      .map((path) => readFileSync(join(folder, path), "utf8")),
  )
  .join("\n")
  .replaceAll("\\", "");

/** Lines of Slack's packages: how each begins, and how it may go on. */
const ownLinesTellBetter: readonly [string, string][] = [
  ["http request failed", ""],
  ["API Call failed due to rate limiting", ". Will retry in 7 seconds."],
  ["Failed to retrieve a new WSS URL", " (error: <p>hush</p>)"],
  ["apps.connections.open did not return a URL", "! (response: hush)"],
  ["WebSocket error", "! hush"],
  ["WebSocket not available", ", skipping ping."],
  ["Failed to send ping to Slack", " (error: hush)"],
  ["Failed to send a message", " as the client is not connected"],
  ["Failed to send a WebSocket message", " (error: hush)"],
  ["A ping wasn't received from the server", " before the timeout of 7ms!"],
  ["A pong wasn't received from the server", " before the timeout of 7ms!"],
  ["Peer did not complete the close handshake", " in time; forcing cleanup."],
];
const news: readonly [string, string][] = [
  ["An incoming event was not acknowledged within 3 seconds", ". Ensure that the ack() argument"],
  ["An unhandled error occurred after ack() called in a listener", ""],
  ["An unhandled error occurred while Bolt processed", " (type: hush, error: hush)"],
  ["An unexpected error occurred during a request", " (POST) made to /hush"],
  ["Could not determine the type of an incoming event", ". No listeners will be called."],
  ["Authorization of incoming event did not succeed", ". No listeners will be called."],
  ["ack() has already been called", ". Additional calls will be ignored"],
  ["Request body exceeded the maximum allowed size", " (limit: 7 bytes)"],
  ["Failed to parse and verify the request data", ": hush"],
  ["Failed to parse the request body", ": hush"],
  ["Malformed request body", ": hush"],
  ["Unhandled HTTP request", " (GET) made to /hush"],
  ["The top-level `text` argument is missing", " in the request payload for a hush call"],
];

const from = "slack-sdk";
const known = "Could not determine the type of an incoming event. No listeners will be called.";
const message = "Could not determine the type of an incoming event";

describe("a log line of Bolt's", () => {
  test("keeps its level, except that news are logged as debug", () => {
    expect(logged("info", known)).toEqual([{ as: "debug", from, message }]);
    expect(logged("warn", known)).toEqual([{ as: "warn", from, message }]);
    expect(logged("error", known)).toEqual([{ as: "error", from, message }]);
  });

  test("at debug level is dropped, because it has whole payloads", () => {
    expect(logged("debug", known)).toEqual([]);
    const logger = boltLogger({
      debug: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      error: () => undefined,
    });
    expect(logger.getLevel()).toBe(LogLevel.INFO);
  });

  test.each(ownLinesTellBetter)(
    "that our own lines tell better is only for debugging: %s%s",
    (told, rest) => {
      expect(logged("error", told + rest, "hush")).toEqual([{ as: "debug", from, message: told }]);
    },
  );

  test.each(news)("that is news is told as far as it is always the same: %s%s", (told, rest) => {
    expect(logged("warn", told + rest, "hush")).toEqual([{ as: "warn", from, message: told }]);
  });

  test.each([...ownLinesTellBetter, ...news])("is written by Slack's packages: %s", (told) => {
    expect(code.includes(told)).toBe(true);
  });

  test.each([
    ["another line of Slack's packages", "hush"],
    ["another line of Slack's packages", new RangeError("hush")],
    ["another line of Slack's packages", { text: "hush" }, "hush"],
    ["another line of Slack's packages"],
  ])("says nothing that may come from outside: %s", (told, ...parts) => {
    expect(logged("warn", ...parts)).toEqual([{ as: "warn", from, message: told }]);
  });
});
