import { expect, test } from "vitest";
import { createLogger } from "../src/logger.ts";

function logged(level: string, write: (log: ReturnType<typeof createLogger>) => void): unknown[] {
  const lines: string[] = [];
  write(createLogger(level, { write: (line) => void lines.push(line) }));
  return lines.map((line): unknown => JSON.parse(line));
}

test("a line is JSON with the level's name, the time, the fields and the message", () => {
  const [line] = logged("info", (log) => {
    log.info({ surface: "command", milliseconds: 3 }, "done");
  });
  expect(line).toEqual({
    level: "info",
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
    surface: "command",
    milliseconds: 3,
    msg: "done",
  });
});

test("lines below the level are left out", () => {
  const lines = logged("warn", (log) => {
    log.info({}, "no");
    log.warn({}, "yes");
  });
  expect(lines).toMatchObject([{ msg: "yes" }]);
});

test("secrets and people's words are cut out, should anybody log them", () => {
  const text = JSON.stringify(
    logged("info", (log) => {
      log.info({ token: "xoxb-1", event: { text: "hush", name: "Priya" }, body: "hush" }, "x");
    }),
  );
  expect(text).not.toMatch(/xoxb-1|hush|Priya/);
  expect(text).toContain("[cut out]");
});
