import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, type ExpectStatic, test as base } from "vitest";
import { type FakeSlack, startFakeSlack } from "../playground/fake-slack/fake-slack.ts";
import { page, limit, ready, type Run, startApp } from "./running-app.ts";
import { fiveDocumentsCatalogue } from "./five-documents/paths.ts";

interface Fixtures {
  readonly slack: FakeSlack;
  /** Starts the app; it is killed after the test if it still runs. */
  readonly start: (env: Readonly<Record<string, string>>) => Run;
}

const test = base.extend<Fixtures>({
  slack: async ({ onTestFinished }, use) => {
    const slack = await startFakeSlack();
    onTestFinished(async () => slack.stop());
    await use(slack);
  },
  start: async ({ onTestFinished }, use) => {
    await use((env) => {
      const run = startApp(env);
      onTestFinished(() => {
        run.process.kill("SIGKILL");
      });
      return run;
    });
  },
});

function connected(slack: FakeSlack) {
  return {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    PORT: "0",
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0), "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

/** An app that runs, and its workspace. */
interface Running {
  readonly slack: FakeSlack;
  readonly run: Run;
  readonly port: number;
  readonly expect: ExpectStatic;
}

async function tellsHowItIsDoing({ slack, run, port, expect }: Running): Promise<void> {
  expect(await page(port, "livez")).toEqual([200, "alive\n"]);
  expect(await page(port, "readyz")).toEqual([200, "ready\n"]);
  expect((await page(port, "else"))[0]).toBe(404);
  const priya = slack.user("U1");
  slack.faults.onDelivery("event", { kind: "acknowledgement-lost" });
  await priya.directMessage("senior app ops");
  const answer = await slack.waitFor(() => priya.sees("D1")[1], limit);
  expect(answer.text).toMatch(/^Senior application operations engineer/);
  await priya.command("/role", "xyzzy", { channel: "C1" });
  await slack.waitFor(() => run.output().split('"outcome"').length === 4, limit);
  const [, metrics] = await page(port, "metrics");
  expect(metrics).toContain('rolecall_arrivals_total{attempt="retry"} 1');
  expect(metrics).toContain('rolecall_duplicates_total{surface="direct-message"} 1');
  expect(metrics).toMatch(
    /rolecall_questions_total\{kind="role-level",outcome="answered",surface="direct-message"\} 1/,
  );
  expect(metrics).toMatch(/rolecall_questions_total\{.*outcome="missed",surface="command"\} 1/);
  expect(metrics).toMatch(/rolecall_catalogue_entries\{of="roleLevels"\} [1-9]/);
  expect(metrics).not.toMatch(/senior|xyzzy/);
}

async function isNotReadyWithoutSlack({ slack, port, expect }: Running): Promise<void> {
  slack.sockets.drop();
  while ((await page(port, "readyz"))[0] === 200) await wait(5);
  expect(await page(port, "readyz")).toEqual([503, "not ready: there is no connection to Slack\n"]);
  while ((await page(port, "readyz"))[0] === 503) await wait(50);
  expect(slack.sockets.connections).toBe(1);
}

async function stopsOnceItsWorkIsDone({ slack, run, port, expect }: Running): Promise<void> {
  slack.faults.onCall("chat.postMessage", { kind: "slow", milliseconds: 1500 });
  const priya = slack.user("U1");
  const before = priya.sees("D1").length;
  await priya.directMessage("senior app ops");
  run.process.kill("SIGTERM");
  await slack.waitFor(() => run.output().includes('"msg":"stopping"'), limit);
  expect(await page(port, "readyz")).toEqual([503, "not ready: stopping\n"]);
  expect((await page(port, "livez"))[0]).toBe(200);
  expect(await run.ended).toBe(0);
  expect(priya.sees("D1")).toHaveLength(before + 2);
  expect(run.output()).toContain('"msg":"stopped"');
}

async function servesWhileItStops({ slack, run, port, expect }: Running): Promise<void> {
  run.process.kill("SIGTERM");
  await slack.waitFor(() => run.output().includes('"msg":"stopping"'), limit);
  expect(await page(port, "readyz")).toEqual([503, "not ready: stopping\n"]);
  const priya = slack.user("U1");
  const before = priya.sees("D1").length;
  await priya.directMessage("senior app ops");
  await slack.waitFor(() => priya.sees("D1")[before + 1], limit);
  run.process.kill("SIGTERM");
  expect(await run.ended).toBe(1);
  expect(run.output()).not.toContain('"msg":"stopped"');
}

function logsNobodysWords({ run, expect }: Running): void {
  expect(run.output()).toContain('"what":"role-level"');
  expect(run.output()).not.toMatch(/senior|app ops|xyzzy|xoxb|xapp/i);
}

describe.concurrent("the app", () => {
  // A start is most of what these cost, so that each app does all that is asked of its mode.
  test("in Socket Mode answers, tells how it is doing, and stops once its work is done", async ({
    slack,
    start,
    expect,
  }) => {
    const run = start(connected(slack));
    const running = { slack, run, port: await ready(slack, run), expect };
    await tellsHowItIsDoing(running);
    await isNotReadyWithoutSlack(running);
    await stopsOnceItsWorkIsDone(running);
    logsNobodysWords(running);
  });

  test("in HTTP mode answers on while it says that it stops, and a second signal ends it at once", async ({
    slack,
    start,
    expect,
  }) => {
    const { SLACK_APP_TOKEN: _, ...rest } = connected(slack);
    const run = start({ ...rest, SLACK_SIGNING_SECRET: slack.signingSecret });
    const port = await ready(slack, run);
    slack.deliverByHttp({ urls: [`http://127.0.0.1:${port}/slack/events`] });
    const running = { slack, run, port, expect };
    await tellsHowItIsDoing(running);
    await servesWhileItStops(running);
    logsNobodysWords(running);
  });

  test.for(["socket", "http"])(
    "in %s mode shows its pages at OPERATIONS_ADDRESS alone",
    async (mode, { slack, start, expect }) => {
      const { SLACK_APP_TOKEN: appToken, ...rest } = connected(slack);
      const own =
        mode === "socket"
          ? { SLACK_APP_TOKEN: appToken }
          : { SLACK_SIGNING_SECRET: slack.signingSecret };
      const run = start({ ...rest, ...own, OPERATIONS_ADDRESS: "127.0.0.1:0" });
      const port = await ready(slack, run);
      const pages = Number(/"operationsPort":(\d+)/.exec(run.output())?.[1]);
      if (mode === "http") {
        expect((await page(port, "livez"))[0]).toBe(404);
        expect((await page(port, "metrics"))[0]).toBe(404);
        slack.deliverByHttp({ urls: [`http://127.0.0.1:${port}/slack/events`] });
      } else {
        expect(pages).toBe(port);
      }
      expect(await page(pages, "readyz")).toEqual([200, "ready\n"]);
      expect((await page(pages, "slack/events"))[0]).toBe(404);
      await slack.user("U1").directMessage("senior app ops");
      await slack.waitFor(() => slack.user("U1").sees("D1")[1], limit);
      expect((await page(pages, "metrics"))[1]).toContain("rolecall_ready 1");
      run.process.kill("SIGTERM");
      if (mode === "http") {
        await slack.waitFor(() => run.output().includes('"msg":"stopping"'), limit);
        expect(await page(pages, "readyz")).toEqual([503, "not ready: stopping\n"]);
      }
      expect(await run.ended).toBe(0);
    },
  );

  test("says that OPERATIONS_ADDRESS is not of this machine", async ({ slack, start, expect }) => {
    const run = start({ ...connected(slack), OPERATIONS_ADDRESS: "192.0.2.1:9464" });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain("OPERATIONS_ADDRESS (EADDRNOTAVAIL)");
    expect(run.output()).not.toMatch(/^\s+at /m);
  });

  test("takes a newer catalogue when it is told, and refuses a bad one", async ({
    slack,
    start,
    expect,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), "catalogue-"));
    const path = join(folder, "catalogue.json");
    const first = await readFile(fiveDocumentsCatalogue, "utf8");
    await writeFile(path, first);
    const vocabulary = join(folder, "vocabulary.yml");
    await writeFile(vocabulary, "names:\n  Problem management: [testing]\n");
    const run = start({ ...connected(slack), CATALOGUE: path });
    const port = await ready(slack, run);
    const priya = slack.user("U1");
    const ask = async (): Promise<string> => {
      const before = priya.sees("D1").length;
      await priya.directMessage("senior app ops");
      return (await slack.waitFor(() => priya.sees("D1")[before + 1], limit)).text;
    };
    expect(await ask()).toContain("Source: GOV.UK");
    expect(run.output()).toMatch(
      /"entry":".*vocabulary\.yml: names: \\"testing\\" of \\"Problem management\\" is not used/u,
    );

    await writeFile(path, first.slice(0, -100));
    run.process.kill("SIGHUP");
    await slack.waitFor(() => run.output().includes("newer catalogue was refused"), limit);
    expect(run.output()).toMatch(
      /"reason":"The catalogue .* cannot be used:.*it is not valid JSON/,
    );
    expect(await ask()).toContain("Source: GOV.UK");

    slack.faults.onCall("conversations.history", { kind: "slow", milliseconds: 1500 });
    const begun = ask();
    await wait(500);
    await writeFile(path, first.replaceAll(`"GOV.UK"`, `"The second edition"`));
    run.process.kill("SIGHUP");
    let answers = 0;
    while (!run.output().includes("catalogue was replaced")) {
      expect((await page(port, "livez"))[0]).toBe(200);
      answers += 1;
    }
    // Without pauses, it would answer only what came before the signal.
    expect(answers).toBeGreaterThan(20);
    expect(await begun).toContain("Source: GOV.UK");
    expect(await ask()).toContain("Source: The second edition");
    const [, metrics] = await page(port, "metrics");
    expect(metrics).toContain('rolecall_catalogue_replacements_total{outcome="replaced"}');
    await rm(folder, { recursive: true });
  });

  test("ends when Slack takes its token back while it runs", async ({ slack, start, expect }) => {
    const run = start(connected(slack));
    await slack.waitFor(() => run.output().includes('"msg":"ready"'), limit);
    slack.faults.onCall("apps.connections.open", { kind: "error", error: "invalid_auth" }, 5);
    slack.sockets.drop();
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(
      `"msg":"stopping: Slack refused SLACK_APP_TOKEN (invalid_auth). Copy it again`,
    );
  });

  test.for([
    ["SLACK_BOT_TOKEN", "xoxb-wrong"],
    ["SLACK_APP_TOKEN", "xapp-wrong"],
  ])(
    "says which token Slack refuses: %s",
    async ([name = "", token = ""], { slack, start, expect }) => {
      const run = start({ ...connected(slack), [name]: token });
      expect(await run.ended).toBe(1);
      expect(run.output()).toContain(`Slack refused ${name} (invalid_auth).`);
      expect(run.output()).not.toMatch(/^\s+at /m);
    },
  );

  test.for(["socket", "http"])(
    "in %s mode waits for Slack, says so, and ends at once when it is told to",
    async (mode, { slack, start, expect }) => {
      slack.faults.onCall("auth.test", { kind: "http-error", status: 503 }, 1000);
      const { SLACK_APP_TOKEN: appToken, ...rest } = connected(slack);
      const port = await freePort();
      const run = start({
        ...rest,
        PORT: String(port),
        ...(mode === "socket"
          ? { SLACK_APP_TOKEN: appToken }
          : { SLACK_SIGNING_SECRET: slack.signingSecret }),
      });
      await slack.waitFor(() => run.output().includes("waiting for Slack"), limit);
      expect(run.output()).toMatch(/"level":"warn".*"for":"SLACK_BOT_TOKEN","reason":"HTTP 503"/);
      expect(await page(port, "livez")).toEqual([200, "alive\n"]);
      expect(await page(port, "readyz")).toEqual([
        503,
        "not ready: there is no connection to Slack\n",
      ]);
      expect((await page(port, "metrics"))[1]).toContain("rolecall_ready 0");
      run.process.kill("SIGTERM");
      expect(await run.ended).toBe(0);
      expect(run.output()).not.toContain('"msg":"ready"');
    },
  );

  test("says everything that is wrong with the configuration, and stops", async ({
    start,
    expect,
  }) => {
    const run = start({ PORT: "many" });
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(/SLACK_BOT_TOKEN is not set[^]*PORT is not valid/);
    expect(run.output()).not.toMatch(/^\s+at /m);
  });
});
