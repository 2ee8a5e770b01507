import { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from "@slack/bolt";
import type { Logger, Receiver } from "@slack/bolt";
import { startFakeSlack } from "../../fake-slack/fake-slack.ts";
import type { FakeSlack } from "../../fake-slack/fake-slack.ts";
import type { FakeSlackOptions } from "../../fake-slack/options.ts";

export const modes = ["socket", "http"] as const;
export type Mode = (typeof modes)[number];

export interface Connected {
  readonly slack: FakeSlack;
  readonly app: App;
  /** Where the app listens in HTTP mode; empty in Socket Mode. */
  readonly requestUrl: string;
  /** What Bolt logged at the levels warn and error. */
  readonly logged: readonly string[];
  stop(): Promise<void>;
}

/** Bolt's own; too short a one breaks connections on a busy machine. */
const usualReconnectMs = 5000;

/**
 * A tiny app on the unmodified Bolt, connected to a fake Slack of its own.
 * @param reconnectMs how long Bolt waits before it connects anew, and for the pong of a ping
 */
export async function connect(
  mode: Mode,
  register: (app: App) => void,
  options: Partial<FakeSlackOptions> = {},
  reconnectMs: number = usualReconnectMs,
): Promise<Connected> {
  const slack = await startFakeSlack(options);
  const logged: string[] = [];
  const logger = quiet(logged);
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, logger };
  const receiver = receiverOf(mode, slack, logger, reconnectMs);
  const app = new App({
    token: slack.botToken,
    receiver,
    clientOptions,
    logger,
    deferInitialization: true,
  });
  app.error(async ({ message }) => {
    logger.error(message);
    await Promise.resolve();
  });
  register(app);
  await app.init();
  const server: unknown = await app.start(0);
  let requestUrl = "";
  if (server instanceof Server) {
    const { port } = server.address() as AddressInfo;
    requestUrl = `http://127.0.0.1:${port}/slack/events`;
    slack.deliverByHttp({ urls: [requestUrl] });
  }
  return {
    slack,
    app,
    requestUrl,
    logged,
    async stop() {
      const stopped = app.stop();
      // A connection whose request was never answered does not end by itself.
      if (server instanceof Server) server.closeAllConnections();
      await stopped;
      await slack.stop();
    },
  };
}

function receiverOf(mode: Mode, slack: FakeSlack, logger: Logger, reconnectMs: number): Receiver {
  switch (mode) {
    case "socket":
      return new SocketModeReceiver({
        appToken: slack.appToken,
        logger,
        clientPingTimeout: reconnectMs,
        installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
      });
    case "http":
      return new HTTPReceiver({ signingSecret: slack.signingSecret, logger });
  }
}

function quiet(logged: string[]): Logger {
  const keep = (...words: readonly unknown[]): void => {
    logged.push(words.map(String).join(" "));
  };
  const drop = (): void => undefined;
  return {
    debug: drop,
    info: drop,
    warn: keep,
    error: keep,
    setLevel: drop,
    getLevel: () => LogLevel.INFO,
    setName: drop,
  };
}
