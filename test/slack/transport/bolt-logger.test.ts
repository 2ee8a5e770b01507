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

  test.each([
    ["http request failed", "http request failed", "getaddrinfo ENOTFOUND hush"],
    ["Failed to retrieve a new WSS URL", "Failed to retrieve a new WSS URL (error: <p>hush</p>)"],
    ["WebSocket error", "WebSocket error! hush"],
  ])("that our own lines tell better is only for debugging: %s", (told, ...parts) => {
    expect(logged("error", ...parts)).toEqual([{ as: "debug", from, message: told }]);
  });

  test.each([
    ["Malformed request body", "Malformed request body: hush"],
    ["another line of Slack's packages", "hush"],
    ["another line of Slack's packages", new RangeError("hush")],
    ["another line of Slack's packages", { text: "hush" }, "hush"],
    ["another line of Slack's packages"],
  ])("says nothing that may come from outside: %s", (told, ...parts) => {
    expect(logged("warn", ...parts)).toEqual([{ as: "warn", from, message: told }]);
  });
});
