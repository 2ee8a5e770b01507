import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import type { FakeSlack } from "../../playground/fake-slack/fake-slack.ts";
import { fiveDocumentsCatalogue } from "../five-documents/paths.ts";

/** What the name in every question begins with. */
export const marked = "zzq";

export type Mode = "socket" | "http";
export const modes: readonly Mode[] = ["socket", "http"];

/** In MB. */
export interface Memory {
  /** What the process takes of the machine. */
  readonly resident: number;
  /** What is alive in it, once what is not has been collected. */
  readonly alive: number;
}

export interface RunningApp {
  /** http://127.0.0.1:<port> */
  readonly address: string;
  readonly memory: () => Promise<Memory>;
  /** The status that /readyz answers with; undefined where nothing answers. */
  readonly readiness: () => Promise<number | undefined>;
  readonly signal: (name: "SIGTERM" | "SIGKILL") => void;
  /** The value of one of its metrics without labels. */
  readonly metric: (name: string) => Promise<number>;
  /** Until it has nothing under way. */
  readonly idle: () => Promise<void>;
  /** The lines of its log that tell of trouble, oldest first. */
  readonly troubles: () => readonly string[];
  /** The lines of its log that hold a token or what somebody asked; none is right. */
  readonly leaks: () => readonly string[];
  /** Its exit status; null where it was killed. */
  readonly ended: Promise<unknown>;
}

// The app as it is, in a process that collects its garbage and tells of its memory when it is asked.
const telling = `process.on("message", () => { gc(); process.send(process.memoryUsage()); }).on("disconnect", () => process.exit())`;
const node = ["--expose-gc", "--import", `data:text/javascript,${telling}`];

async function memory(app: ChildProcess): Promise<Memory> {
  const told = once(app, "message");
  app.send("memory");
  const [{ rss, heapUsed, external }] = (await told) as [NodeJS.MemoryUsage];
  return { resident: rss / 1e6, alive: (heapUsed + external) / 1e6 };
}

async function metric(address: string, name: string): Promise<number> {
  const page = await fetch(`${address}/metrics`);
  const lines = (await page.text()).split("\n");
  return Number(lines.find((line) => line.startsWith(`${name} `))?.slice(name.length));
}

async function idle(address: string): Promise<void> {
  while ((await metric(address, "rolecall_deliveries_under_way")) > 0) await wait(20);
}

/** The compiled app in a process of its own. It does not tell the fake Slack where it is. */
export async function startCompiled(
  slack: FakeSlack,
  mode: Mode,
  { port = 0, redis }: { readonly port?: number; readonly redis?: string } = {},
): Promise<RunningApp> {
  const app = spawn(process.execPath, [...node, "dist/main.js"], {
    cwd: join(import.meta.dirname, "../.."),
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: {
      NODE_ENV: "production",
      PORT: String(port),
      LOG_LEVEL: "debug",
      CATALOGUE: fiveDocumentsCatalogue,
      SLACK_API_URL: slack.apiUrl,
      ...(redis === undefined ? {} : { REDIS_URL: redis }),
      SLACK_BOT_TOKEN: slack.botToken,
      ...(mode === "socket"
        ? { SLACK_APP_TOKEN: slack.appToken }
        : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    },
  });
  const ended = once(app, "exit").then(([status]: unknown[]) => status);
  let [listening, found] = ["", ""];
  const troubles: string[] = [];
  const leaks: string[] = [];
  const secrets = [marked, slack.botToken, slack.appToken, slack.signingSecret];
  createInterface({ input: app.stdout ?? Readable.from([]) }).on("line", (line) => {
    if (/"level":"(?:warn|error|fatal)"/.test(line)) troubles.push(line);
    if (secrets.some((secret) => line.includes(secret))) leaks.push(line);
    if (line.includes('"msg":"ready"')) listening = /"port":(\d+)/.exec(line)?.[1] ?? "";
    // What is asked while it warms up waits, and would be cut off by a kill.
    if (line.includes('"msg":"warm"')) found = listening;
  });
  await slack.waitFor(() => found !== "", { timeoutMs: 30_000 });
  const address = `http://127.0.0.1:${found}`;
  return {
    address,
    memory: async () => memory(app),
    readiness: async () =>
      fetch(`${address}/readyz`).then(
        ({ status }) => status,
        () => undefined,
      ),
    signal: (name) => {
      app.kill(name);
    },
    metric: async (name) => metric(address, name),
    idle: async () => idle(address),
    troubles: () => troubles,
    leaks: () => leaks,
    ended,
  };
}

/** Where Slack sends its requests from now on, in HTTP mode. */
export function deliverTo(slack: FakeSlack, mode: Mode, apps: readonly RunningApp[]): void {
  if (mode === "http")
    slack.deliverByHttp({ urls: apps.map(({ address }) => `${address}/slack/events`) });
}
