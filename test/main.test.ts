import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FakeSlack, startFakeSlack } from "../playground/fake-slack/fake-slack.ts";

const root = join(import.meta.dirname, "..");

let slack: FakeSlack;
let running: ChildProcess | undefined;
beforeEach(async () => {
  slack = await startFakeSlack();
});
afterEach(async () => {
  running?.kill("SIGKILL");
  await slack.stop();
});

interface Run {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<unknown>;
}

/** The app as it is started for a real workspace, with nothing of our own environment. */
function start(env: Record<string, string>): Run {
  const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], {
    cwd: root,
    env: { PATH: process.env["PATH"] ?? "", NODE_ENV: "production", ...env },
  });
  running = child;
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

function connected(): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
  };
}

const patience = { timeoutMs: 15_000 };

describe("the app", () => {
  test("starts, answers, logs nobody's words, and stops when it is told", async () => {
    const run = start(connected());
    await slack.waitFor(() => run.output().includes('"msg":"ready"'), patience);
    const priya = slack.user("U1");
    await priya.directMessage("senior app ops");
    const answer = await slack.waitFor(() => priya.sees("D1")[1], patience);
    expect(answer.text).toMatch(/^Senior application operations engineer/);
    run.process.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(run.output()).toContain('"what":"role-level"');
    expect(run.output()).toContain('"msg":"stopped"');
    expect(run.output()).not.toMatch(/senior|app ops|xoxb|xapp/i);
  });

  test("ends when Slack takes its token back while it runs", async () => {
    const run = start(connected());
    await slack.waitFor(() => run.output().includes('"msg":"ready"'), patience);
    slack.faults.onCall("apps.connections.open", { kind: "error", error: "invalid_auth" }, 5);
    slack.sockets.drop();
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain("the connection to Slack was refused for good");
  });

  test.each([
    ["SLACK_BOT_TOKEN", "xoxb-wrong"],
    ["SLACK_APP_TOKEN", "xapp-wrong"],
  ])("says which token Slack refuses: %s", async (name, token) => {
    const run = start({ ...connected(), [name]: token });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(`Slack refused ${name} (invalid_auth).`);
    expect(run.output()).not.toMatch(/^\s+at /m);
  });

  test("says everything that is wrong with the configuration, and stops", async () => {
    const run = start({ PORT: "many" });
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(/SLACK_BOT_TOKEN is not set[^]*PORT is not valid/);
    expect(run.output()).not.toMatch(/^\s+at /m);
  });
});
