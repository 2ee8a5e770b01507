import { z } from "zod";
import { type Fetch, unreadable } from "./fetch.ts";
import { foreignUrl } from "./error-codes.ts";
import { secondsOf } from "./pacing.ts";
import { noAnswer, type RateLimited, refusedWith, sent, type SendResult } from "./send-result.ts";
import type { Respond, Slack } from "./slack.ts";

/** Where Slack and GovSlack take messages for a response_url. */
const slackOrigins = ["https://hooks.slack.com", "https://hooks.slack-gov.com"];

/** An invalid URL has an origin that matches no other. */
function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : "nowhere";
}

/**
 * Refuses to send to a response_url unless it has the origin of Slack or of one of the given URLs. A
 * request may name any URL as its response_url, and a call to it could leak the answer, or reach a
 * server that only this machine can reach.
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
    return result ?? (body.trim() === "" ? sent : { kind: "unknown", reason: unreadable });
  }
  if (result !== undefined && result.kind !== "sent") return result;
  if (status === 404 || status === 410) return { kind: "refused", error: "expired_url" };
  if (status >= 500) return { kind: "unknown", reason: `HTTP ${status}` };
  return { kind: "refused", error: `http_${status}` };
}

function bodyOf(message: Respond) {
  // Slack takes no other field beside it.
  if (message.as === "removal") return { delete_original: true };
  const { content, as, thread } = message;
  return {
    ...content,
    response_type: as === "public" ? "in_channel" : "ephemeral",
    replace_original: as === "replacement",
    thread_ts: thread,
  };
}

/**
 * Sends to a response_url, once: what nobody knows the outcome of is not sent again, because it
 * might be shown twice.
 */
export async function postToResponseUrl(
  fetch: Fetch,
  message: Respond,
): Promise<SendResult | RateLimited> {
  const { url } = message;
  if (url === undefined) return { kind: "refused", error: "expired_url" };
  try {
    const { status, retryAfter, body } = await fetch(
      "response_url",
      url,
      { "content-type": "application/json; charset=utf-8" },
      JSON.stringify(bodyOf(message)),
    );
    if (status === 429) return { kind: "rate-limited", afterSeconds: secondsOf(retryAfter) };
    return read(status, body);
  } catch (error) {
    return noAnswer(error);
  }
}
