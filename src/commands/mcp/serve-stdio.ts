import type { Readable, Writable } from "node:stream";
import { serveStdio, StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import type { ServerParts } from "../../mcp/parts.ts";
import { serverFactory } from "../../mcp/server.ts";
import { ServeError } from "./run-mcp.ts";

const mostMegabytes = 10;

/** In bytes. */
const longestMessage = mostMegabytes * 1024 * 1024;

const tooLong = `A message on standard input is longer than ${mostMegabytes} MB, so rolecall mcp ended. Send each message on a line of its own.`;

/** The streams to and from the client that started the process. */
interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

/**
 * Serves one client until it closes the input or reads no more, or until it is stopped. Throws
 * ServeError if a message is too long.
 */
export async function serveOverStdio(
  parts: ServerParts,
  { input, output }: Streams,
  stop: AbortSignal,
): Promise<void> {
  const transport = new StdioServerTransport(input, output, { maxBufferSize: longestMessage });
  const server = serveStdio(serverFactory(parts), { transport });
  const ended = new Promise<void>((resolve) => {
    const { onclose } = transport;
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the transport has no such method
    transport.onclose = () => {
      onclose?.();
      resolve();
    };
    stop.addEventListener("abort", () => {
      resolve();
    });
  });
  await ended;
  // Only for this does the transport close while both streams are still open.
  const isTooLong = !stop.aborted && input.readable && output.writable;
  await server.close();
  input.destroy();
  if (isTooLong) throw new ServeError(tooLong);
}
