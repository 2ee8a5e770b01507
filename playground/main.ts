import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { startPlayground } from "./playground.ts";

const usage = `npm run playground [-- --port NUMBER]

A workspace on this machine in which to try Rolecall: no Slack, no network, nothing to set.
Starts a stand-in for Slack, the app, and a page in which you are two people. Ctrl-C ends it.

  --port NUMBER   where the page is, 4180 by default; another port where that one is taken
  --help          this text

  CATALOGUE=FILE  asks another catalogue than data/catalogue.json
`;

const usualPort = 4180;

/** The port asked for; undefined where only help is wanted. */
function wantedPort(args: readonly string[]): number | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help === true) return undefined;
  const port = Number(values.port ?? usualPort);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`--port has to be a whole number from 0 to 65535, not "${values.port ?? ""}".`);
}

async function main(): Promise<number> {
  const port = wantedPort(process.argv.slice(2));
  if (port === undefined) {
    console.log(usage);
    return 0;
  }
  const interrupted = new Promise<"interrupted">((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        resolve("interrupted");
      });
    }
  });
  console.log("Starting Rolecall in a workspace of its own…");
  const catalogue = process.env["CATALOGUE"];
  const playground = await startPlayground(
    port,
    catalogue === undefined || catalogue === "" ? undefined : resolve(catalogue),
  );
  console.log(`Open ${playground.url} in a browser. Ctrl-C ends it.`);
  const end = await Promise.race([interrupted, playground.appEnded]);
  await playground.stop();
  if (end === "interrupted") return 0;
  console.error(`The app ${end}. Its last words stand above.`);
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
