import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { createHandler } from "../../src/mcp/handler.ts";
import type { ServerParts } from "../../src/mcp/parts.ts";
import { bot } from "../slack/bot.ts";

/** Both generations of the protocol: with `initialize`, and without. */
export const eras = ["2025", "2026"] as const;
export type Era = (typeof eras)[number];

/** Pinned, so that a server that lacks a generation fails instead of falling back. */
const negotiation = {
  "2025": { mode: "legacy" },
  "2026": { mode: { pin: "2026-07-28" } },
} as const;

export function clientOf(era: Era): Client {
  return new Client({ name: "test", version: "1" }, { versionNegotiation: negotiation[era] });
}

/** The official client, beside a server in the same process. */
export async function connect(era: Era, more: Partial<ServerParts> = {}): Promise<Client> {
  const { handle } = createHandler({ rolecall: bot, version: "1.2.3", ...more });
  const client = clientOf(era);
  await client.connect(
    new StreamableHTTPClientTransport(new URL("http://127.0.0.1/mcp"), {
      fetch: async (url, init) => handle(new Request(url, init)),
    }),
  );
  return client;
}

interface Content {
  readonly type: string;
  readonly text?: string;
}

/** The one text of a result. */
export function textOf(result: { readonly content?: readonly Content[] }): string {
  const [only, ...others] = result.content ?? [];
  if (only?.type !== "text" || only.text === undefined || others.length > 0) {
    throw new Error("The result is not one text.");
  }
  return only.text;
}
