import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { systemClock } from "../../playground/fake-slack/clock.ts";
import { McpClient } from "../../playground/fake-slack/slackbot/mcp-client.ts";
import { anyCharacter } from "../any-character.ts";
import { open, type Workspace } from "../slack/workspace.ts";
import { mutatedJson, mutatedText } from "./mutations.ts";
import { fuzzDeliveries } from "./runs.ts";

// What Slackbot may send, and what it never would, signed and not.

const words = "zzplanted";
const asker = { user_id: "U1", team_id: "T0PLAYGROUND" };
const call = {
  jsonrpc: "2.0",
  id: 1,
  method: "tools/call",
  params: {
    name: "ask",
    arguments: { question: `senior app ops ${words}`, page: 1 },
    _meta: { slack: asker },
  },
};
const initialize = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: {
    protocolVersion: "2025-11-25",
    clientInfo: { name: "slackbot", version: "1" },
    capabilities: {},
  },
};
const deep = `${'{"params":'.repeat(5000)}1${"}".repeat(5000)}`;

const body = fc.oneof(
  fc.constantFrom("", "null", "[]", "3", '"text"', "{}", deep, `{"jsonrpc":"2.0","${words}`),
  mutatedText(JSON.stringify(call)),
  mutatedJson(call).map((value) => JSON.stringify(value) ?? ""),
  mutatedJson(initialize).map((value) => JSON.stringify(value) ?? ""),
  fc
    .constantFrom(
      "tools/list",
      "resources/read",
      "prompts/get",
      "subscriptions/listen",
      "__proto__",
    )
    .map((method) => JSON.stringify({ ...call, method })),
  fc
    .constantFrom("compare_role_levels", "search", "fetch", "toString", "__proto__")
    .map((name) => JSON.stringify({ ...call, params: { ...call.params, name } })),
  fc.string({ unit: anyCharacter, maxLength: 200 }),
);

const headerText = fc.string({ unit: "grapheme-ascii", maxLength: 40 });
const header = fc.oneof(
  fc.record({
    name: fc.constantFrom(
      "accept",
      "content-type",
      "mcp-protocol-version",
      "mcp-method",
      "x-other",
    ),
    value: headerText,
  }),
  fc.record({
    name: fc.constantFrom("mcp-protocol-version"),
    value: fc.constantFrom("2024-10-07", "2025-06-18", "2026-07-28", "9999-01-01"),
  }),
  fc.record({
    name: fc.constantFrom("x-slack-signature", "x-slack-request-timestamp"),
    value: fc.oneof(headerText, fc.constantFrom("v0=", "NaN", "Infinity", "1e999")),
  }),
);

const request = fc.record({ body, headers: fc.array(header, { maxLength: 2 }) });

let workspace: Workspace;
const unhandled: unknown[] = [];
const remember = (reason: unknown): void => void unhandled.push(reason);
beforeEach(() => {
  process.on("unhandledRejection", remember);
});
afterEach(async () => {
  process.off("unhandledRejection", remember);
  await workspace.stop();
});

const expected = [200, 202, 400, 401, 404, 405, 406, 413, 415];

test("whatever Slackbot sends has an answer with nothing of the inside in it, and harms nothing", async () => {
  workspace = await open("http");
  const { slack, port = 0 } = workspace;
  const client = new McpClient({
    url: `http://127.0.0.1:${port}/mcp`,
    signingSecret: slack.signingSecret,
    clock: systemClock,
  });
  const send = async (sent: {
    readonly body: string;
    readonly headers: readonly { readonly name: string; readonly value: string }[];
  }): Promise<number> => {
    const headers = Object.fromEntries(sent.headers.map(({ name, value }) => [name, value.trim()]));
    const received = await client.send(sent.body, headers);
    expect(JSON.stringify(received.body ?? "")).not.toMatch(/\bat .*:\d+:\d+|node_modules|src\//u);
    return received.status;
  };
  await fuzzDeliveries(request, send, (statuses) => {
    expect(statuses.filter((status) => !expected.includes(status))).toEqual([]);
  });
  await workspace.settled();
  expect(unhandled).toEqual([]);
  expect(workspace.log()).not.toContain(words);
  expect(workspace.deliveries.filter(({ outcome }) => outcome === "failed")).toEqual([]);
  const { text } = await client.call("ask", { question: "lead app ops" }, asker);
  expect(text).toMatch(/^# Lead application operations engineer/u);
});
