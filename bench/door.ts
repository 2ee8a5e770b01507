import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Pool } from "undici";
import { openRolecall } from "../src/open-rolecall.ts";
import { type Acknowledged, connect, type Load, sendCommands } from "./commands.ts";
import { type RunningApp, type StandIn, startApp, startStandIn } from "./processes.ts";
import type { Part, Row } from "./section.ts";
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
};
type Name = keyof typeof files;
const names: readonly Name[] = ["rolecall", "bare", "answering"];

interface Round extends Acknowledged {
  readonly processorMs: number;
}

/** Role levels as people type them. The command answers them, and the texts repeat. */
function textsOf(): readonly string[] {
  return openRolecall().catalogue.roleLevels.map(({ title }) => title.toLowerCase());
}

async function round(app: RunningApp, pool: Pool, standIn: StandIn, load: Load): Promise<Round> {
  const before = await app.processorMs();
  const acknowledged = await sendCommands(pool, standIn, textsOf(), load);
  // Work done after the acknowledgement counts too.
  for (let seen = -1; seen !== standIn.taken(); await wait(100)) seen = standIn.taken();
  const processorMs = ((await app.processorMs()) - before) / load.commands;
  return { ...acknowledged, processorMs };
}

function row(load: Load, found: Readonly<Record<Name, readonly Round[]>>): readonly Row[] {
  const ratio = (figure: keyof Round, other: Name): number =>
    medianRatio(
      found.rolecall.map((ours, at) => [ours[figure], found[other][at]?.[figure] ?? Number.NaN]),
    );
  const figures = (name: Name): Row => ({
    connections: load.connections,
    app: name,
    "commands/s": median(found[name].map(({ perSecond }) => perSecond)),
    "median ms": median(found[name].map(({ medianMs }) => medianMs)),
    "p99 ms": median(found[name].map(({ p99Ms }) => p99Ms)),
    "processor ms each": median(found[name].map(({ processorMs }) => processorMs)),
  });
  const ratios = (other: Name): Row => ({
    connections: load.connections,
    app: `rolecall : ${other}`,
    "commands/s": ratio("perSecond", other),
    "median ms": ratio("medianMs", other),
    "p99 ms": ratio("p99Ms", other),
    "processor ms each": ratio("processorMs", other),
  });
  return [...names.map(figures), ratios("bare"), ratios("answering")];
}

/** The built app, compared with a bare Bolt app and with one that answers with a fixed message. */
export const door: Part = {
  name: "door",
  about: "a command through Slack's door, signed, beside a bare Bolt app",
  measure: async (progress) => {
    const standIn = await startStandIn();
    const apps = await Promise.all(
      names.map(async (name) => ({
        name,
        app: await startApp(fileURLToPath(new URL(files[name], import.meta.url)), standIn),
      })),
    );
    const rows: Row[] = [];
    for (const load of loads) {
      progress(`${load.connections} connections`);
      const found: Record<Name, Round[]> = { rolecall: [], bare: [], answering: [] };
      const connected = apps.map(({ name, app }) => ({ name, app, pool: connect(app.port, load) }));
      // The first round warms up, and the apps take turns because a machine's speed drifts.
      for (let at = 0; at <= rounds; at += 1) {
        for (const { name, app, pool } of connected) {
          const measured = await round(app, pool, standIn, load);
          if (at > 0) found[name].push(measured);
        }
      }
      await Promise.all(connected.map(async ({ pool }) => pool.close()));
      rows.push(...row(load, found));
    }
    await Promise.all(apps.map(async ({ app }) => app.stop()));
    standIn.stop();
    return { title: "One command through Slack's door", rows };
  },
};
