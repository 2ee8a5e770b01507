import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page2020 } from "../ingest/one-role.ts";
import { fiveDocumentsCatalogue } from "../five-documents/paths.ts";
import { copyDataTo } from "./data-copy.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-print-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const path = join(import.meta.dirname, "../../bin/rolecall.js");

/** Runs a command whose output nobody reads, as `| true` does. */
async function unread(command: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [path, command, ...args], {
    env: { PATH: process.env["PATH"] ?? "", CATALOGUE: fiveDocumentsCatalogue },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.destroy();
  let err = "";
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  await once(child, "close");
  return { status: child.exitCode, err };
}

const quietly = { status: 0, err: "" };

test("A question, a reading and a rebuild end quietly if their reader leaves.", async () => {
  copyDataTo(folder);
  const document = join(folder, "sources", "002_d889824436179a5f.txt");
  const ended = await Promise.all([
    unread("ask", "user focus"),
    unread("read", document, document),
    unread("catalogue", "--data", folder),
  ]);
  expect(ended).toEqual([quietly, quietly, quietly]);
});

test("An import that need not ask is finished all the same.", async () => {
  const [document, data] = [join(folder, "pilot.txt"), join(folder, "data")];
  writeFileSync(document, page2020);
  expect(await unread("import", document, "--yes", "--data", data)).toEqual(quietly);
  expect(existsSync(join(data, "catalogue.json"))).toBe(true);
});

/** A file that takes nothing, as on a full disk; only Linux has one. */
const fullDisk = "/dev/full";

test.runIf(existsSync(fullDisk)).each([
  ["an answer", ["ask", "user focus"]],
  ["help", ["--help"]],
])("A full disk is told in one line: %s", (_, args) => {
  const full = openSync(fullDisk, "w");
  const ran = spawnSync(process.execPath, [path, ...args], {
    env: { PATH: process.env["PATH"] ?? "", CATALOGUE: fiveDocumentsCatalogue },
    stdio: ["ignore", full, "pipe"],
    encoding: "utf8",
  });
  closeSync(full);
  expect([ran.status, ran.stderr]).toEqual([
    1,
    "The output could not be written: the disk is full. Free some space, or print elsewhere.\n",
  ]);
});
