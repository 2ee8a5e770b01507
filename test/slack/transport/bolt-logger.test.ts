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

const message = (...parts: readonly unknown[]): unknown =>
  logged("warn", ...parts).map((line) => (line as { message: string }).message)[0];

describe("a log line of Bolt's", () => {
  test("keeps its level, except that connection changes are logged as debug", () => {
    const from = "slack-sdk";
    expect(logged("info", "connected")).toEqual([{ as: "debug", from, message: "connected" }]);
    expect(logged("warn", "slow")).toEqual([{ as: "warn", from, message: "slow" }]);
    expect(logged("error", "broken")).toEqual([{ as: "error", from, message: "broken" }]);
  });

  test("at debug level is dropped, because it has whole payloads", () => {
    expect(logged("debug", "payload")).toEqual([]);
    const logger = boltLogger({
      debug: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      error: () => undefined,
    });
    expect(logger.getLevel()).toBe(LogLevel.INFO);
  });

  test.each([
    "xoxb-123-abc",
    "xoxp-1.2-3_4",
    "xoxe.xoxp-1-abc",
    "xoxe-1-abc",
    "xoxa-2",
    "xoxr-1",
    "xapp-1-A1-2-f00",
  ])("has no token: %s", (token) => {
    expect(message(`a ${token} and ${token}, twice`)).toBe("a [token] and [token], twice");
  });

  test("loses everything between the first and the last quote, across lines", () => {
    expect(message('no "a" and\n"b" here')).toBe("no [cut out] here");
  });

  test("has only an error's name, and only the type of other values", () => {
    expect(message("failed:", new RangeError("hush"), { text: "hush" }, undefined)).toBe(
      "failed: RangeError object undefined",
    );
  });

  test("is cut after 300 characters", () => {
    expect(message("x".repeat(301))).toBe("x".repeat(300));
  });
});
