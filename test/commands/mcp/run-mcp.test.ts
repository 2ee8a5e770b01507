import { expect, test } from "vitest";
import { ServeError, type McpCommand, runMcp } from "../../../src/commands/mcp/run-mcp.ts";
import type { HttpSettings } from "../../../src/commands/mcp/settings.ts";
import { DataError } from "../../../src/data-files.ts";
import { bot } from "../../slack/bot.ts";

async function run(args: readonly string[], more: Partial<McpCommand> = {}) {
  let [out, err] = ["", ""];
  const served: (HttpSettings | "stdio")[] = [];
  const status = await runMcp(args, {
    open: async () => Promise.resolve(bot),
    environment: () => ({}),
    serveStdio: async () => {
      served.push("stdio");
      return Promise.resolve();
    },
    serveHttp: async (_, settings) => {
      served.push(settings);
      return Promise.resolve();
    },
    print: (text) => (out += text),
    complain: (text) => (err += text),
    ...more,
  });
  return { status, out, err, served };
}

test("Without arguments it serves on standard input and output, and prints nothing itself.", async () => {
  expect(await run([])).toEqual({ status: 0, out: "", err: "", served: ["stdio"] });
});

test("--http serves on this machine, on a port of its own.", async () => {
  const { served } = await run(["--http"]);
  expect(served).toEqual([{ host: "127.0.0.1", port: 7653, token: undefined }]);
});

test("The environment sets port and token.", async () => {
  const token = "0123456789abcdef";
  const environment = () => ({ MCP_PORT: "0", MCP_TOKEN: token });
  const { served } = await run(["--http", "--host", "0.0.0.0"], { environment });
  expect(served).toEqual([{ host: "0.0.0.0", port: 0, token }]);
});

test.each(["127.0.0.2", "localhost", "::1"])("%s needs no token.", async (host) => {
  expect((await run(["--http", "--host", host])).status).toBe(0);
});

test.each(["0.0.0.0", "::", "192.168.0.7", "rolecall.example", "127.evil.example"])(
  "%s needs a token.",
  async (host) => {
    const { status, err, served } = await run(["--http", "--host", host]);
    expect([status, served]).toEqual([1, []]);
    expect(err).toMatch(/MCP_TOKEN is not set/u);
  },
);

test("All that is wrong in the environment is told at once, without the secret.", async () => {
  const environment = () => ({ MCP_PORT: "70000", MCP_TOKEN: "short" });
  const { status, err, served } = await run(["--http"], { environment });
  expect([status, served]).toEqual([1, []]);
  expect(err).toMatch(/MCP_PORT is not valid[^]*MCP_TOKEN is not valid/u);
  expect(err).not.toMatch(/short\b/u);
});

test("--help serves nothing.", async () => {
  const { status, out, served } = await run(["--http", "--help"]);
  expect([status, served]).toEqual([0, []]);
  expect(out).toMatch(/^Usage: rolecall mcp\n/u);
});

test.each([
  [["--port", "1"], "no option --port"],
  [["now"], '"now"'],
  [["--host", "::"], "--host goes only with --http"],
])("%j is wrong use.", async (args, told) => {
  const { status, out, err, served } = await run(args);
  expect({ status, out, served }).toEqual({ status: 2, out: "", served: [] });
  expect(err).toContain(told);
});

test.each([
  ["a catalogue that cannot be used", { open: async () => Promise.reject(new DataError("Why.")) }],
  ["a port that is taken", { serveHttp: async () => Promise.reject(new ServeError("Why.")) }],
])("%s is told, with status 1.", async (_, more) => {
  expect(await run(["--http"], more)).toEqual({ status: 1, out: "", err: "Why.\n", served: [] });
});
