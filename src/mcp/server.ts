import { McpServer } from "@modelcontextprotocol/server";
import type { ServerParts } from "./parts.ts";
import { registerPrompts } from "./prompts.ts";
import { registerResources } from "./resources.ts";
import { registerTools } from "./tools.ts";
import { wordingMcp } from "./wording.ts";

const anHour = 3_600_000;
const fiveMinutes = 300_000;

/** A new edition of the catalogue may bring other roles, but no other tools. */
const cacheHints = {
  "server/discover": { ttlMs: fiveMinutes, cacheScope: "private" },
  "tools/list": { ttlMs: anHour, cacheScope: "public" },
  "prompts/list": { ttlMs: anHour, cacheScope: "public" },
  "resources/list": { ttlMs: fiveMinutes, cacheScope: "private" },
  "resources/templates/list": { ttlMs: anHour, cacheScope: "public" },
  "resources/read": { ttlMs: fiveMinutes, cacheScope: "private" },
} as const;

/** More publishers would say nothing about what the documents are about. */
const mostPublishers = 5;

/** A server for one request over HTTP, or for one connection. Its lists never change meanwhile. */
export function createServer(parts: ServerParts): McpServer {
  const { sources } = parts.rolecall().catalogue;
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  const server = new McpServer(
    { name: "rolecall", title: "Rolecall", version: parts.version },
    {
      instructions: wordingMcp.instructions(publishers.slice(0, mostPublishers)),
      capabilities: {
        tools: { listChanged: false },
        resources: { listChanged: false },
        prompts: { listChanged: false },
        completions: {},
      },
      cacheHints,
    },
  );
  registerTools(server, parts);
  registerResources(server, parts);
  registerPrompts(server, parts);
  return server;
}
