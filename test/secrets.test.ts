import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test, type TestContext } from "vitest";
import { type FakeSlack, startFakeSlack } from "../playground/fake-slack/fake-slack.ts";
import { defaultSeed } from "../playground/fake-slack/workspace/seed.ts";
import { type Field, fields, ownersChannel, sayEverywhere } from "./every-surface.ts";
import { page, limit, ready, type Run, startApp } from "./running-app.ts";

// One run of the app over everything that it does and that can go wrong with it, at its most
// talkative. Each secret and each person's word has a name of its own, so that one that is logged
// says where it came from.

const tokens = {
  botToken: "xoxb-zzbottoken",
  appToken: "xapp-zzapptoken",
  signingSecret: "zzsigningsecret",
};
const others = [
  "redispassword",
  "username",
  "realname",
  "channelname",
  "query",
  "path",
  "header",
  "signature",
  "unsigned",
  "badbody",
  "frame",
  "eventtype",
  "actionid",
  "quoted",
] as const;

const word = (name: string): string => `zz${name.toLowerCase()}`;
const planted = [...Object.values(tokens), ...[...fields, ...others].map(word)];

/** Those of the planted words that a text has. */
function leaksIn(text: string): readonly string[] {
  const low = text.toLowerCase();
  return planted.filter((secret) => low.includes(secret));
}

async function startSlack(): Promise<FakeSlack> {
  return startFakeSlack({
    ...tokens,
    workspace: {
      ...defaultSeed,
      people: defaultSeed.people.map((person) => ({
        ...person,
        name: word("username"),
        realName: word("realname"),
      })),
      channels: defaultSeed.channels.map((channel) =>
        channel.kind === "public" ? { ...channel, name: word("channelname") } : channel,
      ),
    },
  });
}

const modes = {
  socket: () => ({ SLACK_APP_TOKEN: tokens.appToken }),
  http: () => ({ SLACK_SIGNING_SECRET: tokens.signingSecret }),
};

type Mode = keyof typeof modes;

function environment(slack: FakeSlack, mode: Mode): Record<string, string> {
  return {
    ...modes[mode](),
    SLACK_BOT_TOKEN: tokens.botToken,
    SLACK_API_URL: slack.apiUrl,
    REDIS_URL: `redis://rolecall:${word("redispassword")}@127.0.0.1:1/`,
    FEEDBACK_CHANNEL: ownersChannel,
    LOG_LEVEL: "debug",
    PORT: "0",
  };
}

/** Until neither the app nor the workspace has anything left to do. */
async function untilIdle(slack: FakeSlack, port: number): Promise<void> {
  let underWay = true;
  while (underWay) {
    await slack.settled(limit);
    const [, metrics] = await page(port, "metrics");
    underWay = !metrics.includes("rolecall_deliveries_under_way 0");
    if (underWay) await wait(50);
  }
}

/** Payloads of kinds that nothing listens to, and what is no payload at all. */
async function sendStrange(slack: FakeSlack, mode: Mode): Promise<void> {
  const { payload = {} } = slack.deliveries.find(({ kind }) => kind === "block_actions") ?? {};
  const action = { type: "button", action_id: word("actionid"), block_id: "b" };
  const event = { type: "event_callback", event: { type: word("eventtype"), user: "U1" } };
  await Promise.all([
    slack.deliver({ kind: "block_actions", payload: { ...payload, actions: [action] } }),
    slack.deliver({ kind: "event", payload: event }),
  ]);
  if (mode === "socket") slack.sockets.say(`{"type": "${word("frame")}`);
  if (mode === "socket") slack.sockets.say(`{"type": "events_api", "payload": "${word("frame")}"}`);
}

