import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import { EnvHttpProxyAgent } from "undici";
import type { Config } from "./config.ts";
import { loadSlackbot } from "./load-slackbot.ts";
import type { Metrics } from "./operations/metrics.ts";
import type { Route } from "./operations/route.ts";
import type { RedisStore } from "./operations/redis-store.ts";
import { operationsRoutes } from "./operations/routes.ts";
import { serve } from "./operations/serve.ts";
import { sharedDeduplication } from "./operations/shared-deduplication.ts";
import type { DatedEdition } from "./operations/state.ts";
import { createApp, type SlackApp, type SlackAppOptions } from "./slack/app.ts";
import { type Deduplication, inMemoryDeduplication } from "./slack/delivery/deduplication.ts";
import { logDelivery } from "./slack/delivery/log-delivery.ts";
import { callLimits, createFetch } from "./slack/api/outgoing.ts";

/** The app, and what it shows of itself. */
export interface Parts {
  readonly app: SlackApp;
  readonly routes: readonly Route[];
}

async function openStore({ redisUrl }: Config, log: Logger): Promise<RedisStore | undefined> {
  if (redisUrl === undefined) return undefined;
  // Its client takes as long to load as all that is ours.
  const { openRedisStore } = await import("./operations/redis-store.ts");
  return openRedisStore(redisUrl, (reason) => {
    if (reason === undefined) log.info("replicas share what they have answered");
    else log.warn({ reason }, "REDIS_URL cannot be used: replicas may answer a duplicate");
  });
}

function deduplicationWith(store: RedisStore | undefined, { fellBack }: Metrics): Deduplication {
  const local = inMemoryDeduplication(() => performance.now());
  return store === undefined ? local : sharedDeduplication(store, local, fellBack);
}

/**
 * Joins the parts with the clock, the network and the rest of the world. Nothing is connected
 * before the app starts, but for the store that replicas share.
 */
export async function assemble(
  config: Config,
  edition: () => DatedEdition,
  metrics: Metrics,
  log: Logger,
  refused: SlackAppOptions["refused"],
): Promise<Parts> {
  const { connection, proxied } = config;
  const store = await openStore(config, log);
  const routes = operationsRoutes(metrics, () => ({
    condition: app.condition,
    underWay: app.underWay,
    edition: edition(),
    storeUsable: store?.usable(),
  }));
  const app: SlackApp = createApp({
    ...config,
    connection: connection.kind === "http" ? { ...connection, port: config.port } : connection,
    edition,
    deduplication: deduplicationWith(store, metrics),
    log,
    observe: (delivery) => {
      logDelivery(log, delivery);
      metrics.delivered(delivery);
    },
    arrived: metrics.arrived,
    refused,
    routes: (config.operations === undefined ? routes : []).map((route) => ({
      path: route.path,
      handler: (_, response) => void serve(route, response),
    })),
    slackbot: loadSlackbot,
    fetch: createFetch(callLimits, proxied),
    ...(proxied ? { proxy: new EnvHttpProxyAgent() } : {}),
    now: () => performance.now(),
    newId: randomUUID,
    wait: async (milliseconds) => wait(milliseconds),
  });
  return { app, routes };
}
