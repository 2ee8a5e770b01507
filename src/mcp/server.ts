import { McpServer } from "@modelcontextprotocol/server";
import type { ServerParts } from "./parts.ts";
import { promptsOf } from "./prompts.ts";
import { resourcesOf } from "./resources.ts";
import { toolsOf } from "./tools.ts";
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

/**
 * What makes a server for each request over HTTP, or for each connection. Schemas are made here, once,
 * because they take longer than an answer.
 */
export function serverFactory(parts: ServerParts): () => McpServer {
  const registering = [toolsOf(parts), resourcesOf(parts), promptsOf(parts)];
  return () => {
    try {
      const server = emptyServer(parts);
      for (const register of registering) register(server);
      return server;
    } catch (error) {
      // The SDK answers the client, and tells nobody else.
      parts.failed?.(error);
      throw error;
    }
  };
}

function emptyServer({ rolecall, version }: ServerParts): McpServer {
  const { sources } = rolecall().catalogue;
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  return new McpServer(
    { name: "rolecall", title: "Rolecall", version },
    {
      instructions: wordingMcp.instructions(publishers.slice(0, mostPublishers)),
      capabilities: {
        tools: { listChanged: false },
        resources: { listChanged: false },
        prompts: { listChanged: false },
      },
      cacheHints,
    },
  );
}
