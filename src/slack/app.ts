import { App, type AuthorizeResult, type Receiver } from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import type { Dispatcher } from "undici";
import { createAgentView } from "./surfaces/agent-view.ts";
import { answerSlackbot, type LoadSlackbot } from "./surfaces/slackbot.ts";
import type { DeliveryOutcome } from "./delivery/handle-delivery.ts";
import {
  type Affiliation,
  type Allowed,
  audience,
  ownTeams,
  type Welcomes,
} from "./delivery/audience.ts";
import { boltLogger } from "./transport/bolt-logger.ts";
import type { Deduplication } from "./delivery/deduplication.ts";
import { type Gate, gateOf } from "./transport/gate.ts";
import { createHttpReceiver, type HttpRoute, serverOptions } from "./transport/http-receiver.ts";
import type { AnswerSigned } from "./transport/slackbot-requests.ts";
import { createInFlight } from "./delivery/in-flight.ts";
import { createNewest } from "./delivery/newest.ts";
import { createListeners } from "./listeners.ts";
import type { Log } from "./delivery/log.ts";
import { logErrors, observeArrivals, register } from "./transport/register.ts";
import type { CallKind, Fetch } from "./api/fetch.ts";
import { toSlackOnly } from "./api/response-url.ts";
import type { Edition } from "./rolecall.ts";
import { createSocketReceiver } from "./transport/socket-receiver.ts";
import { portError, type StartError } from "./transport/start-error.ts";
import { waitOut } from "./transport/wait-out.ts";
import { createPacer } from "./api/pacing.ts";
import { clientOptions, createSlack } from "./api/web-api.ts";

/** How Slack reaches the app. */
export type Connection =
  | { readonly kind: "socket"; readonly appToken: string }
  | { readonly kind: "http"; readonly signingSecret: string; readonly port: number };

