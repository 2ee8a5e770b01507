import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type FakeSlack, startFakeSlack } from "../../playground/fake-slack/fake-slack.ts";
import { createLogger } from "../../src/logger.ts";
import { openRedisStore, type RedisStore } from "../../src/operations/redis-store.ts";
import { sharedDeduplication } from "../../src/operations/shared-deduplication.ts";
import { callLimits, createFetch } from "../../src/slack/api/outgoing.ts";
import { createApp, type SlackApp } from "../../src/slack/app.ts";
import { warmUp } from "../../src/reply.ts";
import { inMemoryDeduplication } from "../../src/slack/delivery/deduplication.ts";
import { pods, started } from "../deploy/example.ts";
import { bot } from "../slack/bot.ts";

// Two replicas and a real server, which not every machine has: npm run test:redis.

interface Replica {
  readonly app: SlackApp;
  readonly store: RedisStore;
  readonly url: string;
  readonly fallbacks: () => number;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0), "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

// As the example for Kubernetes starts the server, and tells the app of it.
const password = "0123abcd";
const secrets = { "rolecall-valkey/password": password };
const [server] = pods("rolecall-valkey").spec.containers;
const [client] = pods("rolecall").spec.containers;

function startRedis(port: number): ChildProcess {
  const { args } = started(server, secrets);
  const own = ["--port", String(port), "--bind", "127.0.0.1"];
  return spawn("redis-server", [...args, ...own], { stdio: "ignore" });
}

function urlOfRedis(port: number): string {
  const url = new URL(started(client, secrets).env["REDIS_URL"] ?? "");
  url.host = `127.0.0.1:${port}`;
  return url.href;
}

function command(port: number, ...words: readonly string[]): void {
  const env = { ...process.env, REDISCLI_AUTH: password };
  const { status } = spawnSync("redis-cli", ["-p", String(port), ...words], { env });
  assert.equal(status, 0);
}

/** What a server comes to, how, and how it is mended. */
const troubles: readonly (readonly [
  string,
  (redis: ChildProcess, port: number) => void,
  (redis: ChildProcess, port: number) => void,
])[] = [
  [
    "accepts and does not answer",
    (redis) => redis.kill("SIGSTOP"),
    (redis) => redis.kill("SIGCONT"),
  ],
  [
    "is a replica after a failover",
    (_, port) => command(port, "replicaof", "127.0.0.1", "1"),
    (_, port) => command(port, "replicaof", "no", "one"),
  ],
  [
    "is full",
    (_, port) => command(port, "config", "set", "maxmemory", "1"),
    (_, port) => command(port, "config", "set", "maxmemory", "0"),
  ],
];

async function startReplica(slack: FakeSlack, redisUrl: string): Promise<Replica> {
  let fallbacks = 0;
  const store = openRedisStore(redisUrl, () => undefined);
  const now = (): number => performance.now();
  const app = createApp({
    botToken: slack.botToken,
    connection: { kind: "http", signingSecret: slack.signingSecret, port: 0 },
    apiUrl: slack.apiUrl,
    edition: () => ({ rolecall: bot() }),
    feedbackChannel: undefined,
    allowedWorkspaces: [],
    deduplication: sharedDeduplication(store, inMemoryDeduplication(now), () => {
      fallbacks += 1;
    }),
    log: createLogger("error"),
    observe: () => undefined,
    refused: () => undefined,
    fetch: createFetch(callLimits, false),
    now,
    newId: randomUUID,
    wait: async (milliseconds) => wait(milliseconds),
  });
  const started = await app.start();
  return {
    app,
    store,
    url: `http://127.0.0.1:${started?.port ?? 0}/slack/events`,
    fallbacks: () => fallbacks,
  };
}

async function usable(replicas: readonly Replica[], expected: boolean): Promise<void> {
  while (replicas.some(({ store }) => store.usable() !== expected)) await wait(20);
}

/** Asks so often, each time with one duplicate for the other replica; how many answers came. */
async function answers(slack: FakeSlack, questions: number): Promise<number> {
  const priya = slack.user("U1");
  const before = priya.sees("D1").length;
  for (let asked = 0; asked < questions; asked += 1) {
    slack.faults.onDelivery("event", { kind: "duplicated", copies: 1 });
    await priya.directMessage("senior app ops");
  }
  await slack.settled({ quietMs: 1500, timeoutMs: 20_000 });
  return priya.sees("D1").length - before - questions;
}

async function run(): Promise<void> {
  // Like main: a cold first answer can block the process past the Redis timeout.
  warmUp(bot());
  const port = await freePort();
  let redis = startRedis(port);
  const slack = await startFakeSlack();
  const replicas = await Promise.all([1, 2].map(async () => startReplica(slack, urlOfRedis(port))));
  try {
    slack.deliverByHttp({ urls: replicas.map(({ url }) => url) });
    await usable(replicas, true);
    assert.equal(await answers(slack, 20), 20);
    assert.deepEqual(
      replicas.map(({ fallbacks }) => fallbacks()),
      [0, 0],
    );
    process.stdout.write("20 questions, each delivered to both replicas: 20 answers\n");

    for (const [name, spoil, mend] of troubles) {
      spoil(redis, port);
      const answered = await answers(slack, 5);
      assert.ok(answered >= 5 && answered <= 10);
      await usable(replicas, false);
      mend(redis, port);
      await usable(replicas, true);
      assert.equal(await answers(slack, 5), 5);
      process.stdout.write(
        `5 questions while Redis ${name}: ${answered} answers; 5 once it is well: 5 answers\n`,
      );
    }

    redis.kill("SIGKILL");
    await usable(replicas, false);
    const away = await answers(slack, 5);
    assert.ok(away >= 5 && away <= 10);
    assert.ok(replicas.every(({ fallbacks }) => fallbacks() > 0));
    process.stdout.write(`5 questions while Redis is away: ${away} answers\n`);

    redis = startRedis(port);
    await usable(replicas, true);
    assert.equal(await answers(slack, 5), 5);
    process.stdout.write("5 questions once Redis is back: 5 answers\n");
  } finally {
    for (const { app, store } of replicas) {
      await app.stop(2000);
      store.close();
    }
    await slack.stop();
    redis.kill("SIGKILL");
  }
}

if (spawnSync("redis-server", ["--version"]).error === undefined) await run();
else process.stdout.write("NOT TESTED: two replicas with Redis, because redis-server is absent.\n");
