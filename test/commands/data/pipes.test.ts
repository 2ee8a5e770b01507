import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copyDataTo } from "../data-copy.ts";

// Whoever opens a pipe waits for another process, perhaps for ever: each command runs in a process
// of its own, which is ended if it waits.

const root = join(import.meta.dirname, "../../..");
const limitMs = 120_000;
const document = "sources/000_11d2285338d88f73.txt";

let folder: string;
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-pipes-"));
  copyDataTo(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function rolecall(...args: readonly string[]) {
  return new Promise<{ ended: boolean; status: unknown; said: string }>((resolve) => {
    const env = { ...process.env, CATALOGUE: at("catalogue.json") };
    execFile(
      process.execPath,
      ["bin/rolecall.js", ...args],
      { cwd: root, env, timeout: limitMs, killSignal: "SIGKILL" },
      (error, out, err) => {
        resolve({ ended: error?.killed !== true, status: error?.code ?? 0, said: out + err });
      },
    );
  });
}

test.each([
  ["a document", document, ["catalogue", "--check"]],
  ["the index", "sources/index.yml", ["catalogue", "--check"]],
  ["the record of changes", "changes.json", ["catalogue", "--check"]],
  ["the vocabulary", "vocabulary.yml", ["catalogue", "--check"]],
  ["a document beside those of an import", document, ["import", "new.txt", "--dry-run"]],
  ["the catalogue that is asked", "catalogue.json", ["ask", "help"]],
  ["the vocabulary of what is asked", "vocabulary.yml", ["ask", "help"]],
  ["the catalogue to compare with", "old.json", ["catalogue", "--diff", "old.json"]],
])("%s may not be a pipe: it is refused", { timeout: limitMs * 1.5 }, async (_, name, given) => {
  writeFileSync(at("new.txt"), "new");
  rmSync(at(name), { force: true });
  execFileSync("mkfifo", [at(name)]);
  const [command = "", ...rest] = given;
  const args = rest.map((one) => (one.includes(".") ? at(one) : one));
  const data = command === "ask" ? [] : ["--data", folder];
  const run = await rolecall(command, ...args, ...data);
  expect(run).toMatchObject({ ended: true, status: 1 });
  expect(run.said).toContain("it is a pipe, not a file");
  expect(run.said).toContain(name.replace("sources/", ""));
  expect(run.said).not.toMatch(/^\s+at /mu);
});
