import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";

// Between Node's own server and a handler that takes a Request and gives a Response.

/**
 * A POST request whose body was read. Where it was sent makes no difference to the handler.
 * @param left aborted when whoever asked has gone
 */
export function webRequest(
  { headers }: Pick<IncomingMessage, "headers">,
  body: Uint8Array<ArrayBuffer> | string,
  left: AbortSignal,
): Request {
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
  );
  return new Request("http://localhost/mcp", {
    method: "POST",
    headers: given,
    body,
    signal: left,
  });
}

/** Sends a response as it comes. Ends early, and without an error, if whoever asked has gone. */
export async function sendResponse(from: Response, to: ServerResponse): Promise<void> {
  const headers = new Headers(from.headers);
  // Whether to keep the connection is for Node's server to say, which knows when it stops.
  headers.delete("connection");
  headers.delete("keep-alive");
  to.writeHead(from.status, Object.fromEntries(headers));
  if (from.body === null) {
    to.end();
    return;
  }
  try {
    await pipeline(from.body, to);
  } catch {
    to.destroy();
  }
}
