import { afterEach, describe, expect, test } from "vitest";
import { systemClock } from "../../../playground/fake-slack/clock.ts";
import { sign } from "../../../playground/fake-slack/delivery/signature.ts";
import { compact, isObject, objectAt } from "../../../playground/fake-slack/json.ts";
import { judgeBlocks } from "../../../playground/fake-slack/slackbot/judge-blocks.ts";
import { type Identity, McpClient } from "../../../playground/fake-slack/slackbot/mcp-client.ts";
import { toMarkdown } from "../../../src/render/markdown.ts";
import { toSlackbot } from "../../../src/render/slack/slackbot.ts";
import { wordingSlack } from "../../../src/render/wording-slack.ts";
import type { SlackAppOptions } from "../../../src/slack/app.ts";
import { bot } from "../bot.ts";
import { open, type Workspace } from "../workspace.ts";

const question = "what's practitioner incident management?";

let workspace: Workspace;
afterEach(async () => workspace.stop());

interface Asking {
  readonly client: McpClient;
  readonly own: Identity;
}

async function asking(app: Partial<SlackAppOptions> = {}): Promise<Asking> {
  workspace = await open("http", { app });
  const { slack, port = 0 } = workspace;
  const client = new McpClient({
    url: `http://127.0.0.1:${port}/mcp`,
    signingSecret: slack.signingSecret,
    clock: systemClock,
  });
  return { client, own: { user_id: "U1", team_id: slack.workspace.team.id } };
}

const listTools = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list", params: {} });

async function sent(client: McpClient, body: string, headers?: Record<string, string>) {
  const { status, body: answer } = await client.send(body, headers);
  const error = isObject(answer) ? objectAt(answer, "error") : undefined;
  return [status, error?.["code"]];
}

describe("Slackbot", () => {
  test("finds tools that only read and that may answer with blocks.", async () => {
    const { client } = await asking();
    const tools = await client.tools();
    expect(tools.map(({ name }) => name)).toContain("ask");
    for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true });
    const ask = tools.find(({ name }) => name === "ask");
    expect(ask?.["_meta"]).toEqual({ slack: { supportsBlockKit: true } });
  });

  test("gets an answer as text and as blocks that it shows.", async () => {
    const { client, own } = await asking();
    const tools = new Set((await client.tools()).map(({ name }) => String(name)));
    const { text, isError, blocks } = await client.call("ask", { question }, own);
    const { page } = bot().reply(question);
    expect(isError).toBe(false);
    expect(text).toContain(toMarkdown(page));
    expect(blocks).toEqual(JSON.parse(JSON.stringify(toSlackbot(page))));
    expect(judgeBlocks(blocks, tools)).toEqual({ problems: [], dead: [] });
  });

  test("gets the page of a long answer that a button calls for, and its whole text.", async () => {
    const { client, own } = await asking();
    const long = "from senior to lead application operations engineer";
    const { page } = bot().reply(long);
    const [first, second] = [
      await client.call("ask", { question: long }, own),
      await client.call("ask", { question: long, page: 2 }, own),
    ];
    expect(second.text).toBe(first.text);
    expect(second.blocks).not.toEqual(first.blocks);
    expect(second.blocks).toEqual(JSON.parse(JSON.stringify(toSlackbot(page, 2))));
  });

  test("gets blocks from the other tools that answer with a page.", async () => {
    const { client, own } = await asking();
    const names = ["senior app ops", "lead app ops"];
    const compared = await client.call("compare_role_levels", { names }, own);
    expect(JSON.stringify(compared.blocks)).toContain("tool:ask");
  });

  test.each([
    ["wrong arguments", "ask", { question: "" }],
    ["arguments that the tool does not have", "ask", { question, user: "U1" }],
  ])("is told of %s.", async (_, tool, given) => {
    const { client, own } = await asking();
    expect(await client.call(tool, given, own)).toMatchObject({ isError: true, blocks: undefined });
  });

  test("is answered from the catalogue in use.", async () => {
    let rolecall = bot();
    const { client, own } = await asking({ edition: () => ({ rolecall }) });
    const before = await client.call("ask", { question }, own);
    rolecall = {
      ...rolecall,
      reply: (text, context) => {
        const reply = bot().reply(text, context);
        return { ...reply, page: { ...reply.page, title: "A newer edition" } };
      },
    };
    expect(before.text).not.toContain("A newer edition");
    expect((await client.call("ask", { question }, own)).text).toContain("# A newer edition");
  });
});

describe("people are answered", () => {
  test.each<[string, SlackAppOptions["allowedWorkspaces"], Omit<Identity, "user_id">]>([
    ["of a workspace that is allowed", ["T0OTHER"], { team_id: "T0OTHER" }],
    ["of an organisation that is allowed", ["E0"], { team_id: "T0OTHER", enterprise_id: "E0" }],
    ["of any workspace if everyone is", "everyone", { team_id: "T0OTHER" }],
  ])("%s.", async (_, allowedWorkspaces, asker) => {
    const { client } = await asking({ allowedWorkspaces });
    const result = await client.call("ask", { question }, { user_id: "U9", ...asker });
    expect(result.isError).toBe(false);
    expect(result.blocks).toBeDefined();
  });

  test("where Slack does not say of which workspace, only if everyone is.", async () => {
    const { client } = await asking({ allowedWorkspaces: "everyone" });
    const result = await client.call("ask", { question }, undefined);
    expect(result).toMatchObject({ isError: false, blocks: undefined });
  });
});

