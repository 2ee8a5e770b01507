// @ts-check
// All checks: npm test. The unit tests wait now and then, for a process or for Slack's client, so the
// checks that only read files run beside them, one after the other.
import { spawn } from "node:child_process";
import { once } from "node:events";
import process, { env, stdout } from "node:process";

/** Scripts of package.json, the longest first. */
const scripts = ["unit", "format:check", "lint", "deadcode", "typecheck", "catalogue -- --check"];
/** More only take time from each other. */
const atOnce = 2;

/** @type {string[]} */
const failed = [];

/**
 * Runs a script of package.json. What the unit tests say is shown as it comes, what the others say
 * when they have ended.
 * @param {string} script
 */
async function run(script) {
  const child = spawn(`npm run --silent ${script}`, {
    shell: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...env, ...(stdout.isTTY ? { FORCE_COLOR: "1" } : {}) },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (/** @type {string} */ some) => {
      if (script === "unit") stdout.write(some);
      else said += some;
    });
  }
  await once(child, "close");
  if (child.exitCode !== 0) failed.push(script);
  stdout.write(`${said}npm run ${script}: ${child.exitCode === 0 ? "passed" : "failed"}\n\n`);
}

async function runNext() {
  for (let script = scripts.shift(); script !== undefined; script = scripts.shift()) {
    await run(script);
  }
}
await Promise.all(Array.from({ length: atOnce }, runNext));
if (failed.length > 0) {
  stdout.write(`Failed: ${failed.join(", ")}\n`);
  process.exitCode = 1;
}
