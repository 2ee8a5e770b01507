import assert from "node:assert/strict";
import { eras } from "../mcp/client.ts";
import { refuse, toolArguments } from "../tool-arguments.ts";
import { command, connectTo, startHttp, transports } from "./rolecall.ts";
import { answersInTheSameWords } from "./same-words.ts";
import { fetchTools } from "./tools.ts";

const usage = `Usage: npm run test:mcp -- [PART]
Asks \`rolecall mcp\` every golden example's question through the protocol's official client, over
standard input and output and over HTTP, in both generations; then runs the protocol's own inspector and
conformance suite, which it fetches from the package registry together with Node 24.
  PART   client or tools; both where absent
`;

const parts = ["client", "tools"] as const;
const { positionals } = toolArguments(usage, {});
const [chosen, ...more] = positionals;
const isPart = chosen === undefined || parts.some((part) => part === chosen);
if (!isPart || more.length > 0) refuse(usage, `"${positionals.join(" ")}" is no part.`);

function tell(what: string): void {
  process.stdout.write(`  ${what}\n`);
}

async function askThroughClients(url: string): Promise<void> {
  const lists: unknown[] = [];
  for (const transport of transports) {
    for (const era of eras) {
      const client = await connectTo(transport, url, era);
      const count = await answersInTheSameWords(client);
      const { tools } = await client.listTools();
      const { resources } = await client.listResources();
      const { resourceTemplates } = await client.listResourceTemplates();
      const { prompts } = await client.listPrompts();
      lists.push({ tools, resources, resourceTemplates, prompts });
      await client.close();
      tell(`${transport}, ${era}: ${count} questions answered in the terminal's words`);
    }
  }
  for (const list of lists) assert.deepEqual(list, lists[0]);
  tell("the same tools, resources and prompts each time");
}

function runTools(url: string): void {
  const { inspect, conform, remove } = fetchTools();
  try {
    for (const era of ["legacy", "modern"]) {
      for (const target of [
        [url, "--transport", "http"],
        [process.execPath, command, "mcp"],
      ]) {
        inspect(...target, "--protocol-era", era, "--method", "tools/list", "--strict");
      }
    }
    tell("the inspector finds nothing wrong with the tools' schemas");
    const call = ["--method", "tools/call", "--tool-name", "ask"];
    const answer = inspect(url, "--transport", "http", ...call, "--tool-arg", "question=testing");
    assert.match(answer, /# Testing\\n/u);
    const role = "rolecall://role/application-operations-engineer";
    const page = inspect(url, "--transport", "http", "--method", "resources/read", "--uri", role);
    assert.match(page, /# Application operations engineer\\n/u);
    tell("the inspector calls a tool and reads a resource");
    tell(`${conform(url)} checks of the conformance suite pass`);
  } finally {
    remove();
  }
}

const server = await startHttp();
try {
  if (chosen !== "tools") await askThroughClients(server.url);
  if (chosen !== "client") runTools(server.url);
} finally {
  assert.equal(await server.stop(), 0);
}
