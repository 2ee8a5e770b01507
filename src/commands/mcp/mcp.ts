import { setImmediate } from "node:timers/promises";
import { readDotEnv } from "../dot-env.ts";
import { ownCatalogue } from "../../data-files.ts";
import { followCatalogue } from "../../follow-catalogue.ts";
import { openQuickly } from "../../open-quickly.ts";
import type { Rolecall } from "../../mcp/rolecall.ts";
import { namedCatalogue } from "../named-catalogue.ts";
import { printTo } from "../print-to.ts";
import { ServeError, runMcp } from "./run-mcp.ts";
import type { HttpServer } from "./serve-http.ts";
import type { HttpSettings } from "./settings.ts";

/** Aborted by the first signal; a second one ends the process at once. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(1);
      stop.abort();
    });
  }
  return stop.signal;
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => {
    signal.addEventListener("abort", resolve, { once: true });
  });
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE:
    "another program listens there. Set MCP_PORT to another port, or to 0 for any free one",
  EACCES: "this user may not. Set MCP_PORT to a port above 1023",
  EADDRNOTAVAIL: "this machine does not have that address",
  ENOTFOUND: "no machine has that name",
};

/** What to say of an address that cannot be listened on; other errors as they are. */
function listenError(error: unknown, { host, port }: HttpSettings): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = reasons[code];
  return reason === undefined
    ? error
    : new ServeError(`${host}, port ${port}, cannot be listened on: ${reason}.`);
}

/** What gives the bot with the catalogue in use, which follows its files. Throws DataError. */
async function openFollowing(complain: (text: string) => void): Promise<() => Rolecall> {
  const path = namedCatalogue(process.env) ?? ownCatalogue;
  const first: Rolecall = await openQuickly(path);
  const { current } = followCatalogue(path, {
    first,
    load: async () => {
      // With what checks a catalogue, which only a changed one needs.
      const { loadEditionBeside } = await import("../../load-edition.ts");
      const { rolecall } = await loadEditionBeside(path, async () => setImmediate());
      return rolecall;
    },
    told: (replacement) => {
      complain(
        replacement.kind === "replaced"
          ? "The catalogue was replaced.\n"
          : `The newer catalogue was refused; the old one stays in use. ${replacement.reason}\n`,
      );
    },
  });
  return current;
}

/** `rolecall mcp` in this process, whose standard output carries nothing but the protocol. */
export async function mcp(args: readonly string[], version: () => string): Promise<number> {
  const complain = printTo(process.stderr, () => undefined);
  // Names and codes only: a message may hold what somebody asked.
  const failed = (error: unknown): void => {
    complain(
      `An unexpected error, which is a bug: ${error instanceof Error ? error.name : "unknown"}\n`,
    );
  };
  const stop = stopSignal();
  return runMcp(args, {
    open: async () => openFollowing(complain),
    environment: () => {
      readDotEnv();
      return process.env;
    },
    print: printTo(process.stdout),
    complain,
    serveStdio: async (rolecall) => {
      // With the SDK, which takes as long to load as all the rest; nothing else needs it.
      const { serveOverStdio } = await import("./serve-stdio.ts");
      const streams = { input: process.stdin, output: process.stdout };
      await serveOverStdio({ rolecall, version: version(), failed }, streams, stop);
    },
    serveHttp: async (rolecall, settings) => {
      const { serveHttp } = await import("./serve-http.ts");
      let server: HttpServer;
      try {
        server = await serveHttp({ rolecall, version: version(), failed }, settings);
      } catch (error) {
        throw listenError(error, settings);
      }
      complain(`Assistants can ask at ${server.url}\n`);
      await aborted(stop);
      await server.stop();
    },
  });
}
