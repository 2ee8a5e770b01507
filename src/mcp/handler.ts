import { createMcpHandler } from "@modelcontextprotocol/server";
import type { ServerParts } from "./parts.ts";
import { serverFactory } from "./server.ts";

/** In bytes. A question with all that clients add takes a tenth of it. */
export const longestBody = 64 * 1024;

export interface Handler {
  /**
   * Answers a request of either generation of the protocol. It checks no Host, Origin, token or
   * signature: those are the caller's.
   */
  readonly handle: (request: Request) => Promise<Response>;
  /** Ends what is still open. */
  readonly close: () => Promise<void>;
}

/** Stateless MCP over HTTP: each request gets its own server. */
export function createHandler(parts: ServerParts): Handler {
  const { fetch, close } = createMcpHandler(serverFactory(parts), {
    maxRequestBodySize: longestBody,
    // No list changes while a server is up, so these only hold a connection.
    maxSubscriptions: 64,
  });
  return { handle: async (request) => fetch(request), close };
}
