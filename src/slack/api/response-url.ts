import { z } from "zod";
import { type RateLimited, refusedWith, sent, type SendResult } from "./send-result.ts";
import type { Respond } from "./slack.ts";

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

const refusal = z.object({ ok: z.literal(false), error: z.unknown().optional() });

/** What a body refuses with: a code by itself, or in JSON; undefined if it is no refusal. */
function refusalIn(body: string): SendResult | undefined {
  const code = /^[a-z][a-z_]+$/.exec(body.trim())?.[0];
  if (code !== undefined) return code === "ok" ? undefined : refusedWith(code);
  try {
    const { data } = refusal.safeParse(JSON.parse(body));
    return data === undefined ? undefined : refusedWith(data.error);
  } catch {
    return undefined;
  }
}

/** Slack answers "ok", or a refusal; with status 200 also for some refusals. */
function read(status: number, body: string): SendResult {
  const refused = refusalIn(body);
  if (refused !== undefined) return refused;
  if (status < 300) return sent;
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
        afterSeconds: Number(response.headers.get("retry-after") ?? 1),
      };
    }
    return read(response.status, text);
  } catch (error) {
    return { kind: "unknown", reason: error instanceof Error ? error.name : "no answer" };
  }
}
