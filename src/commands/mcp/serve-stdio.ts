import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { serveStdio, StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import type { ServerParts } from "../../mcp/parts.ts";
import { serverFactory } from "../../mcp/server.ts";

/** The streams to and from the client that started the process. */
interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

/** Serves one client until it closes the input or reads no more, or until it is stopped. */
export async function serveOverStdio(
  parts: ServerParts,
  { input, output }: Streams,
  stop: AbortSignal,
): Promise<void> {
  const transport = new StdioServerTransport(input, output);
  const server = serveStdio(serverFactory(parts), { transport });
  const left = [once(input, "end"), once(input, "close"), once(output, "error")];
  const stopped = new Promise((resolve) => {
    stop.addEventListener("abort", resolve, { once: true });
  });
  // An error of the input is the end of it, too.
  await Promise.race([...left, stopped]).catch(() => undefined);
  await server.close();
  input.destroy();
}
