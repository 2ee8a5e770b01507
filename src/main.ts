import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import { assemble } from "./assemble.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { createLogger } from "./logger.ts";
import { DataError, ownCatalogue } from "./data-files.ts";
import { followCatalogue } from "./follow-catalogue.ts";
import { readDotEnv } from "./commands/dot-env.ts";
import { loadEdition, loadEditionBeside, type LoadedEdition } from "./load-edition.ts";
import type { Replacement } from "./operations/editions.ts";
import { createMetrics } from "./operations/metrics.ts";
import type { Route } from "./operations/route.ts";
import { type Server, startServer } from "./operations/serve.ts";
import { withPauses } from "./question/stepwise.ts";
import { warmingUp } from "./reply.ts";
import type { SlackApp } from "./slack/app.ts";
import { createGiveWay } from "./slack/delivery/give-way.ts";
import { traceOf } from "./slack/delivery/observe.ts";
import { addressError, portError, StartError } from "./slack/transport/start-error.ts";

// Work that is under way when the process is told to stop has that long; hosts kill after 10 s.
const graceMs = 8000;

/** The part of it in which requests still come, until every load balancer has learnt of the stop. */
const servingMs = 4000;

/** For a person at a terminal, before there is a log or where a log line would not help. */
function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** A pause for long work to make between its steps, so that people's questions go first. */
const giveWay = (): (() => Promise<void>) =>
  createGiveWay({ now: () => performance.now(), wait: async (milliseconds) => wait(milliseconds) });

function counts({ rolecall }: LoadedEdition) {
  const { roleLevels, skills } = rolecall.catalogue;
  return { roleLevels: roleLevels.length, skills: skills.length };
}

/** A title of a newer document may be what the vocabulary calls something else. */
function tellIgnored({ ignored }: LoadedEdition, log: Logger): void {
  for (const entry of ignored) log.warn({ entry }, "an entry of the vocabulary is not used");
}

function tellReplacement(replacement: Replacement<LoadedEdition>, log: Logger): void {
  switch (replacement.kind) {
    case "replaced":
      log.info(counts(replacement.edition), "the catalogue was replaced");
      tellIgnored(replacement.edition, log);
      return;
    case "refused": {
      const { reason } = replacement;
      log.error({ reason }, "the newer catalogue was refused; the old one stays in use");
    }
  }
}

/**
 * Starts a server for the operations pages alone: at OPERATIONS_ADDRESS, or on PORT in Socket Mode.
 * In HTTP mode without OPERATIONS_ADDRESS, the server for Slack's requests serves them.
 */
async function serveOperations(
  { connection, port, operations }: Config,
  routes: readonly Route[],
): Promise<Server | undefined> {
  if (operations !== undefined) {
    try {
      return await startServer(routes, operations.port, operations.host);
    } catch (error) {
      throw addressError(error);
    }
  }
  if (connection.kind === "http") return undefined;
  try {
    return await startServer(routes, port);
  } catch (error) {
    throw portError(error, port);
  }
}

/** The first signal lets work under way come to its end; a second one ends at once. */
function stopOnSignal(app: SlackApp, server: Server | undefined, log: Logger): void {
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, "stopping");
    const finished = await app.stop(graceMs, servingMs);
    await server?.stop();
    if (finished) log.info("stopped");
    else log.warn("stopped with work unfinished");
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => void stop(signal));
  }
}

/** Ends the process if Slack refuses the connection for good, for example a revoked token. */
function endOnRefusal(log: Logger): (error: StartError) => never {
  return ({ message }) => {
    log.fatal({}, `stopping: ${message}`);
    process.exit(1);
  };
}

/** Ends the process on an error that nothing has handled. */
function endOnUnhandled(log: Logger): void {
  const end = (error: unknown): void => {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    log.fatal({ code, trace: traceOf(error) }, "stopping: an unexpected error, which is a bug");
    process.exit(1);
  };
  process.on("unhandledRejection", end);
  process.on("uncaughtException", end);
}

async function main(): Promise<void> {
  readDotEnv();
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const path = config.catalogue ?? ownCatalogue;
  const metrics = createMetrics();
  const editions = followCatalogue(path, {
    first: loadEdition(path),
    load: async () => loadEditionBeside(path, giveWay()),
    told: (replacement) => {
      metrics.replaced(replacement);
      tellReplacement(replacement, log);
    },
  });
  process.on("SIGHUP", editions.replace);
  const refused = endOnRefusal(log);
  const { app, routes } = await assemble(config, editions.current, metrics, log, refused);
  endOnUnhandled(log);
  const server = await serveOperations(config, routes);
  stopOnSignal(app, server, log);
  const started = await app.start();
  if (started === undefined) return;
  log.info(
    {
      mode: config.connection.kind,
      port: started.port ?? server?.port,
      operationsPort: config.operations === undefined ? undefined : server?.port,
      ...counts(editions.current()),
      feedback: config.feedbackChannel !== undefined,
    },
    "ready",
  );
  tellIgnored(editions.current(), log);
  await withPauses(warmingUp(editions.current().rolecall), giveWay());
  log.debug("warm");
}

try {
  await main();
} catch (error) {
  const expected = [ConfigError, DataError, StartError].some((kind) => error instanceof kind);
  if (expected && error instanceof Error) refuse(error.message);
  throw error;
}
