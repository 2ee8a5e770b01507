import { once } from "node:events";
import { PassThrough } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type HttpServer, serveHttp } from "../../src/commands/mcp/serve-http.ts";
import { serveOverStdio } from "../../src/commands/mcp/serve-stdio.ts";
import { createHandler } from "../../src/mcp/handler.ts";
import { anyCharacter } from "../any-character.ts";
import { clientOf, textOf } from "../mcp/client.ts";
import { bot } from "../slack/bot.ts";
import { mutatedJson, mutatedText } from "./mutations.ts";
import { fuzzing } from "./runs.ts";

// What anybody may send to the MCP server: damaged messages, bodies and headers, and odd arguments.

const token = "0123456789abcdef";
const parts = {
  rolecall: bot,
  version: "1",
  failed: (error: unknown): void => void errors.push(error),
};
const errors: unknown[] = [];
const remember = (reason: unknown): void => void errors.push(reason);

beforeEach(() => {
  errors.length = 0;
  process.on("unhandledRejection", remember);
});
afterEach(() => {
  process.off("unhandledRejection", remember);
});

const meta = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientCapabilities": {},
  "io.modelcontextprotocol/clientInfo": { name: "fuzz", version: "1" },
  slack: { team_id: "T1" },
};
const calls = [
  { name: "ask", arguments: { question: "what is practitioner testing?", command: "skill" } },
  { name: "compare_role_levels", arguments: { names: ["senior app ops", "lead app ops"] } },
  { name: "search", arguments: { query: "testing" } },
  { name: "fetch", arguments: { id: "skill:testing" } },
];
const client = { name: "fuzz", version: "1" };
const requests = [
  ["initialize", { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: client }],
  ["server/discover", { _meta: meta }],
  ["tools/list", {}],
  ["tools/list", { _meta: meta, cursor: "x" }],
  ...calls.flatMap((call) => [
    ["tools/call", call],
    ["tools/call", { ...call, _meta: meta }],
  ]),
  ["resources/list", {}],
  ["resources/read", { uri: "rolecall://role/application-operations-engineer" }],
  ["prompts/get", { name: "compare_role_levels", arguments: { first: "a", second: "b" } }],
  [
    "completion/complete",
    {
      ref: { type: "ref/prompt", name: "compare_role_levels" },
      argument: { name: "first", value: "l" },
    },
  ],
  ["ping", {}],
  ["subscriptions/listen", { _meta: meta }],
  ["logging/setLevel", { level: "debug" }],
] as const;
const messages = requests.map(([method, params], id) => ({ jsonrpc: "2.0", id, method, params }));

const message = fc.constantFrom(...messages).chain((one) =>
  fc.oneof(
    mutatedJson(one).map((value) => JSON.stringify(value) ?? ""),
    mutatedText(JSON.stringify(one)),
  ),
);
const body = fc.oneof(
  { weight: 6, arbitrary: message },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      "null",
      "[]",
      "3",
      '"text"',
      "[".repeat(30_000),
      `{"a":`.repeat(10_000),
      "x".repeat(100_000),
      `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"__proto__","arguments":{}}}`,
      `[${JSON.stringify(messages[0])},${JSON.stringify(messages[2])}]`,
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 200 }) },
);

const headerText = fc.string({ unit: "grapheme-ascii", maxLength: 40 });
const headers = fc.dictionary(
  fc.constantFrom(
    "content-type",
    "accept",
    "mcp-protocol-version",
    "mcp-method",
    "mcp-name",
    "mcp-session-id",
    "last-event-id",
    "origin",
    "authorization",
  ),
  fc.oneof(
    headerText,
    fc.constantFrom("2026-07-28", "2025-06-18", "tools/call", "ask", "tools/list", "text/plain"),
  ),
  { maxKeys: 3, noNullPrototype: true },
);
const method = fc.oneof(
  { weight: 9, arbitrary: fc.constant("POST") },
  { weight: 1, arbitrary: fc.constantFrom("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD") },
);

