import { createServer } from "node:http";
import type { IncomingMessage, Server } from "node:http";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeSlack } from "../../../fake-slack/fake-slack.ts";
import type { FakeSlack } from "../../../fake-slack/fake-slack.ts";
import { isObject, objectAt, parseJson } from "../../../fake-slack/json.ts";
import type { JsonObject } from "../../../fake-slack/json.ts";
import { sign } from "../../../fake-slack/delivery/signature.ts";
import { readBody } from "../../../fake-slack/read-body.ts";
import { slackbotUser } from "../../../fake-slack/slackbot/slackbot.ts";
import { defaultSeed } from "../../../fake-slack/workspace/seed.ts";
import { plain } from "../samples.ts";

const channel = "D9";
const ask = (question: string): JsonObject => ({
  type: "actions",
  elements: [
    {
      type: "button",
      action_id: "tool:ask",
      text: plain(question),
      value: JSON.stringify({ question }),
    },
  ],
});
const menu: JsonObject = {
  type: "actions",
  elements: [
    {
      type: "static_select",
      action_id: "tool:ask",
      placeholder: plain("Ask next"),
      options: ["five", "six"].map((question) => ({
        text: plain(question),
        value: JSON.stringify({ question }),
      })),
    },
  ],
};

/** Another app's server: answers with the question asked, and with these blocks. */
let blocks: unknown;
const received: { readonly message: JsonObject; readonly signed: boolean }[] = [];

function resultOf({ method, params }: JsonObject): JsonObject {
  if (method === "initialize") return { protocolVersion: "2025-11-25", capabilities: {} };
  if (method === "tools/list") return { tools: [{ name: "ask" }] };
  const { question } = objectAt(isObject(params) ? params : {}, "arguments") ?? {};
  return {
    content: [{ type: "text", text: `Asked: ${String(question)} & <more>` }],
    ...(blocks === undefined ? {} : { _meta: { slack: { blocks } } }),
  };
}

function isSigned({ headers }: IncomingMessage, body: string): boolean {
  const timestamp = Number(headers["x-slack-request-timestamp"]);
  return headers["x-slack-signature"] === sign(slack.signingSecret, timestamp, body);
}

let server: Server;
let slack: FakeSlack;
let url: string;

beforeEach(async () => {
  blocks = undefined;
  received.length = 0;
  server = createServer((request, response) => {
    void readBody(request, 100_000).then((body) => {
      const message = parseJson(body);
      if (!isObject(message)) throw new Error("The body is no message.");
      received.push({ message, signed: isSigned(request, body) });
      if (message["id"] === undefined) {
        response.writeHead(202).end();
        return;
      }
      const answer = JSON.stringify({
        jsonrpc: "2.0",
        id: message["id"],
        result: resultOf(message),
      });
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.end(`event: message\ndata: ${answer}\n\n`);
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}/mcp`;
  slack = await startFakeSlack({
    workspace: {
      ...defaultSeed,
      channels: [
        ...defaultSeed.channels,
        { id: channel, name: "directmessage", kind: "im", members: ["U1", slackbotUser] },
      ],
    },
  });
  slack.slackbot.connectTo(async () => Promise.resolve(url));
});
afterEach(async () => {
  await slack.stop();
  server.closeAllConnections();
  server.close();
});

async function says(text: string) {
  await slack.user("U1").post(channel, text);
  await slack.settled();
  return slack.user("U1").lastSeen(channel);
}

function texts(): readonly string[] {
  return slack
    .user("U1")
    .sees(channel)
    .map(({ text }) => text);
}

describe("Slackbot", () => {
  test("asks what a person writes to it, signed and for that person, and shows the answer's text.", async () => {
    const shown = await says("a < b");
    expect(shown?.text).toBe("Asked: a &lt; b &amp; &lt;more&gt;");
    expect(received.map(({ message }) => message["method"])).toEqual([
      "initialize",
      "notifications/initialized",
      "tools/list",
      "tools/call",
    ]);
    expect(received.every(({ signed }) => signed)).toBe(true);
    expect(received.at(-1)?.message["params"]).toEqual({
      name: "ask",
      arguments: { question: "a < b" },
      _meta: { slack: { user_id: "U1", team_id: "T0PLAYGROUND" } },
    });
  });

  test("says at once that the app is starting, and answers in the place of that and in order.", async () => {
    let start = (): void => undefined;
    const started = new Promise<void>((resolve) => {
      start = resolve;
    });
    slack.slackbot.connectTo(async () => {
      await started;
      return url;
    });
    const user = slack.user("U1");
    await user.post(channel, "one");
    await user.post(channel, "two");
    await slack.waitFor(() => texts().length === 4);
    expect(texts()).toEqual([
      "one",
      expect.stringMatching(/^_Starting/u),
      "two",
      expect.stringMatching(/^_Starting/u),
    ]);
    start();
    await user.post(channel, "three");
    await slack.settled();
    const rest = texts().filter((text) => !text.startsWith("Asked"));
    expect(rest).toEqual(["one", "two", "three"]);
    const answers = texts().filter((text) => text.startsWith("Asked"));
    expect(answers.map((text) => text.split(" ")[1])).toEqual(["one", "two", "three"]);
    expect(texts().slice(0, 4)).toEqual(["one", answers[0], "two", answers[1]]);
    await says("four");
    expect(texts().slice(-2)).toEqual(["four", expect.stringMatching(/^Asked: four/u)]);
  });

  test("connects once, and asks only what is written to it.", async () => {
    await says("one");
    await says("two");
    await slack.user("U1").post("C1", "three");
    await slack.settled();
    expect(received.filter(({ message }) => message["method"] === "initialize")).toHaveLength(1);
    expect(received.filter(({ message }) => message["method"] === "tools/call")).toHaveLength(2);
  });

  test("shows the blocks, of which a press becomes a call whose result replaces them.", async () => {
    blocks = [ask("three"), ask("four"), menu];
    const shown = await says("two");
    if (shown === undefined) throw new Error("Slackbot said nothing.");
    expect(shown.blocks).toHaveLength(3);
    blocks = undefined;
    const person = slack.user("U1");
    const value = JSON.stringify({ question: "four" });
    expect((await person.press(shown, "tool:ask", value)).outcome.kind).toBe("acknowledged");
    expect(slack.user("U1").lastSeen(channel)).toMatchObject({ ts: shown.ts, blocks: [] });
    expect(slack.user("U1").lastSeen(channel)?.text).toMatch(/^Asked: four/u);

    blocks = [menu];
    const again = await says("two");
    if (again === undefined) throw new Error("Slackbot said nothing.");
    await person.choose(again, "tool:ask", "six");
    expect(slack.user("U1").lastSeen(channel)?.text).toMatch(/^Asked: six/u);
    expect(slack.deliveries).toEqual([]);
  });

  test("shows the text and why, if it would refuse the blocks.", async () => {
    blocks = [ask("three"), { type: "alert", text: plain("!") }];
    const shown = await says("two");
    expect(shown?.blocks).toEqual([]);
    expect(shown?.text).toContain("Slackbot shows no blocks: unsupported type: alert");
    expect(shown?.text).toContain("Asked: two");
  });

  test("says why it has no answer.", async () => {
    slack.slackbot.connectTo(async () => Promise.reject(new Error("The app is not there.")));
    expect((await says("one"))?.text).toBe("The app is not there.");
  });

  test("leaves what was asked and answered in the journal.", async () => {
    await says("one");
    const [, , , call] = slack.exchanges;
    expect(call).toMatchObject({ message: { method: "tools/call" } });
    expect(call?.answer).toMatchObject({ kind: "acknowledged" });
  });
});
