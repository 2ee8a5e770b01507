import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { playground } from "../../src/commands/playground.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "playground-"));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

async function run() {
  let complaint = "";
  const status = await playground([], root, (text) => {
    complaint += text;
  });
  return { status, complaint };
}

test("an installed package says that only a checkout has the playground", async () => {
  const { status, complaint } = await run();
  expect(status).toBe(1);
  expect(complaint).toMatch(/not part of the installed package/);
});

test("an installation for production says which packages are missing", async () => {
  mkdirSync(join(root, "playground"));
  writeFileSync(join(root, "playground", "main.ts"), "process.exit(3);\n");
  const { status, complaint } = await run();
  expect(status).toBe(1);
  expect(complaint).toMatch(/npm ci without --omit=dev/);
});
