import { ConfigError, type Environment } from "../../config.ts";
import { DataError } from "../../data-files.ts";
import type { Rolecall } from "../../mcp/rolecall.ts";
import { exitStatus } from "../exit-status.ts";
import { flag, helpFlag, readFlags, text, wrongUse } from "../flags.ts";
import { helpText } from "../help.ts";
import { defaultPort, type HttpSettings, readSettings } from "./settings.ts";

export interface McpCommand {
  /** What gives the bot with the catalogue in use. Throws DataError if it cannot be opened. */
  readonly open: () => Promise<() => Rolecall>;
  /**
   * Serves the client that started this process, until it goes away or the process is stopped.
   * Throws ServeError.
   */
  readonly serveStdio: (rolecall: () => Rolecall) => Promise<void>;
  /** Serves until the process is stopped. Throws ServeError. */
  readonly serveHttp: (rolecall: () => Rolecall, settings: HttpSettings) => Promise<void>;
  /** The environment with what a .env file adds. */
  readonly environment: () => Environment;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** It cannot serve, or not any longer; the message says why and what to do. */
export class ServeError extends Error {
  override readonly name = "ServeError";
}

const name = "rolecall mcp";
const loopback = "127.0.0.1";

const help = helpText({
  usage: [name, `${name} --http [--host HOST]`],
  about:
    "Lets assistants such as Claude, Copilot and Cursor ask, over the Model Context Protocol (MCP).",
  flags: [
    ["--http", `serve HTTP on this machine, at http://${loopback}:${defaultPort}/mcp`],
    ["--host HOST", `listen on this address instead of ${loopback}, for other machines`],
  ],
  notes: [
    "Without --http, it talks on standard input and output to the assistant that starts it.",
    "docs/assistants.md says how to set up each assistant. It runs until the assistant closes its",
    "input or until it is stopped (Ctrl-C).",
    "With --http, it reads these from the environment, or from a file named .env in the current folder:",
    `MCP_PORT is the port (${defaultPort} if empty); MCP_TOKEN, 16 characters or more, is a bearer token that`,
    "every request then has to carry. --host needs it for an address that other machines can reach.",
    "Set CATALOGUE=FILE in the environment to use another catalogue than data/catalogue.json. A newer",
    "catalogue is taken into use as soon as its files change.",
  ],
});

type Request =
  | { readonly kind: "help" }
  | { readonly kind: "stdio" }
  | { readonly kind: "http"; readonly host: string }
  | { readonly kind: "wrong"; readonly problem: string };

function requestOf(args: readonly string[]): Request {
  const read = readFlags(name, args, { ...helpFlag, http: flag, host: text });
  if (read.kind === "wrong") return { kind: "wrong", problem: read.reason };
  const { help: asksHelp, http, host } = read.values;
  const [word] = read.words;
  if (word !== undefined) return { kind: "wrong", problem: `Unexpected argument: "${word}".` };
  if (asksHelp) return { kind: "help" };
  if (http) return { kind: "http", host: host ?? loopback };
  return host === undefined
    ? { kind: "stdio" }
    : { kind: "wrong", problem: "--host goes only with --http." };
}

/** Returns the exit status. */
async function serve(
  request: Extract<Request, { readonly kind: "stdio" | "http" }>,
  { open, serveStdio, serveHttp, environment }: McpCommand,
): Promise<number> {
  if (request.kind === "http") {
    const settings = readSettings(environment(), request.host);
    await serveHttp(await open(), settings);
  } else await serveStdio(await open());
  return 0;
}

/**
 * Runs `rolecall mcp` until it has served, and returns its exit status: 2 for wrong use, 1 if the
 * catalogue, the settings or the address cannot be used, or a message is too long.
 */
export async function runMcp(args: readonly string[], command: McpCommand): Promise<number> {
  const request = requestOf(args);
  switch (request.kind) {
    case "help":
      command.print(help);
      return 0;
    case "wrong":
      command.complain(wrongUse(name, request.problem));
      return 2;
    case "stdio":
    case "http":
      return exitStatus(async () => serve(request, command), command.complain, [
        DataError,
        ConfigError,
        ServeError,
      ]);
  }
}
