// @ts-check
// All checks: npm test. Those that only read files run beside each other, because most of them use
// one processor; the unit tests use all there are.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import process, { env, stdout } from "node:process";

/** Scripts of package.json, the longest first. */
const reading = ["format:check", "typecheck", "lint", "deadcode"];
const then = ["unit", "catalogue -- --check"];

/**
 * Runs a script of package.json and gives whether it failed. What it says is shown as it comes, or
 * whole when it has ended.
 * @param {string} script
 * @param {boolean} beside others
 * @returns {Promise<boolean>}
 */
async function fails(script, beside) {
  const colour = beside && stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  const child = spawn(`npm run --silent ${script}`, {
    shell: true,
    stdio: beside ? ["ignore", "pipe", "pipe"] : "inherit",
    env: { ...env, ...colour },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (/** @type {string} */ some) => (said += some));
  }
  await once(child, "close");
  const failed = child.exitCode !== 0;
  stdout.write(`${said}npm run ${script}: ${failed ? "failed" : "passed"}\n\n`);
  return failed;
}

const waiting = [...reading];
/** @type {string[]} */
const failed = [];
async function runWaiting() {
  for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) {
    if (await fails(script, true)) failed.push(script);
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, runWaiting));
for (const script of then) {
  if (failed.length === 0 && (await fails(script, false))) failed.push(script);
}
if (failed.length > 0) {
  stdout.write(`Failed: ${failed.join(", ")}\n`);
  process.exitCode = 1;
}
