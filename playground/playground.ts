import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ownCatalogue } from "../src/data-files.ts";
import { openRolecall } from "../src/open-rolecall.ts";
import { startApp } from "./app-process.ts";
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
  const offers = {
    app: { ...fake.workspace.app, ...shown, commands },
    tour: tourOf(openRolecall(catalogue)),
  };
  const page = await servePage(fake, offers, port);
  const stop = async (): Promise<void> => {
    await app.stop();
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

async function connected(fake: FakeSlack): Promise<void> {
  await fake.waitFor(() => fake.sockets.connections > 0, { timeoutMs: connectionMs });
}

async function failed(ended: Promise<string>): Promise<never> {
  throw new Error(`The app ${await ended} before it had connected.`);
}
