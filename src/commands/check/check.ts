import { createInterface } from "node:readline";
import { openQuickly } from "../../open-quickly.ts";
import { hasColour, hasLinks } from "../ask/abilities.ts";
import { usualScreen } from "../ask/ask.ts";
import { namedCatalogue } from "../named-catalogue.ts";
import { printTo } from "../print-to.ts";
import { runCheck } from "./run-check.ts";

const { stdout, stdin, stderr, env } = process;

/** `rolecall check` in this process. */
export async function check(args: readonly string[]): Promise<number> {
  const isSeen = stdin.isTTY && stdout.isTTY;
  return runCheck(args, {
    open: async () => openQuickly(namedCatalogue(env)),
    ...(isSeen ? { terminal: { input: stdin, output: stdout } } : {}),
    ...(stdin.isTTY ? {} : { lines: () => createInterface({ input: stdin, crlfDelay: Infinity }) }),
    print: printTo(stdout),
    complain: printTo(stderr),
    width: () => (stdout.columns > 0 ? stdout.columns : usualScreen.columns),
    colour: stdout.isTTY && hasColour(env),
    links: hasLinks(env, stdout.isTTY),
  });
}
