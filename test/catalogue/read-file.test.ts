import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readText } from "../../src/catalogue/read-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-read-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a file is read", () => {
  writeFileSync(join(folder, "file"), "whole\n");
  expect(readText(join(folder, "file"))).toBe("whole\n");
});

test("a device, which may never end, is refused", () => {
  expect(() => readText("/dev/zero")).toThrow("it is a device, not a file");
});

test("a socket is refused", async () => {
  const path = join(folder, "socket");
  const server = createServer().listen(path);
  await once(server, "listening");
  expect(() => readText(path)).toThrow("it is a socket, not a file");
  server.close();
});

test.each(["", "nothing"])("what the system says of a folder, or of nothing, is said", (name) => {
  expect(() => readText(join(folder, name))).toThrow(/^(?:EISDIR|ENOENT)/u);
});
