import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { FakeSlack } from "../playground/fake-slack/fake-slack.ts";
import { fiveDocumentsCatalogue } from "./five-documents/paths.ts";

const root = join(import.meta.dirname, "..");

/** For waits of seconds: they end before the test does, and so tell what was waited for. */
export const limit = { timeoutMs: 150_000 };

export interface Run {
  readonly process: ChildProcess;
  /** All that it has said, to its log and elsewhere. */
  readonly output: () => string;
  /** Its exit status. */
  readonly ended: Promise<unknown>;
}

/**
 * The app as it is started for a real workspace, with nothing of our own environment.
 * @param preloaded code that its process runs first
 */
export function startApp(env: Readonly<Record<string, string>>, preloaded = ""): Run {
  const preload = preloaded === "" ? [] : ["--import", `data:text/javascript,${preloaded}`];
  const child = spawn(process.execPath, [...preload, "bin/rolecall.js", "start"], {
    cwd: root,
    env: {
      PATH: process.env["PATH"] ?? "",
      NODE_ENV: "production",
      CATALOGUE: fiveDocumentsCatalogue,
      ...env,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return {
    process: child,
    output: () => output,
    ended: once(child, "exit").then(([status]: unknown[]) => status),
  };
}

/** The port, once the app says that it is ready. */
export async function ready(slack: FakeSlack, run: Run): Promise<number> {
  const line = await slack.waitFor(() => /^.*"msg":"ready".*$/m.exec(run.output())?.[0], limit);
  return Number(/"port":(\d+)/.exec(line)?.[1]);
}

export async function page(port: number, name: string): Promise<readonly [number, string]> {
  const response = await fetch(`http://127.0.0.1:${port}/${name}`);
  return [response.status, await response.text()];
}
