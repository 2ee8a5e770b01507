import { App, type Receiver } from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import { createAgentView } from "./surfaces/agent-view.ts";
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
import { createInFlight } from "./delivery/in-flight.ts";
import { createListeners } from "./listeners.ts";
import type { Log } from "./delivery/log.ts";
import { logErrors, observeArrivals, register } from "./transport/register.ts";
import type { Fetch } from "./api/response-url.ts";
import type { Edition } from "./rolecall.ts";
import { createSocketReceiver, observeConnection } from "./transport/socket-receiver.ts";
import { startError, type Step } from "./transport/start-error.ts";
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
  readonly edition: () => Edition;
  readonly feedbackChannel: string | undefined;
  readonly allowedWorkspaces: Allowed;
  readonly deduplication: Deduplication;
  readonly log: Log;
  /** Told of every delivery and what became of it. */
  readonly observe: (delivery: DeliveryOutcome) => void;
  /** Told of every delivery that comes in, and whether it is one of Slack's retries. */
  readonly arrived?: (retry: boolean) => void;
  /** Served beside Slack's address, in HTTP mode; in Socket Mode there is no server to add to. */
  readonly routes?: readonly HttpRoute[];
  readonly fetch: Fetch;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** How it stands between the app and Slack. */
export type Condition = "connecting" | "connected" | "stopping";

export interface SlackApp {
  readonly condition: Condition;
  /** How many deliveries are being worked on. */
  readonly underWay: number;
  /**
   * Until Slack can reach the app.
   * @throws StartError where a token is refused or the port is taken
   */
  start(): Promise<{ readonly port: number | undefined }>;
  /**
   * Takes no more work and waits for what is under way; whether it came to its end in time.
   * @param servingMs part of that time: over HTTP it first serves on for so long, because whoever
   * sends requests learns only little by little that it stops
   */
  stop(withinMs: number, servingMs?: number): Promise<boolean>;
}

interface Entrance {
  readonly receiver: Receiver;
  /** Where others send requests; in Socket Mode it is the app that connects. */
  readonly gate?: Gate;
}

/** @param changed told when the connection to Slack comes and goes by itself */
function entranceOf(options: SlackAppOptions, changed: (connected: boolean) => void): Entrance {
  const { connection, apiUrl, routes = [], log } = options;
  switch (connection.kind) {
    case "socket": {
      const receiver = createSocketReceiver(connection.appToken, apiUrl, log);
      observeConnection(receiver, changed);
      return { receiver };
    }
    case "http": {
      const { signingSecret, port } = connection;
      const receiver = createHttpReceiver(signingSecret, port, routes, log);
      return { receiver, gate: gateOf(receiver) };
    }
  }
}

/** The port that Slack's requests come to, where they do. */
async function listen(app: App, connection: Connection): Promise<number | undefined> {
  if (connection.kind === "socket") {
    await app.start();
    return undefined;
  }
  const server = await app.start(connection.port, serverOptions);
  const address = server.address();
  return typeof address === "object" ? address?.port : undefined;
}

async function explained<Result>(step: Step, attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    throw startError(error, step);
  }
}

/** The app for one workspace. Nothing is connected, opened or called before `start`. */
export function createApp(options: SlackAppOptions): SlackApp {
  const { botToken, apiUrl, log } = options;
  const logger = boltLogger(log);
  let condition: Condition = "connecting";
  const changed = (connected: boolean): void => {
    if (condition !== "stopping") condition = connected ? "connected" : "connecting";
  };
  const { receiver, gate } = entranceOf(options, changed);
  const app = new App({
    token: botToken,
    receiver,
    clientOptions: clientOptions(apiUrl),
    logger,
    deferInitialization: true,
    extendedErrorHandler: true,
    convoStore: false,
  });
  const inFlight = createInFlight();
  const client = new WebClient(botToken, { ...clientOptions(apiUrl), logger });
  // Nothing comes in before Slack has said where the app is installed.
  let welcomes: Welcomes = () => false;
  const dependencies = {
    ...options,
    welcomes: (person: Affiliation) => welcomes(person),
    slack: createSlack(client, options.fetch, options),
    inFlight,
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
      await explained({ variable: "SLACK_BOT_TOKEN" }, async () => {
        await app.init();
        welcomes = audience(await ownTeams(client), options.allowedWorkspaces);
      });
      const { connection } = options;
      const step: Step =
        connection.kind === "socket" ? { variable: "SLACK_APP_TOKEN" } : { port: connection.port };
      const port = await explained(step, async () => listen(app, connection));
      changed(true);
      return { port };
    },
    stop: async (withinMs, servingMs = 0) => {
      const end = options.now() + withinMs;
      const left = (): number => Math.max(0, end - options.now());
      condition = "stopping";
      if (gate !== undefined) {
        gate.leave();
        if (servingMs > 0) await options.wait(Math.min(servingMs, withinMs));
        await gate.close(left());
      }
      // In Socket Mode Slack sends to another connection at once, so this comes first there.
      const closed = gate === undefined ? app.stop() : undefined;
      const drained = await inFlight.drained(left());
      // Connections that a client keeps open do not end by themselves.
      await Promise.race([
        (closed ?? app.stop()).catch(() => undefined),
        options.wait(drained ? 500 : 0),
      ]);
      return drained;
    },
  };
}
