import { z } from "zod";
import { retryAfter } from "./pacing.ts";
import { foreignUrl, type RateLimited, refusedWith, sent, type SendResult } from "./send-result.ts";
import type { Respond, Slack } from "./slack.ts";

/** The little of fetch that is needed. */
export type Fetch = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body: string;
    readonly redirect: "error";
    readonly signal: AbortSignal;
  },
) => Promise<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

/** Where Slack's own response_urls lead, and those of GovSlack. */
const slackOrigins = ["https://hooks.slack.com", "https://hooks.slack-gov.com"];

/** What is no URL leads nowhere. */
function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : "nowhere";
}

/**
 * Sends nothing to a response_url that leads neither to Slack nor to where one of the given addresses
 * leads: what comes as a response_url may be any address, and a call would carry the answer to it, or
 * reach what only this machine can.
 */
export function toSlackOnly(slack: Slack, ...others: readonly (string | undefined)[]): Slack {
  const configured = others.flatMap((other) =>
    other === undefined ? [] : [new URL(other).origin],
  );
  const origins = new Set([...slackOrigins, ...configured]);
  return {
    ...slack,
    respond: async (message) =>
      message.url === undefined || origins.has(originOf(message.url))
        ? slack.respond(message)
        : { kind: "refused", error: foreignUrl },
  };
}

const answer = z.object({ ok: z.boolean(), error: z.unknown().optional() });

/**
 * What a body says: "ok", a code by itself, or either in JSON. Undefined for an empty one, and for
 * a page of something between the app and Slack.
 */
function said(body: string): SendResult | undefined {
  const word = /^[a-z][a-z_]+$/.exec(body.trim())?.[0];
  if (word !== undefined) return word === "ok" ? sent : refusedWith(word);
  try {
    const { ok, error } = answer.parse(JSON.parse(body));
    return ok ? sent : refusedWith(error);
  } catch {
    return undefined;
  }
}

function read(status: number, body: string): SendResult {
  const result = said(body);
  if (status < 300) {
    return result ?? (body.trim() === "" ? sent : { kind: "unknown", reason: "unreadable" });
  }
  if (result !== undefined && result.kind !== "sent") return result;
  if (status === 404 || status === 410) return { kind: "refused", error: "expired_url" };
  if (status >= 500) return { kind: "unknown", reason: `HTTP ${status}` };
  return { kind: "refused", error: `http_${status}` };
}

/**
 * Sends to a response_url, once: what nobody knows the outcome of is not sent again, because it
 * might be shown twice.
 */
export async function postToResponseUrl(
  fetch: Fetch,
  timeoutMs: number,
  { url, content, as, thread }: Respond,
): Promise<SendResult | RateLimited> {
  if (url === undefined) return { kind: "refused", error: "expired_url" };
  const body = {
    ...content,
    response_type: as === "public" ? "in_channel" : "ephemeral",
    replace_original: as === "replacement",
    thread_ts: thread,
  };
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    if (response.status === 429) {
      return {
        kind: "rate-limited",
        afterSeconds: Number(retryAfter(response.headers.get("retry-after"))),
      };
    }
    return read(response.status, text);
  } catch (error) {
    return { kind: "unknown", reason: error instanceof Error ? error.name : "no answer" };
  }
}