/** From somebody who has no secret. */
async function knock(port: number): Promise<void> {
  const address = `http://127.0.0.1:${port}`;
  const headers = { [word("header")]: word("header"), "x-slack-signature": word("signature") };
  const timestamp = { "x-slack-request-timestamp": String(Math.floor(Date.now() / 1000)) };
  await fetch(`${address}/${word("path")}?${word("query")}`, { headers });
  for (const more of [{}, timestamp, { "content-type": "application/json" }]) {
    const body = word("unsigned");
    await fetch(`${address}/slack/events`, {
      method: "POST",
      headers: { ...headers, ...more },
      body,
    });
  }
  connect(port, "127.0.0.1")
    .on("error", () => undefined)
    .end(`${word("badbody")}\r\n\r\n`);
}

/** Whatever the app asks of Slack now fails, and its error repeats what it was given. */
function failEverything(slack: FakeSlack): void {
  const messages = [`[ERROR] invalid value: "${word("quoted")}"`];
  const failures = [
    { kind: "error", error: "invalid_blocks", fields: { response_metadata: { messages } } },
    { kind: "dropped" },
    { kind: "http-error", status: 500 },
    { kind: "error", error: "missing_scope" },
  ] as const;
  for (let turn = 0; turn < 40; turn += 1) {
    for (const fault of failures) slack.faults.onCall("*", fault);
  }
}

/** Both are stopped when the test is over. */
async function start(
  { onTestFinished }: TestContext,
  mode: Mode,
  preloaded = "",
): Promise<{ readonly slack: FakeSlack; readonly run: Run; readonly port: number }> {
  const slack = await startSlack();
  const run = startApp(environment(slack, mode), preloaded);
  onTestFinished(async () => {
    run.process.kill("SIGKILL");
    await slack.stop();
  });
  return { slack, run, port: await ready(slack, run) };
}

// They spend most of their time waiting.
describe.concurrent("the log", () => {
  test.for(["socket", "http"] as const)(
    "holds no secret and nobody's words, whatever happens, in %s mode",
    async (mode, context) => {
      const { slack, run, port } = await start(context, mode);
      if (mode === "http") slack.deliverByHttp({ urls: [`http://127.0.0.1:${port}/slack/events`] });
      const settled = async (): Promise<void> => untilIdle(slack, port);
      const words = Object.fromEntries(fields.map((field) => [field, word(field)]));

      await sayEverywhere({ slack, settled }, words as Record<Field, string>);
      const delivered = JSON.stringify(slack.deliveries);
      expect(fields.filter((field) => !delivered.includes(word(field)))).toEqual([]);
      failEverything(slack);
      await sayEverywhere({ slack, settled }, words as Record<Field, string>);
      slack.faults.clear();
      await sendStrange(slack, mode);
      await knock(port);
      const [, metrics] = await page(port, "metrics");
      slack.sockets.drop();
      run.process.kill("SIGTERM");
      await slack.waitFor(() => run.output().includes('"msg":"stopping"'), limit);
      run.process.kill("SIGTERM");
      await run.ended;

      expect(run.output()).toContain('"level":"debug"');
      expect(run.output()).toMatch(/"outcome":"failed"/);
      expect(leaksIn(run.output())).toEqual([]);
      expect(leaksIn(metrics)).toEqual([]);
    },
  );

  test("would show a token or a word, and that is found", async (context) => {
    const logsAll = `
      import { writeSync } from "node:fs";
      import { Socket } from "node:net";
      writeSync(1, JSON.stringify(process.env));
      const { write } = Socket.prototype;
      Socket.prototype.write = function (...given) {
        if (this.remotePort !== undefined) writeSync(1, String(given[0]));
        return Reflect.apply(write, this, given);
      };`;
    const { slack, run } = await start(context, "socket", encodeURIComponent(logsAll));
    const priya = slack.user("U1");
    await priya.command("/role", word("command"), { channel: "C1" });
    const planted = [tokens.botToken, tokens.appToken, "zzredispassword", "zzcommand"];
    // The output may arrive after the answer.
    const found = (): readonly string[] =>
      planted.filter((one) => leaksIn(run.output()).includes(one));
    await slack.waitFor(() => found().length === planted.length, limit);
    expect(found()).toEqual(planted);
  });
});
