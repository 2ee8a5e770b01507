import { createInterface } from "node:readline";
import { openQuickly } from "../../open-quickly.ts";
import { namedCatalogue } from "../named-catalogue.ts";
import { printTo } from "../print-to.ts";
import { hasColour, hasLinks } from "./abilities.ts";
import { runAsk } from "./run-ask.ts";

const { stdout, stdin, stderr, env } = process;

/** Where a terminal does not say how large it is, as some do with 0. */
export const usualScreen = { columns: 80, rows: 40 } as const;

/** `rolecall ask` in this process. */
export async function ask(args: readonly string[]): Promise<number> {
  return runAsk(args, {
    open: async () => openQuickly(namedCatalogue(env)),
    lines: () => createInterface({ input: stdin, crlfDelay: Infinity }),
    print: printTo(stdout),
    complain: printTo(stderr),
    ...(stdin.isTTY && stdout.isTTY ? { terminal: { input: stdin, output: stdout } } : {}),
    width: () => (stdout.columns > 0 ? stdout.columns : usualScreen.columns),
    rows: () => {
      if (!stdout.isTTY) return undefined;
      return stdout.rows > 0 ? stdout.rows : usualScreen.rows;
    },
    colour: stdout.isTTY && hasColour(env),
    links: hasLinks(env, stdout.isTTY),
  });
}
