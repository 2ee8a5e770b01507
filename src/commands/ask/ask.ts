import { createInterface } from "node:readline";
import { openQuickly } from "../../open-quickly.ts";
import { printTo } from "../print-to.ts";
import { runAsk } from "./run-ask.ts";

const { stdout, stdin, stderr, env } = process;

/** `rolecall ask` in this process. */
export async function ask(args: readonly string[]): Promise<number> {
  return runAsk(args, {
    open: async () => openQuickly(env["CATALOGUE"]),
    lines: () => createInterface({ input: stdin, crlfDelay: Infinity }),
    print: printTo(stdout),
    complain: printTo(stderr),
    ...(stdin.isTTY && stdout.isTTY ? { terminal: { input: stdin, output: stdout } } : {}),
    // Some terminals report 0.
    width: () => (stdout.columns > 0 ? stdout.columns : 80),
    colour: stdout.isTTY && env["NO_COLOR"] === undefined,
  });
}
