import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { startFakeSlack } from "../../playground/fake-slack/fake-slack.ts";
import type { FakeSlack } from "../../playground/fake-slack/fake-slack.ts";
import type { FakeSlackOptions } from "../../playground/fake-slack/options.ts";
import type { Message } from "../../playground/fake-slack/workspace/model.ts";
import type { View } from "../../playground/fake-slack/workspace/views.ts";
import { menuAction } from "../../src/render/slack/action-id.ts";
import { loadSlackbot } from "../../src/load-slackbot.ts";
import { createLogger } from "../../src/logger.ts";
import type { Fetch } from "../../src/slack/api/fetch.ts";
import { callLimits, createFetch } from "../../src/slack/api/outgoing.ts";
import { createApp, type SlackApp, type SlackAppOptions } from "../../src/slack/app.ts";
import type { DeliveryOutcome } from "../../src/slack/delivery/handle-delivery.ts";
import { inMemoryDeduplication } from "../../src/slack/delivery/deduplication.ts";
import { logDelivery } from "../../src/slack/delivery/log-delivery.ts";
import { bot } from "./bot.ts";

export const modes = ["socket", "http"] as const;
export type Mode = (typeof modes)[number];

/** The whole app in a workspace of its own. */
export interface Workspace {
  readonly slack: FakeSlack;
  readonly app: SlackApp;
  /** Where Slack's requests come in, in HTTP mode. */
  readonly port: number | undefined;
  readonly deliveries: readonly DeliveryOutcome[];
  /** What it logged, as one text. */
  readonly log: () => string;
  /** Until neither the workspace nor the app has anything left to do. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export const feedbackChannel = "C2";

/**
 * How many looks in a row have to find nothing under way. The app is in this process and what it
 * works on is counted, so all that could be missed is what passes from one to the other just then.
 */
const quietLooks = 3;

/** As the app calls Slack. */
export const overHttp = (): Fetch => createFetch(callLimits, false);

export async function open(
  mode: Mode,
  given: {
    readonly slack?: Partial<FakeSlackOptions>;
    readonly app?: Partial<SlackAppOptions>;
    /** Before the app starts. */
    readonly prepare?: (slack: FakeSlack) => void;
  } = {},
): Promise<Workspace> {
  // It takes seconds on a busy machine, and Slack waits three for an acknowledgement.
  bot();
  const slack = await startFakeSlack(given.slack);
  given.prepare?.(slack);
  const deliveries: DeliveryOutcome[] = [];
  const lines: string[] = [];
  const log = createLogger("debug", { write: (line) => void lines.push(line) });
  const app = createApp({
    botToken: slack.botToken,
    connection:
      mode === "socket"
        ? { kind: "socket", appToken: slack.appToken }
        : { kind: "http", signingSecret: slack.signingSecret, port: 0 },
    apiUrl: slack.apiUrl,
    edition: () => ({ rolecall: bot() }),
    feedbackChannel: undefined,
    allowedWorkspaces: [],
    deduplication: inMemoryDeduplication(() => performance.now()),
    log,
    observe: (one) => {
      deliveries.push(one);
      logDelivery(log, one);
    },
    refused: () => undefined,
    slackbot: loadSlackbot,
    fetch: overHttp(),
    now: () => performance.now(),
    newId: randomUUID,
    wait: async (milliseconds) => wait(milliseconds),
    ...given.app,
  });
  const started = await app.start().catch(async (error: unknown) => {
    await slack.stop();
    throw error;
  });
  const port = started?.port;
  if (port !== undefined) {
    slack.deliverByHttp({ urls: [`http://127.0.0.1:${port}/slack/events`] });
  }
  return {
    slack,
    app,
    port,
    deliveries,
    log: () => lines.join(""),
    settled: async () => {
      for (let looks = 0; looks < quietLooks; looks += 1) {
        await wait(2);
        await slack.settled({ quietMs: 4, timeoutMs: 60_000 });
        if (app.underWay > 0) looks = -1;
      }
    },
    stop: async () => {
      await app.stop(2000);
      await slack.stop();
    },
  };
}

interface Pressable {
  readonly action_id: string;
  readonly text?: { readonly text: string };
  readonly value?: string;
}

function elementsOf(on: Message | View): readonly Pressable[] {
  return on.blocks.flatMap((block) => {
    const { elements = [], accessory } = block as {
      elements?: readonly Pressable[];
      accessory?: Pressable;
    };
    return [...elements, ...(accessory === undefined ? [] : [accessory])];
  });
}

export function labels(on: Message | View): readonly string[] {
  return elementsOf(on).flatMap(({ text, action_id: id }) =>
    id === undefined || text === undefined ? [] : [text.text],
  );
}

/** The action id of the button of that label. */
export function button(on: Message | View, label: string | RegExp): string {
  const found = elementsOf(on).find(({ text }) =>
    typeof label === "string" ? text?.text === label : label.test(text?.text ?? ""),
  );
  if (found === undefined) {
    throw new Error(`No button ${String(label)} among: ${labels(on).join(" | ")}`);
  }
  return found.action_id;
}

/** The action id of the menu to post an answer elsewhere. */
export function elsewhereMenu(on: Message): string {
  const found = elementsOf(on).find(({ action_id: id }) => id?.startsWith("post-elsewhere:"));
  if (found === undefined) throw new Error("There is no menu to post elsewhere.");
  return found.action_id;
}

/** The action id of the menu below an answer. */
export function menu(on: Message | View): string {
  const found = elementsOf(on).find(({ action_id: id }) => menuAction.test(id));
  if (found === undefined) throw new Error("There is no menu.");
  return found.action_id;
}

/** Everything that a message or view shows, for assertions on words. */
export function shown(on: Message | View): string {
  return JSON.stringify(on.blocks);
}
