import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fiveDocumentsCatalogue } from "../../five-documents/paths.ts";

let folder: string;
let child: ChildProcessWithoutNullStreams;
let said: string;
const catalogue = (): string => join(folder, "catalogue.json");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mcp-"));
  await writeFile(catalogue(), await readFile(fiveDocumentsCatalogue));
  child = spawn(process.execPath, ["bin/rolecall.js", "mcp"], {
    env: { PATH: process.env["PATH"] ?? "", CATALOGUE: catalogue() },
  });
  said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
});

afterEach(async () => {
  child.kill("SIGKILL");
  await rm(folder, { recursive: true });
});

/** What a tool call answers. */
async function ask(lines: Interface): Promise<string> {
  const call = { name: "ask", arguments: { question: "senior app ops" } };
  const answered = once(lines, "line");
  child.stdin.write(
    `${JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params: call })}\n`,
  );
  const [answer] = (await answered) as [string];
  return answer;
}

test("It takes a newer catalogue into use when its files change, and refuses a bad one.", async () => {
  const lines = createInterface(child.stdout);
  const first = await readFile(catalogue(), "utf8");
  const told = async (text: string): Promise<void> => {
    while (!said.includes(text)) await once(child.stderr, "data");
  };
  expect(await ask(lines)).toContain("GOV.UK");
  await writeFile(catalogue(), first.slice(0, -100));
  await told("it is not valid JSON");
  expect(said).toMatch(
    /^The newer catalogue was refused; the old one stays in use\. The catalogue/u,
  );
  expect(await ask(lines)).toContain("GOV.UK");
  await writeFile(catalogue(), first.replaceAll(`"GOV.UK"`, `"The second edition"`));
  await told("The catalogue was replaced.");
  expect(await ask(lines)).toContain("The second edition");
});

test("A message that is too long is told, with status 1.", async () => {
  const ended = once(child, "exit");
  child.stdin.on("error", () => undefined).write("x".repeat(11 * 1024 * 1024));
  expect(await ended).toEqual([1, null]);
  expect(said).toMatch(/^A message on standard input is longer than 10 MB/u);
});
