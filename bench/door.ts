import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Pool } from "undici";
import type { Catalogue } from "../src/catalogue/catalogue.ts";
import { createCatalogueFiles } from "./catalogue-files.ts";
import { type Acknowledged, connect, type Load, sendCommands } from "./commands.ts";
import { type RunningApp, type StandIn, startApp, startStandIn } from "./processes.ts";
import type { Part, Row } from "./section.ts";
import { sizes } from "./sizes.ts";
import { median, medianRatio } from "./statistics.ts";

const rounds = 5;
const loads: readonly Load[] = [
  { connections: 1, commands: 500 },
  { connections: 20, commands: 2000 },
  { connections: 100, commands: 2000 },
];

const files = {
  rolecall: "../dist/main.js",
  bare: "./apps/bare.js",
  answering: "./apps/answering.js",
  searching: "./apps/searching.js",
};
type Name = keyof typeof files;

/** An app that Rolecall is compared with, on a catalogue. */
interface Comparison {
  readonly size: string;
  readonly catalogue: Catalogue;
  readonly others: readonly Name[];
  readonly loads: readonly Load[];
}

interface Round extends Acknowledged {
  readonly processorMs: number;
}

/** Role levels as people type them. The command answers them, and the texts repeat. */
function textsOf({ roleLevels }: Catalogue): readonly string[] {
  return roleLevels.map(({ title }) => title.toLowerCase());
}

async function round(
  app: RunningApp,
  pool: Pool,
  standIn: StandIn,
  texts: readonly string[],
  load: Load,
): Promise<Round> {
  const before = await app.processorMs();
  const acknowledged = await sendCommands(pool, standIn, texts, load);
  // Work done after the acknowledgement counts too.
  for (let seen = -1; seen !== standIn.taken(); await wait(100)) seen = standIn.taken();
  const processorMs = ((await app.processorMs()) - before) / load.commands;
  return { ...acknowledged, processorMs };
}

function rowsOf(
  size: string,
  { connections }: Load,
  found: ReadonlyMap<Name, readonly Round[]>,
): readonly Row[] {
  const ours = found.get("rolecall") ?? [];
  const ratio = (figure: keyof Round, others: readonly Round[]): number =>
    medianRatio(ours.map((one, at) => [one[figure], others[at]?.[figure] ?? Number.NaN]));
  const figures = [...found].map(([name, rounds]): Row => ({
    catalogue: size,
    connections,
    app: name,
    "commands/s": median(rounds.map(({ perSecond }) => perSecond)),
    "median ms": median(rounds.map(({ medianMs }) => medianMs)),
    "p99 ms": median(rounds.map(({ p99Ms }) => p99Ms)),
    "processor ms each": median(rounds.map(({ processorMs }) => processorMs)),
  }));
  const ratios = [...found]
    .filter(([name]) => name !== "rolecall")
    .map(([name, others]): Row => ({
      catalogue: size,
      connections,
      app: `rolecall : ${name}`,
      "commands/s": ratio("perSecond", others),
      "median ms": ratio("medianMs", others),
      "p99 ms": ratio("p99Ms", others),
      "processor ms each": ratio("processorMs", others),
    }));
  return [...figures, ...ratios];
}

async function compare(
  { size, catalogue, others, loads }: Comparison,
  standIn: StandIn,
  path: string,
  progress: (text: string) => void,
): Promise<readonly Row[]> {
  const names: readonly Name[] = ["rolecall", ...others];
  const apps = await Promise.all(
    names.map(async (name) => ({
      name,
      app: await startApp(fileURLToPath(new URL(files[name], import.meta.url)), standIn, path),
    })),
  );
  const texts = textsOf(catalogue);
  const rows: Row[] = [];
  for (const load of loads) {
    progress(`${size}, ${load.connections} connections`);
    const found = new Map(names.map((name): [Name, Round[]] => [name, []]));
    const connected = apps.map(({ name, app }) => ({ name, app, pool: connect(app.port, load) }));
    // The first round warms up, and the apps take turns because a machine's speed drifts.
    for (let at = 0; at <= rounds; at += 1) {
      for (const { name, app, pool } of connected) {
        const measured = await round(app, pool, standIn, texts, load);
        if (at > 0) found.get(name)?.push(measured);
      }
    }
    await Promise.all(connected.map(async ({ pool }) => pool.close()));
    rows.push(...rowsOf(size, load, found));
  }
  await Promise.all(apps.map(async ({ app }) => app.stop()));
  return rows;
}

/**
 * The built app, compared with a bare Bolt app, with one that answers with a fixed message, and with
 * one that searches the catalogue with Fuse.js.
 */
export const door: Part = {
  name: "door",
  about: "a command through Slack's door, signed, beside Bolt apps that do less",
  measure: async (progress) => {
    const [five, framework] = sizes;
    if (five === undefined || framework === undefined) throw new Error("There are no catalogues.");
    const comparisons: readonly Comparison[] = [
      {
        size: five.name,
        catalogue: five.catalogue(),
        others: ["bare", "answering", "searching"],
        loads,
      },
      {
        size: framework.name,
        catalogue: framework.catalogue(),
        others: ["searching"],
        loads: loads.slice(1, 2),
      },
    ];
    const standIn = await startStandIn();
    const written = createCatalogueFiles();
    const rows: Row[] = [];
    for (const one of comparisons) {
      const path = written.write(one.size, one.catalogue);
      rows.push(...(await compare(one, standIn, path, progress)));
    }
    written.remove();
    standIn.stop();
    return { title: "One command through Slack's door", rows };
  },
};
