import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ownCatalogue } from "../src/data-files.ts";
import { openRolecall } from "../src/open-rolecall.ts";
import { type AppProcess, startApp } from "./app-process.ts";
import { slackbotUser } from "./fake-slack/slackbot/slackbot.ts";
import { startFakeSlack } from "./fake-slack/fake-slack.ts";
import type { FakeSlack } from "./fake-slack/fake-slack.ts";
import type { WorkspaceSeed } from "./fake-slack/workspace/model.ts";
import { defaultSeed } from "./fake-slack/workspace/seed.ts";
import { readManifest } from "./serve-page/read-manifest.ts";
import { servePage } from "./serve-page/server.ts";
import { tourOf } from "./tour.ts";

/** The workspace, the app and the page, all running. */
export interface Playground {
  readonly url: string;
  readonly fake: FakeSlack;
  /** Resolves when the app has ended, with the reason. */
  readonly appEnded: Promise<string>;
  stop(): Promise<void>;
}

const feedbackChannel = "C4FEEDBACK";

const seed: WorkspaceSeed = {
  ...defaultSeed,
  channels: [
    ...defaultSeed.channels,
    ...defaultSeed.people.map(({ id }) => ({
      id: `D${slackbotUser}${id}`,
      name: "directmessage",
      kind: "im" as const,
      members: [id, slackbotUser],
    })),
    {
      id: feedbackChannel,
      name: "rolecall-feedback",
      kind: "public",
      members: [...defaultSeed.people.map(({ id }) => id), defaultSeed.app.botUserId],
    },
  ],
};

const connectionMs = 60_000;

/**
 * Starts everything and waits until the app has connected.
 * @param port of the page; any free one if it is taken
 * @param catalogue the path of the catalogue file
 * @throws Error if the app ends or does not connect
 */
export async function startPlayground(
  port: number,
  catalogue: string = ownCatalogue,
): Promise<Playground> {
  const manifest = readManifest(
    await readFile(join(import.meta.dirname, "..", "manifest.yml"), "utf8"),
  );
  const { scopes, subscriptions, commands, ...shown } = manifest;
  const fake = await startFakeSlack({
    workspace: seed,
    scopes,
    subscriptions,
    commands: commands.map(({ name }) => name),
  });
  const app = startApp(fake, feedbackChannel, catalogue);
  const forSlackbot = appForSlackbot(fake, catalogue);
  fake.slackbot.connectTo(forSlackbot.address);
  const offers = {
    app: { ...fake.workspace.app, ...shown, commands },
    tour: tourOf(openRolecall(catalogue)),
  };
  const page = await servePage(fake, offers, port);
  const stop = async (): Promise<void> => {
    await Promise.all([app.stop(), forSlackbot.stop()]);
    await page.close();
    await fake.stop();
  };
  try {
    await Promise.race([connected(fake), failed(app.ended)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: page.url, fake, appEnded: app.ended, stop };
}

interface AppForSlackbot {
  /** Of its server, once that is up. */
  readonly address: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/**
 * The app once more, in HTTP mode, because one in Socket Mode has no address. It gets nothing but what
 * Slackbot asks, and is started when Slackbot is first asked.
 */
function appForSlackbot(fake: FakeSlack, catalogue: string): AppForSlackbot {
  let app: AppProcess | undefined;
  return {
    address: async () => {
      const port = await freePort();
      await app?.stop();
      app = startApp(fake, feedbackChannel, catalogue, port);
      await Promise.race([ready(port), failed(app.ended)]);
      return `http://127.0.0.1:${port}/mcp`;
    },
    stop: async () => app?.stop(),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await once(server.close(), "close");
  return port;
}

const pollMs = 100;

async function ready(port: number): Promise<void> {
  const until = performance.now() + connectionMs;
  while (performance.now() < until) {
    const page = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (page?.ok === true) return;
    await wait(pollMs);
  }
  throw new Error("The app for Slackbot did not start in time.");
}

async function connected(fake: FakeSlack): Promise<void> {
  await fake.waitFor(() => fake.sockets.connections > 0, { timeoutMs: connectionMs });
}

async function failed(ended: Promise<string>): Promise<never> {
  throw new Error(`The app ${await ended} before it had connected.`);
}
