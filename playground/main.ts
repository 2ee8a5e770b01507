import { resolve } from "node:path";
import { helpFlag, readFlags, text, wrongUse } from "../src/commands/flags.ts";
import { helpText } from "../src/commands/help.ts";
import { startPlayground } from "./playground.ts";

const name = "rolecall playground";

const help = helpText({
  usage: [`${name} [--port NUMBER]`],
  about:
    "Tries Rolecall in a workspace on this machine: no Slack, no network and no settings needed.\nStarts a stand-in for Slack, the app, and a page in which you act as two people. Ctrl-C stops it.",
  flags: [
    ["--port NUMBER", "the port of the page, 4180 by default; if it is taken, another is used"],
  ],
  notes: [
    "Set CATALOGUE=FILE in the environment to use another catalogue than data/catalogue.json.",
  ],
});

const usualPort = 4180;

type Wanted =
  | { readonly kind: "port"; readonly port: number }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly reason: string };

function wanted(args: readonly string[]): Wanted {
  const read = readFlags(name, args, { ...helpFlag, port: text });
  if (read.kind === "wrong") return read;
  const { help: asksHelp, port: typed = String(usualPort) } = read.values;
  if (asksHelp) return { kind: "help" };
  const port = Number(typed);
  return /^\d+$/.test(typed) && port <= 65_535
    ? { kind: "port", port }
    : { kind: "wrong", reason: `--port must be a whole number from 0 to 65535, not "${typed}".` };
}

async function main(): Promise<number> {
  const asked = wanted(process.argv.slice(2));
  if (asked.kind === "help") {
    process.stdout.write(help);
    return 0;
  }
  if (asked.kind === "wrong") {
    process.stderr.write(wrongUse(name, asked.reason));
    return 2;
  }
  const interrupted = new Promise<"interrupted">((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        resolve("interrupted");
      });
    }
  });
  console.log("Starting Rolecall in its own workspace…");
  const catalogue = process.env["CATALOGUE"];
  const playground = await startPlayground(
    asked.port,
    catalogue === undefined || catalogue === "" ? undefined : resolve(catalogue),
  );
  console.log(`Open ${playground.url} in a browser. Press Ctrl-C to stop.`);
  const end = await Promise.race([interrupted, playground.appEnded]);
  await playground.stop();
  if (end === "interrupted") return 0;
  console.error(`The app ${end}. Its last output is above.`);
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
