import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { fiveDocumentsCatalogue } from "../five-documents/paths.ts";
import { clientOf, type Era } from "../mcp/client.ts";

// `rolecall mcp` as people run it, on the five documents.

export const command = join(import.meta.dirname, "../../bin/rolecall.js");
const settings = { CATALOGUE: fiveDocumentsCatalogue, MCP_PORT: "0", MCP_TOKEN: "" };

export const transports = ["stdio", "http"] as const;
export type Transport = (typeof transports)[number];

/** A server over HTTP, with what it printed where only the protocol belongs. */
export interface HttpServer {
  readonly url: string;
  /** Returns its exit status. */
  readonly stop: () => Promise<number | null>;
}

async function addressOf(server: ChildProcess): Promise<string> {
  if (server.stderr === null) throw new Error("The server has no standard error.");
  for await (const line of createInterface(server.stderr)) {
    const address = /http:\S+/u.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error("The server ended before it said where it listens.");
}

export async function startHttp(): Promise<HttpServer> {
  const server = spawn(process.execPath, [command, "mcp", "--http"], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "inherit", "pipe"],
  });
  const url = await addressOf(server);
  return {
    url,
    stop: async () => {
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
      return server.exitCode;
    },
  };
}

/** The official client, connected to a server over HTTP or to one that it starts. */
export async function connectTo(transport: Transport, url: string, era: Era): Promise<Client> {
  const client = clientOf(era);
  await client.connect(
    transport === "http"
      ? new StreamableHTTPClientTransport(new URL(url))
      : new StdioClientTransport({
          command: process.execPath,
          args: [command, "mcp"],
          env: { PATH: process.env["PATH"] ?? "", ...settings },
        }),
  );
  return client;
}
