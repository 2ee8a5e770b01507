import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createCatalogueFiles } from "./catalogue-files.ts";
import { startApp, startStandIn } from "./processes.ts";
import type { Part, Row } from "./section.ts";
import { sizes } from "./sizes.ts";
import { median, medianRatio } from "./statistics.ts";

const rounds = 9;

function path(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

/** From the start of a process to the first byte that it prints. */
async function firstByteMs(
  [program = "", ...args]: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const start = performance.now();
  const child = spawn(program, args, {
    cwd: path(".."),
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  const ended = once(child, "exit");
  await Promise.race([once(child.stdout, "data"), ended]);
  const took = performance.now() - start;
  await ended;
  return took;
}

function row(what: string, ours: readonly number[], bare: readonly number[]): Row {
  return {
    what,
    ms: median(ours),
    "the bare app, ms": median(bare),
    ratio: medianRatio(ours.map((each, at) => [each, bare[at] ?? Number.NaN])),
  };
}

/** How long it takes until the app is ready, and until a question in the terminal is answered. */
export const start: Part = {
  name: "start",
  about: "from the start of a process to its readiness or first answer, beside a bare Bolt app",
  measure: async (progress) => {
    const standIn = await startStandIn();
    const ready = async (file: string): Promise<number> => {
      const app = await startApp(path(file), standIn);
      await app.stop();
      return app.readyMs;
    };
    const files = createCatalogueFiles();
    const ask = [process.execPath, path("../bin/rolecall.js"), "ask", "senior app ops"];
    const byNpx = ["npx", "rolecall", "ask", "senior app ops"];
    const found = {
      app: [] as number[],
      bare: [] as number[],
      asked: [] as number[],
      askedByNpx: [] as number[],
    };
    for (let at = 0; at < rounds; at += 1) {
      progress(`start ${at + 1} of ${rounds}`);
      found.app.push(await ready("../dist/main.js"));
      found.bare.push(await ready("./apps/bare.js"));
      found.asked.push(await firstByteMs(ask));
      found.askedByNpx.push(await firstByteMs(byNpx));
    }
    const rows = [
      row("the app, until it is ready", found.app, found.bare),
      row("ask, until its first byte", found.asked, found.bare),
      row("ask through npx", found.askedByNpx, found.bare),
    ];
    for (const { name, catalogue } of sizes.slice(1)) {
      progress(`ask, ${name}`);
      const CATALOGUE = files.write(name, catalogue());
      // The first time it is checked.
      const first = await firstByteMs(ask, { CATALOGUE });
      const took: number[] = [];
      for (let at = 0; at < 3; at += 1) took.push(await firstByteMs(ask, { CATALOGUE }));
      rows.push(row(`ask, ${name}, for the first time`, [first], found.bare));
      rows.push(row(`ask, ${name}`, took, found.bare));
    }
    standIn.stop();
    files.remove();
    return { title: "Start", rows };
  },
};
