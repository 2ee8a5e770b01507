import { once } from "node:events";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { serveOverStdio } from "../../../src/commands/mcp/serve-stdio.ts";
import { bot } from "../../slack/bot.ts";

const parts = { rolecall: bot, version: "1" };
const line = (message: object): string => `${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`;
const opening = line({
  id: 1,
  method: "initialize",
  params: {
    protocolVersion: "2025-06-18",
    capabilities: {},
    clientInfo: { name: "test", version: "1" },
  },
});

function start() {
  const [input, output, stop] = [new PassThrough(), new PassThrough(), new AbortController()];
  output.setEncoding("utf8");
  return { input, output, stop, served: serveOverStdio(parts, { input, output }, stop.signal) };
}

test("Each answer is one line, and the end of the input is the end.", async () => {
  const { input, output, served } = start();
  input.write(opening);
  const [first] = (await once(output, "data")) as [string];
  expect(JSON.parse(first)).toMatchObject({ id: 1, result: { serverInfo: { name: "rolecall" } } });
  input.write(
    line({
      id: 2,
      method: "tools/call",
      params: { name: "ask", arguments: { question: "testing" } },
    }),
  );
  const [second] = (await once(output, "data")) as [string];
  expect(second).toMatch(/^[^\n]+\n$/u);
  expect(JSON.parse(second)).toMatchObject({ id: 2 });
  input.end();
  await served;
});

test.each(["no JSON\n", "[]\n", "\n", `{"jsonrpc":"1.0"}\n`, `${"[".repeat(10_000)}\n`])(
  "It outlives a line that is no message.",
  async (text) => {
    const { input, output, stop, served } = start();
    input.write(text);
    input.write(opening);
    const [answer] = (await once(output, "data")) as [string];
    expect(answer).toContain(`"rolecall"`);
    stop.abort();
    await served;
  },
);

test("A stop ends it.", async () => {
  const { input, stop, served } = start();
  stop.abort();
  await served;
  expect(input.destroyed).toBe(true);
});

test("It ends when nobody reads the output any more.", async () => {
  const { input, output, served } = start();
  output.destroy(new Error("EPIPE"));
  await served;
  expect(input.destroyed).toBe(true);
});

test("A message that is too long ends it with an error, and not before.", async () => {
  const { input, output, served } = start();
  const problem = served.catch((error: unknown) => String(error));
  const almost = "x".repeat(10 * 1024 * 1024 - 1);
  input.write(`${almost}\n`);
  input.write(opening);
  const [answer] = (await once(output, "data")) as [string];
  expect(answer).toContain(`"rolecall"`);
  input.write(`${almost}xx`);
  expect(await problem).toContain("longer than 10 MB");
  expect(input.destroyed).toBe(true);
});