export interface SlackAppOptions {
  readonly botToken: string;
  readonly connection: Connection;
  /** Ends with a slash; Slack's own where undefined. */
  readonly apiUrl: string | undefined;
  /** A URL whose origin is accepted for response_urls, in addition to Slack's and `apiUrl`'s. */
  readonly hooksUrl?: string | undefined;
  readonly edition: () => Edition;
  readonly feedbackChannel: string | undefined;
  readonly allowedWorkspaces: Allowed;
  readonly deduplication: Deduplication;
  readonly log: Log;
  /** Told of every delivery and what became of it. */
  readonly observe: (delivery: DeliveryOutcome) => void;
  /** Told if Slack refuses the app for good while it runs, as when its token is revoked. */
  readonly refused: (error: StartError) => void;
  /** Told of every delivery that comes in, and whether it is one of Slack's retries. */
  readonly arrived?: (retry: boolean) => void;
  /** Served beside Slack's address, in HTTP mode; in Socket Mode there is no server to add to. */
  readonly routes?: readonly HttpRoute[];
  /** Answers Slackbot, in HTTP mode. */
  readonly slackbot?: LoadSlackbot;
  readonly fetch: Fetch;
  /** The proxy for the WebSocket; if undefined, it is opened directly. */
  readonly proxy?: Dispatcher;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** How it stands between the app and Slack. */
export type Condition = "connecting" | "connected" | "stopping";

/** A start waits that long for Slack in all. */
const startMs = 5 * 60_000;

/** The share of a stop's time that is kept for telling people what could not be finished. */
const forApologies = 0.25;

export interface SlackApp {
  readonly condition: Condition;
  /** How many deliveries are being worked on. */
  readonly underWay: number;
  /**
   * Until Slack can reach the app, for which it waits up to five minutes; undefined if it was
   * stopped meanwhile.
   * @throws StartError where a token is refused, Slack stays away or the port is taken
   */
  start(): Promise<{ readonly port: number | undefined } | undefined>;
  /**
   * Takes no more work and waits for work in progress, or tells people that it could not be finished.
   * Resolves to whether all of it ended in time.
   * @param servingMs part of that time: over HTTP it first serves on for so long, because whoever
   * sends requests learns only little by little that it stops
   */
  stop(withinMs: number, servingMs?: number): Promise<boolean>;
}

/** A way in for Slack. */
interface Entrance {
  readonly receiver: Receiver;
  /** The port that requests come to, where they do. Slack's are refused until it is open. */
  readonly listen: (app: App) => Promise<number | undefined>;
  /** @param until when it is given up, by `now` */
  readonly open: (until: number) => Promise<void>;
  /** Where others send requests; in Socket Mode it is the app that connects. */
  readonly gate?: Gate;
}

async function listen(app: App, port: number): Promise<number | undefined> {
  try {
    const server = await app.start(port, serverOptions);
    const address = server.address();
    return typeof address === "object" ? address?.port : undefined;
  } catch (error) {
    throw portError(error, port);
  }
}

/** @param changed told when Slack can reach the app, and when no longer */
function entranceOf(
  options: SlackAppOptions,
  stopped: AbortSignal,
  changed: (connected: boolean) => void,
  slackbot: AnswerSigned | undefined,
): Entrance {
  const { connection, routes = [], log } = options;
  switch (connection.kind) {
    case "socket": {
      const { appToken } = connection;
      const receiver = createSocketReceiver({ ...options, appToken, stopped, changed });
      return {
        receiver,
        listen: async () => Promise.resolve(undefined),
        open: async (until) => receiver.connect(until),
      };
    }
    case "http": {
      const { signingSecret, port } = connection;
      const receiver = createHttpReceiver(signingSecret, routes, log, slackbot);
      const gate = gateOf(receiver);
      return {
        receiver,
        listen: async (app) => listen(app, port),
        open: async () => {
          gate.open();
          changed(true);
          return Promise.resolve();
        },
        gate,
      };
    }
  }
}

/** What the app is in its workspace. */
interface Identity {
  readonly bot: { readonly botId: string; readonly botUserId: string };
  /** Ids of the workspace and of its organisation. */
  readonly own: readonly string[];
}

async function identify(client: WebClient): Promise<Identity> {
  const answer = await client.auth.test();
  const { team_id: team, user_id: botUserId, bot_id: botId } = answer;
  if (typeof team !== "string" || typeof botUserId !== "string" || typeof botId !== "string") {
    throw new TypeError("auth.test does not say who the app is");
  }
  return { bot: { botId, botUserId }, own: ownTeams(answer) };
}

/** The app for one workspace. Nothing is connected, opened or called before `start`. */
export function createApp(options: SlackAppOptions): SlackApp {
  const { botToken, apiUrl, log, fetch, now, wait } = options;
  const logger = boltLogger(log);
  const stopping = new AbortController();
  let condition: Condition = "connecting";
  const changed = (connected: boolean): void => {
    if (condition !== "stopping") condition = connected ? "connected" : "connecting";
  };
  const inFlight = createInFlight();
  // Nothing comes in before Slack has said where the app is installed.
  let isWelcome: Welcomes = () => false;
  const welcomes = (person: Affiliation): boolean => isWelcome(person);
  const slackbot =
    options.slackbot === undefined
      ? undefined
      : answerSlackbot({ ...options, inFlight, welcomes }, options.slackbot);
  const { receiver, gate, ...entrance } = entranceOf(options, stopping.signal, changed, slackbot);
  let authorization: AuthorizeResult = { botToken };
  const app = new App({
    // Given a token, Bolt would ask Slack who it is a second time, and not wait.
    authorize: async () => Promise.resolve({ ...authorization }),
    receiver,
    clientOptions: clientOptions(apiUrl, fetch, "answer"),
    logger,
    extendedErrorHandler: true,
    convoStore: false,
  });
  const pacer = createPacer(now, wait);
  const clientFor = (kind: CallKind): WebClient =>
    new WebClient(botToken, { ...clientOptions(apiUrl, fetch, kind), logger });
  const dependencies = {
    ...options,
    welcomes,
    slack: toSlackOnly(createSlack(clientFor, fetch, pacer, wait), apiUrl, options.hooksUrl),
    inFlight,
    newest: createNewest(),
  };
  observeArrivals(app, options.arrived, log);
  register(app, createListeners(dependencies, createAgentView(dependencies)));
  logErrors(app, log);

  return {
    get condition() {
      return condition;
    },
    get underWay() {
      return inFlight.count;
    },
    start: async () => {
      const { signal: stopped } = stopping;
      const until = now() + startMs;
      try {
        // First, so that its pages tell whoever looks after the app that it waits.
        const port = await entrance.listen(app);
        const patience = { log, now, wait, stopped, until };
        const asker = clientFor("connect");
        const identity = await waitOut(patience, "SLACK_BOT_TOKEN", async () => identify(asker));
        if (identity === undefined) return undefined;
        authorization = { botToken, ...identity.bot };
        isWelcome = audience(identity.own, options.allowedWorkspaces);
        await entrance.open(until);
        return stopped.aborted ? undefined : { port };
      } catch (error) {
        await app.stop().catch(() => undefined);
        throw error;
      }
    },
    stop: async (withinMs, servingMs = 0) => {
      const end = now() + withinMs;
      const apologiesFrom = end - forApologies * withinMs;
      const until = (moment: number): number => Math.max(0, moment - now());
      const served = condition === "connected";
      condition = "stopping";
      stopping.abort();
      pacer.finishBy(apologiesFrom);
      if (gate !== undefined) {
        if (served) gate.leave();
        if (served && servingMs > 0) await wait(Math.min(servingMs, withinMs));
        await gate.close(until(apologiesFrom));
      }
      // In Socket Mode Slack sends to another connection at once, so this comes first there.
      const closed = gate === undefined ? app.stop() : undefined;
      const finished = await inFlight.drained(until(apologiesFrom));
      if (!finished) pacer.leave();
      const drained = finished || (await inFlight.drained(until(end)));
      // Connections that a client keeps open do not end by themselves.
      await Promise.race([(closed ?? app.stop()).catch(() => undefined), wait(drained ? 500 : 0)]);
      return drained;
    },
  };
}
