import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";

/** Enough of Slack's Web API for an app to start, and response_urls that accept everything. */
export interface StandIn {
  readonly apiUrl: string;
  readonly responseUrl: (id: number) => string;
  /** How many messages response_urls have received. */
  readonly taken: () => number;
  readonly stop: () => void;
}

const someone = { ok: true, team: "T", user: "app", team_id: "T1", user_id: "U1", bot_id: "B1" };

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port.");
  return address.port;
}

export async function startStandIn(): Promise<StandIn> {
  let taken = 0;
  const server = createServer((request, response) => {
    request.resume().once("end", () => {
      if (request.url?.startsWith("/respond/") === true) {
        taken += 1;
        response.end("ok");
        return;
      }
      response.setHeader("content-type", "application/json").end(JSON.stringify(someone));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${portOf(server)}`;
  return {
    apiUrl: `${address}/api/`,
    responseUrl: (id) => `${address}/respond/${id}`,
    taken: () => taken,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export const signingSecret = "0123456789abcdef0123456789abcdef";

export interface RunningApp {
  readonly port: number;
  /** From the start of the process until it reports that it is ready. */
  readonly readyMs: number;
  /** The processor time it has used so far. */
  readonly processorMs: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

// Loaded before the unmodified app, so that its process reports its processor time on request.
const telling = `process.on("message", () => process.send(process.cpuUsage())).on("disconnect", () => process.exit()); process.channel.unref()`;
const node = ["--import", `data:text/javascript,${telling}`];

async function processorMs(app: ChildProcess): Promise<number> {
  const told = once(app, "message");
  app.send("usage");
  const [{ user, system }] = (await told) as [NodeJS.CpuUsage];
  return (user + system) / 1000;
}

interface Started {
  /** What follows `node`. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Where it says that it is ready, and how; the first group is its port. */
  readonly says: { readonly on: "stdout" | "stderr"; readonly ready: RegExp };
}

/** Starts a server and waits until it says that it is ready. */
export async function startServer({ args, env, says }: Started): Promise<RunningApp> {
  const start = performance.now();
  const app = spawn(process.execPath, [...node, ...args], {
    stdio: [
      "ignore",
      says.on === "stdout" ? "pipe" : "ignore",
      says.on === "stderr" ? "pipe" : "inherit",
      "ipc",
    ],
    env,
  });
  const ended = once(app, "exit");
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: app[says.on] ?? Readable.from([]) }).on("line", (line) => {
      const found = says.ready.exec(line)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    void ended.then(() => {
      reject(new Error(`${args.join(" ")} ended before it was ready.`));
    });
  });
  return {
    port,
    readyMs: performance.now() - start,
    processorMs: async () => processorMs(app),
    stop: async () => {
      app.kill("SIGKILL");
      await ended;
    },
  };
}

/**
 * Starts an app in HTTP mode and waits for the line of JSON that says it is ready, and on which
 * port.
 * @param catalogue path of a catalogue's JSON; data/catalogue.json if absent
 */
export async function startApp(
  file: string,
  { apiUrl }: StandIn,
  catalogue?: string,
): Promise<RunningApp> {
  return startServer({
    args: [file],
    env: {
      NODE_ENV: "production",
      PORT: "0",
      SLACK_API_URL: apiUrl,
      SLACK_BOT_TOKEN: "xoxb-1-2-bench",
      SLACK_SIGNING_SECRET: signingSecret,
      ...(catalogue === undefined ? {} : { CATALOGUE: catalogue }),
    },
    says: { on: "stdout", ready: /^(?=.*"msg":"ready").*"port":(\d+)/ },
  });
}