/** What only an error's inside would have. */
const inside = /node_modules|\.[cm]?[jt]s:\d+|\n\s+at |TypeError|RangeError|undefined \(/u;
const statuses = new Set([200, 202, 400, 401, 403, 404, 405, 406, 413, 415]);

async function answersStill(server: HttpServer): Promise<void> {
  const requestInit = { headers: { authorization: `Bearer ${token}` } };
  const official = clientOf("2025");
  await official.connect(new StreamableHTTPClientTransport(new URL(server.url), { requestInit }));
  const result = await official.callTool({ name: "ask", arguments: { question: "testing" } });
  expect(textOf(result)).toMatch(/^# Testing\n/u);
  await official.close();
}

test("Any body under any headers has an answer over HTTP, and harms nothing.", async () => {
  const server = await serveHttp(parts, { host: "127.0.0.1", port: 0, token });
  await fc.assert(
    fc.asyncProperty(method, headers, body, async (method, given, sent) => {
      const response = await fetch(server.url, {
        method,
        headers: {
          accept: "application/json, text/event-stream",
          "content-type": "application/json",
          authorization: `Bearer ${token}`,
          ...given,
        },
        ...(method === "GET" || method === "HEAD" ? {} : { body: sent }),
      });
      expect(statuses).toContain(response.status);
      expect(await response.text()).not.toMatch(inside);
    }),
    fuzzing,
  );
  await answersStill(server);
  await server.stop();
  expect(errors).toEqual([]);
});

test("Any line on standard input harms nothing.", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 5 }), async (lines) => {
      const [input, output, stop] = [new PassThrough(), new PassThrough(), new AbortController()];
      output.setEncoding("utf8");
      const served = serveOverStdio(parts, { input, output }, stop.signal);
      let written = "";
      output.on("data", (text: string) => (written += text));
      for (const line of lines) input.write(`${line.replaceAll("\n", " ")}\n`);
      // The end of the input would leave requests without an answer.
      while (input.readableLength > 0) await once(input, "data");
      await wait(5);
      input.end();
      await served;
      for (const line of written.split("\n").slice(0, -1)) {
        expect(JSON.parse(line)).toMatchObject({ jsonrpc: "2.0" });
        expect(line).not.toMatch(inside);
      }
    }),
    fuzzing,
  );
  expect(errors).toEqual([]);
});

const odd = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 60 }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "role:__proto__",
    "role-level:constructor",
    "../../etc/passwd",
    "(a+)+$",
    "senior ".repeat(28),
    "and and and",
    "/compare",
    "/role /skill",
    "> quoted",
    "<b>x</b>",
    "\u202Eabc",
    "\uD800",
  ),
  fc
    .constantFrom(...bot().catalogue.roleLevels.map(({ title }) => title))
    .chain((title) => mutatedText(title)),
);
const anyCall = fc.oneof(
  fc.record({
    name: fc.constant("ask"),
    arguments: fc.record(
      { question: odd, command: fc.constantFrom("role", "skill", "compare") },
      { requiredKeys: ["question"] },
    ),
  }),
  fc.record({
    name: fc.constant("compare_role_levels"),
    arguments: fc.record({ names: fc.array(odd, { minLength: 2, maxLength: 5 }) }),
  }),
  fc.record({ name: fc.constant("search"), arguments: fc.record({ query: odd }) }),
  fc.record({ name: fc.constant("fetch"), arguments: fc.record({ id: odd }) }),
);

test("Any arguments of the right shape have an answer, a miss or a problem to read.", async () => {
  const { handle } = createHandler(parts);
  const official = clientOf("2026");
  await official.connect(
    new StreamableHTTPClientTransport(new URL("http://127.0.0.1/mcp"), {
      fetch: async (url, init) => handle(new Request(url, init)),
    }),
  );
  await fc.assert(
    fc.asyncProperty(anyCall, async (call) => {
      const text = textOf(await official.callTool(call));
      expect(text).not.toBe("");
      expect(text).not.toMatch(inside);
      expect(text).not.toContain("error of its own");
    }),
    fuzzing,
  );
  expect(errors).toEqual([]);
});
