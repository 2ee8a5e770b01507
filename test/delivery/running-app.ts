import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { FakeSlack } from "../../playground/fake-slack/fake-slack.ts";

export interface RunningApp {
  /** Of the app's own process, in MB. */
  readonly memory: () => Promise<number>;
  /** Its exit status. */
  readonly stop: () => Promise<unknown>;
}

/** The compiled app in a process of its own. */
export async function startCompiled(
  slack: FakeSlack,
  mode: "socket" | "http",
): Promise<RunningApp> {
  const app = spawn(process.execPath, ["dist/main.js"], {
    cwd: join(import.meta.dirname, "../.."),
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      NODE_ENV: "production",
      PORT: "0",
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: slack.botToken,
      ...(mode === "socket"
        ? { SLACK_APP_TOKEN: slack.appToken }
        : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    },
  });
  const exit = once(app, "exit");
  let port = "";
  app.stdout.on("data", (chunk: Buffer) => {
    port ||= /"port":(\d+)/.exec(chunk.toString())?.[1] ?? "";
  });
  await slack.waitFor(() => port !== "", { timeoutMs: 30_000 });
  const address = `http://127.0.0.1:${port}`;
  if (mode === "http") slack.deliverByHttp({ urls: [`${address}/slack/events`] });
  return {
    memory: async () => {
      const text = await (await fetch(`${address}/metrics`)).text();
      const bytes = /^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1];
      return Math.round(Number(bytes) / 1e6);
    },
    stop: async () => {
      app.kill("SIGTERM");
      const [status] = (await exit) as unknown[];
      return status;
    },
  };
}
