import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test, type TestContext } from "vitest";
import { type FakeSlack, startFakeSlack } from "../playground/fake-slack/fake-slack.ts";
import { defaultSeed } from "../playground/fake-slack/workspace/seed.ts";
import { answersWithWords } from "./answers-with-words.ts";
import { type Field, fields, ownersChannel, sayEverywhere } from "./every-surface.ts";
import { type FakeRedis, startFakeRedis } from "./operations/fake-redis.ts";
import { page, limit, ready, type Run, startApp } from "./running-app.ts";

// One run of the app over everything that it does and that can go wrong with it, at its most
// talkative. Each secret and each person's word has a name of its own, so that one that is logged
// says where it came from: all begin with "zz".

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

/** The planted words that a text has, those of answers among them. */
function leaksIn(text: string): readonly string[] {
  const low = text.toLowerCase();
  const ours = planted.filter((secret) => low.includes(secret));
  return [...new Set([...ours, ...(text.match(/zz\w*/g) ?? [])])];
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

function environment(slack: FakeSlack, mode: Mode, redis: FakeRedis): Record<string, string> {
  return {
    ...modes[mode](),
    SLACK_BOT_TOKEN: tokens.botToken,
    SLACK_API_URL: slack.apiUrl,
    REDIS_URL: `redis://rolecall:${word("redispassword")}@${new URL(redis.url).host}/`,
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

/** Whatever the app asks of Slack now fails, and each answer is full of words. */
function failEverything(slack: FakeSlack): void {
  const failures = answersWithWords("anycall");
  for (let turn = 0; turn < 5; turn += 1) {
    for (const fault of failures) slack.faults.onCall("*", fault);
  }
}

/** Answers of a Redis to a command, with words in all that it can say. */
const redisReplies: readonly ((command: string) => string)[] = [
  (command) => `-ERR zzredis${command} zzredis\r\n`,
  (command) => `-zzredis${command} zzredis\r\n`,
  (command) => `-NOPERM User zzuser has no permissions to run the 'zz${command}' command\r\n`,
  (command) => `-MOVED 3999 zz${command}.invalid:6381\r\n`,
  (command) => `+zzredis${command}\r\n`,
  (command) => `$9\r\nzzredis${command.slice(0, 2)}\r\n`,
  (command) => `*1\r\n$9\r\nzzredis${command.slice(0, 2)}\r\n`,
  (command) => `HTTP/1.1 400 zzredis${command}\r\n\r\n`,
];

/** Until the app has met each of the answers, to a command and to its greeting. */
async function sayAllOfRedis(redis: FakeRedis, slack: FakeSlack): Promise<void> {
  const asked = (): number => redis.probes() + redis.commands.length;
  for (const reply of redisReplies) {
    const before = asked();
    redis.condition = { reply };
    await slack.waitFor(() => asked() > before, limit);
    await redis.leave();
    const connections = redis.connections();
    redis.condition = "well";
    redis.greeting = reply("hello");
    await redis.listen();
    await slack.waitFor(() => redis.connections() > connections, limit);
    redis.greeting = undefined;
  }
}

/** Both are stopped when the test is over. */
async function start(
  { onTestFinished }: TestContext,
  mode: Mode,
  preloaded = "",
): Promise<{
  readonly slack: FakeSlack;
  readonly redis: FakeRedis;
  readonly run: Run;
  readonly port: number;
}> {
  const slack = await startSlack();
  const redis = await startFakeRedis();
  const run = startApp(environment(slack, mode, redis), preloaded);
  onTestFinished(async () => {
    run.process.kill("SIGKILL");
    await slack.stop();
    await redis.leave();
  });
  return { slack, redis, run, port: await ready(slack, run) };
}

// They spend most of their time waiting.
describe.concurrent("the log", () => {
  test.for(["socket", "http"] as const)(
    "holds no secret and nobody's words, whatever happens, in %s mode",
    async (mode, context) => {
      const { slack, redis, run, port } = await start(context, mode);
      if (mode === "http") slack.deliverByHttp({ urls: [`http://127.0.0.1:${port}/slack/events`] });
      const settled = async (): Promise<void> => untilIdle(slack, port);
      const words = Object.fromEntries(fields.map((field) => [field, word(field)]));

      await sayEverywhere({ slack, settled }, words as Record<Field, string>);
      const delivered = JSON.stringify(slack.deliveries);
      expect(fields.filter((field) => !delivered.includes(word(field)))).toEqual([]);
      failEverything(slack);
      const saidAll = sayAllOfRedis(redis, slack);
      await sayEverywhere({ slack, settled }, words as Record<Field, string>);
      slack.faults.clear();
      await saidAll;
      await sendStrange(slack, mode);
      await knock(port);
      const pages = await Promise.all(
        ["metrics", "livez", "readyz", word("path")].map(async (name) => page(port, name)),
      );
      slack.sockets.close(4000, word("goodbye"));
      run.process.kill("SIGTERM");
      await slack.waitFor(() => run.output().includes('"msg":"stopping"'), limit);
      run.process.kill("SIGTERM");
      await run.ended;

      expect(run.output()).toContain('"level":"debug"');
      expect(run.output()).toMatch(/"outcome":"failed"/);
      expect(run.output()).toContain('"reason":"unexpected reply"');
      expect(leaksIn(run.output())).toEqual([]);
      expect(leaksIn(JSON.stringify(pages))).toEqual([]);
      expect(leaksIn(JSON.stringify(redis.commands))).toEqual([]);
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
