import { type CustomRoute, HTTPReceiver } from "@slack/bolt";
import { boltLogger } from "./bolt-logger.ts";
import { ClosingResponse } from "./closing-response.ts";
import type { Log } from "../delivery/log.ts";
import { onlySigned } from "./signed-requests.ts";
import { type AnswerSigned, withSlackbot } from "./slackbot-requests.ts";

/** In bytes. Slack's largest payloads, modals and messages with their blocks, are well below it. */
const bodyLimit = 1_048_576;

/** Slack gives up after three seconds, and its person learns the less from it. */
const unhandledAfterMs = 2000;

/**
 * Slack sends its requests whole and gives up after three seconds: whoever takes much longer to
 * send one, or to ask for a page, only holds the connection. Time during which this process was too
 * busy to read counts, so that a short limit would refuse probes on a loaded machine.
 */
export const serverOptions = {
  headersTimeout: 30_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1000,
  // Longer than load balancers keep a connection, so that none sends into one that ends just then.
  keepAliveTimeout: 620_000,
  ServerResponse: ClosingResponse,
} as const;

/** A page beside Slack's address, which anyone may get who reaches the port. */
export interface HttpRoute {
  readonly path: string;
  readonly handler: CustomRoute["handler"];
}

/** Signed requests at /slack/events. Whoever else calls learns nothing of what answers. */
export function createHttpReceiver(
  signingSecret: string,
  routes: readonly HttpRoute[],
  log: Log,
  slackbot?: AnswerSigned,
): HTTPReceiver {
  const receiver = new HTTPReceiver({
    signingSecret,
    customRoutes: routes.map((route) => ({ ...route, method: "GET" })),
    logger: boltLogger(log),
    dispatchErrorHandler: ({ response }) => {
      response.writeHead(404).end();
    },
    processEventErrorHandler: async ({ error, response }) => {
      log.error({ error: error.name }, "a request could not be handled");
      if (!response.headersSent) response.writeHead(500).end();
      // It is answered, so Bolt need not wait for an acknowledgement.
      return Promise.resolve(true);
    },
    unhandledRequestTimeoutMillis: unhandledAfterMs,
    unhandledRequestHandler: ({ response }) => {
      log.warn({}, "a request of an unknown kind");
      response.writeHead(404).end();
    },
  });
  const signed = onlySigned(receiver.requestListener, { signingSecret, bodyLimit }, log);
  receiver.requestListener =
    slackbot === undefined ? signed : withSlackbot(signed, slackbot, signingSecret, log);
  return receiver;
}
