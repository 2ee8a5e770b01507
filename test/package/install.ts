import { execFileSync, type ExecFileSyncOptions, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Packs the project, installs the package as people would, and asks it. Needs the package registry,
// so it is no part of `npm test`: npm run test:package.

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "rolecall-package-"));
const prefix = join(folder, "prefix");
const elsewhere = join(folder, "elsewhere");
const quietly: ExecFileSyncOptions = { stdio: ["ignore", "ignore", "inherit"] };

function rolecall(...args: readonly string[]) {
  const command = join(prefix, "bin", "rolecall");
  return spawnSync(command, args, { cwd: elsewhere, encoding: "utf8" });
}

const toolCall = {
  jsonrpc: "2.0",
  id: 1,
  method: "tools/call",
  params: { name: "ask", arguments: { question: "testing" } },
};

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Not so: ${what}.`);
  process.stdout.write(`  ${what}\n`);
}

try {
  mkdirSync(elsewhere);
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: root,
    ...quietly,
  });
  const packed = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  const install = ["install", "--global", "--prefix", prefix, "--no-audit", "--no-fund"];
  execFileSync("npm", [...install, join(folder, packed)], quietly);
  const installed = join(prefix, "lib", "node_modules", "rolecall");
  const has = (name: string): boolean => existsSync(join(installed, name));
  check(!has("src") && !has("test") && !has("playground"), "the package holds no sources");
  const answer = rolecall("ask", "what's practitioner incident management?");
  check(answer.status === 0 && answer.stderr === "", "it answers without a complaint");
  check(answer.stdout.startsWith("Incident management: practitioner"), "it answers the question");
  check(rolecall("ask", "how vital is testing for a lead?").status === 0, "its tagger is there");
  check(/^\d+\.\d+\.\d+\n$/.test(rolecall("--version").stdout), "it knows its version");
  check(rolecall("catalogue", "--check").status === 0, "its catalogue is what its documents give");
  const mcp = spawnSync(join(prefix, "bin", "rolecall"), ["mcp"], {
    cwd: elsewhere,
    encoding: "utf8",
    input: `${JSON.stringify(toolCall)}\n`,
  });
  check(mcp.status === 0 && mcp.stderr === "", "it serves an assistant until its input ends");
  check(/"id":1\b/.test(mcp.stdout) && mcp.stdout.includes("# Testing"), "it answers a tool call");
  const play = rolecall("playground");
  check(play.status === 1 && play.stderr.includes("checkout"), "it says where the playground is");
  const start = rolecall("start");
  check(start.status === 1 && start.stderr.includes("SLACK_BOT_TOKEN"), "it starts the app");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
