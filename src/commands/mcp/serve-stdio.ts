import { once } from "node:events";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { ServerParts } from "../../mcp/parts.ts";
import { createServer } from "../../mcp/server.ts";

/** Serves the client that started this process, until it closes standard input or goes away. */
export async function serveOverStdio(parts: ServerParts, stop: AbortSignal): Promise<void> {
  const { stdin, stdout } = process;
  const server = serveStdio(() => createServer(parts));
  const ended = [once(stdin, "end"), once(stdin, "close"), once(stdout, "error")];
  const stopped = new Promise((resolve) => {
    stop.addEventListener("abort", resolve, { once: true });
  });
  // An error of the input is the end of it, too.
  await Promise.race([...ended, stopped]).catch(() => undefined);
  await server.close();
  stdin.destroy();
}
