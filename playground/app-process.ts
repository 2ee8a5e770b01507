import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { FakeSlack } from "./fake-slack/fake-slack.ts";

/** The app in a process of its own, as in production. */
export interface AppProcess {
  /** Resolves when it has ended, with how it ended in words. */
  readonly ended: Promise<string>;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, "..");
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
// Longer than the app itself waits for work in progress.
const patienceMs = 10_000;

/**
 * Starts src/main.ts against the fake Slack, with none of the caller's own settings: in Socket Mode, or
 * in HTTP mode if it is given a port.
 */
export function startApp(
  fake: FakeSlack,
  feedbackChannel: string,
  catalogue: string,
  port?: number,
): AppProcess {
  const mode = port === undefined ? socketMode(fake) : httpMode(fake, port);
  const child = spawn(process.execPath, ["--import", tsx, join(root, "src", "main.ts")], {
    cwd: root,
    env: { ...machineOnly(process.env), ...settings(fake, feedbackChannel, catalogue), ...mode },
    // In its own process group, so that Ctrl-C reaches it only once, through stop().
    detached: process.platform !== "win32",
    stdio: ["ignore", "inherit", "inherit"],
  });
  const killed = (): void => {
    child.kill("SIGKILL");
  };
  // However this process ends, the app does not outlive it.
  process.once("exit", killed);
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => {
      resolve(`could not be started: ${error.message}`);
    });
    child.once("exit", (code, signal) => {
      process.off("exit", killed);
      resolve(signal === null ? `ended with status ${code ?? 0}` : `was ended by ${signal}`);
    });
  });
  return {
    ended,
    async stop() {
      child.kill("SIGTERM");
      const timer = setTimeout(killed, patienceMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

type Settings = Readonly<Record<string, string>>;

// What the other mode needs is set to empty, like what settings() leaves out.
const socketMode = ({ appToken }: FakeSlack): Settings => ({
  SLACK_APP_TOKEN: appToken,
  SLACK_SIGNING_SECRET: "",
  PORT: "0",
});
const httpMode = ({ signingSecret }: FakeSlack, port: number): Settings => ({
  SLACK_APP_TOKEN: "",
  SLACK_SIGNING_SECRET: signingSecret,
  PORT: String(port),
});

function settings(fake: FakeSlack, feedbackChannel: string, catalogue: string): Settings {
  return {
    SLACK_API_URL: fake.apiUrl,
    SLACK_BOT_TOKEN: fake.botToken,
    FEEDBACK_CHANNEL: feedbackChannel,
    LOG_LEVEL: "warn",
    CATALOGUE: catalogue,
    // Set to empty, so that a .env file for a real workspace has no effect here.
    OPERATIONS_ADDRESS: "",
    SLACK_HOOKS_URL: "",
    REDIS_URL: "",
    ALLOWED_WORKSPACES: "",
  };
}

/** What a process needs from its machine, and nothing that could configure the app. */
function machineOnly(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const wanted = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LANG", "TZ"];
  return Object.fromEntries(wanted.map((name) => [name, env[name]]));
}
