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

test.each(["token", "authorization", "secret", "signingSecret", "text", "body", "name"])(
  "a secret or somebody's words are cut out, should anybody log them as %s",
  (key) => {
    const lines = logged("info", (log) => {
      log.info({ [key]: "hush", event: { [key]: ["hush"] } }, "x");
    });
    expect(lines).toMatchObject([{ [key]: "[cut out]", event: { [key]: "[cut out]" } }]);
    expect(JSON.stringify(lines)).not.toContain("hush");
  },
);