describe("people are refused with a sentence", () => {
  test("of another workspace.", async () => {
    const { client } = await asking();
    const stranger = { user_id: "U9", team_id: "T0OTHER" };
    const result = await client.call("ask", { question }, stranger);
    expect(result).toEqual({ text: wordingSlack.stranger, isError: true, blocks: undefined });
  });

  test.each([
    ["does not say of which workspace", undefined],
    ["says something that is no workspace", { user_id: "U1", team_id: "<!channel>" }],
  ])("where Slack %s.", async (_, asker) => {
    const { client } = await asking();
    const result = await client.call("ask", { question }, asker);
    expect(result.text).toBe(wordingSlack.unknownWorkspace);
    expect(JSON.stringify(result)).not.toContain("Incident management");
  });
});

describe("a request is refused", () => {
  const stale = Math.floor(Date.now() / 1000) - 400;

  test.each([
    ["without a signature", { "x-slack-signature": "" }],
    ["with another secret's signature", { "x-slack-signature": `v0=${"0".repeat(64)}` }],
    [
      "with an old signature",
      {
        "x-slack-request-timestamp": String(stale),
        "x-slack-signature": sign("fake-slack-signing-secret", stale, listTools),
      },
    ],
    [
      "that pretends to be Slack's certificate check",
      { "content-type": "application/x-www-form-urlencoded", "x-slack-signature": "" },
    ],
  ])("%s.", async (_, headers) => {
    const { client } = await asking();
    expect(await sent(client, listTools, headers)).toEqual([401, -32_600]);
  });

  test("that is no JSON.", async () => {
    const { client } = await asking();
    expect(await sent(client, '{"jsonrpc": zzsecret')).toEqual([400, -32_700]);
    expect(workspace.log()).not.toContain("zzsecret");
  });

  test("that is too long.", async () => {
    const { client } = await asking();
    expect(await sent(client, JSON.stringify("x".repeat(1e6)))).toEqual([413, -32_600]);
  });

  test("by another method.", async () => {
    await asking();
    const response = await fetch(`http://127.0.0.1:${workspace.port ?? 0}/mcp`);
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  });
});

describe("what is told of a request", () => {
  const told = () =>
    workspace.deliveries.map(({ surface, outcome, what, fault, trace, told: isTold, team }) =>
      // What is undefined was not told.
      compact({ surface, outcome, what, fault, trace, told: isTold, team }),
    );

  test("is the kind of the answer, and nobody's words or ids.", async () => {
    let arrivals = 0;
    const { client, own } = await asking({
      arrived: () => {
        arrivals += 1;
      },
    });
    await client.tools();
    await client.call("ask", { question }, own);
    await client.call("ask", { question }, { user_id: "U9", team_id: "T0OTHER" });
    await workspace.settled();
    expect(told()).toEqual([
      { surface: "slackbot", outcome: "done", what: "initialize" },
      { surface: "slackbot", outcome: "done", what: "notifications/initialized" },
      { surface: "slackbot", outcome: "done", what: "tools/list" },
      { surface: "slackbot", outcome: "done", what: "skill-level" },
      { surface: "slackbot", outcome: "refused", told: true },
    ]);
    expect(arrivals).toBe(5);
    expect(workspace.log()).not.toMatch(/practitioner|T0OTHER|U9|U1\b/u);
  });

  test("is where a bug is, while Slackbot learns only that there was one.", async () => {
    const rolecall = {
      ...bot(),
      reply: () => {
        throw new RangeError("zzsecret");
      },
    };
    const { client, own } = await asking({ edition: () => ({ rolecall }) });
    const { text, isError } = await client.call("ask", { question }, own);
    expect(isError).toBe(true);
    expect(text).not.toMatch(/RangeError|zzsecret/u);
    await workspace.settled();
    expect(told()).toMatchObject([{ outcome: "failed", fault: "rolecall" }]);
    expect(told()[0]?.["trace"]).toMatch(/^RangeError\n/u);
    expect(workspace.log()).not.toContain("zzsecret");
  });

  test("is a bug in what cannot be loaded; the next request tries again.", async () => {
    let loads = 0;
    const { client } = await asking({
      slackbot: async () => {
        loads += 1;
        return Promise.reject(new RangeError("zzsecret"));
      },
    });
    expect(loads).toBe(0);
    for (let time = 1; time <= 2; time += 1) {
      expect(await sent(client, listTools)).toEqual([500, -32_603]);
      expect(loads).toBe(time);
    }
    expect(workspace.log()).not.toContain("zzsecret");
  });
});

test("An app that stops finishes what Slackbot asked.", async () => {
  let begun: () => void = () => undefined;
  const beginning = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const { client } = await asking({
    slackbot: async () =>
      Promise.resolve(async (_call, _request, response) => {
        begun();
        await new Promise((resolve) => {
          setTimeout(resolve, 100);
        });
        response.writeHead(200, { "content-type": "application/json" }).end('{"id":1}');
      }),
  });
  const answer = client.send(listTools);
  await beginning;
  expect(workspace.app.underWay).toBe(1);
  const stopped = workspace.app.stop(5000);
  expect(await answer).toEqual({ status: 200, body: { id: 1 } });
  expect(await stopped).toBe(true);
});
