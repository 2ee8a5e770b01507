import {
  type FetchFunction,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  type WebClient,
  type WebClientOptions,
} from "@slack/web-api";
import { z } from "zod";
import { type CallKind, type Fetch, NoAnswer, unreadable } from "./fetch.ts";
import { type Pacer, patience, secondsOf, type Wait } from "./pacing.ts";
import { messageMetadata, readPastMessages } from "./past-messages.ts";
import { postToResponseUrl } from "./response-url.ts";
import { noAnswer, type RateLimited, refusedWith, sent, type SendResult } from "./send-result.ts";
import type { PastMessage, Post, Slack } from "./slack.ts";

/** For what was said before: an answer that needs it may come so much later, and no more. */
const recentMs = 800;
/** A direct message is read backwards, a thread from its beginning. */
const mostRecent = { direct: 20, thread: 200 } as const;

/** The parts of Slack's answers that the app reads. */
const answer = z.object({
  ok: z.boolean(),
  error: z.unknown().optional(),
  // auth.test
  user_id: z.unknown().optional(),
  bot_id: z.unknown().optional(),
  team_id: z.unknown().optional(),
  enterprise_id: z.unknown().optional(),
  // apps.connections.open
  url: z.unknown().optional(),
  // chat.postMessage
  channel: z.unknown().optional(),
  ts: z.unknown().optional(),
  // conversations.history and .replies
  messages: z.unknown().optional(),
  has_more: z.unknown().optional(),
});

/**
 * The body of an answer that Slack's client gets to see: only what the app reads, because the client
 * logs parts of the rest, and takes the page of a proxy for an error code.
 * @throws NoAnswer if the answer is not Slack's
 */
function readable(body: string): string {
  try {
    return JSON.stringify(answer.parse(JSON.parse(body)));
  } catch {
    throw new NoAnswer(unreadable);
  }
}

function fetchForClient(fetch: Fetch, kind: CallKind): FetchFunction {
  return async (url, { headers = {}, body } = {}) => {
    if (typeof body !== "string") throw new TypeError("a Web API call needs a string body");
    const answered = await fetch(kind, String(url), headers, body);
    const { status, retryAfter } = answered;
    if (status === 429) throw new WebAPIRateLimitedError(secondsOf(retryAfter));
    if (status !== 200) throw new WebAPIHTTPError(status, "", {}, "");
    return new Response(readable(answered.body));
  };
}

/**
 * The client's own retries would post twice where only the answer got lost, and would hold up
 * every conversation for the limit of one: see `Pacer`. Its own queue is switched off,
 * because it has neither kinds of calls nor a time limit: see `createFetch`.
 */
export function clientOptions(
  apiUrl: string | undefined,
  fetch: Fetch,
  kind: CallKind,
): WebClientOptions {
  return {
    fetch: fetchForClient(fetch, kind),
    maxRequestConcurrency: Number.POSITIVE_INFINITY,
    retryConfig: { retries: 0 },
    allowAbsoluteUrls: false,
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  };
}

/** Rethrows what is no failure of Slack's but a bug of ours. */
function failureOf(error: unknown): SendResult | RateLimited {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: "rate-limited", afterSeconds: error.retryAfter };
  }
  if (error instanceof WebAPIPlatformError) return refusedWith(error.data.error);
  if (error instanceof WebAPIHTTPError) {
    return { kind: "unknown", reason: `HTTP ${error.statusCode}` };
  }
  if (error instanceof WebAPIRequestError) return noAnswer(error.original);
  throw error;
}

const posted = z.object({ channel: z.string(), ts: z.string() });

/** With the message that was written, where the answer names one. */
function sentAs(answered: unknown): SendResult {
  const { data: message } = posted.safeParse(answered);
  return message === undefined ? sent : { kind: "sent", message };
}

function contentOf({ content, remember }: Pick<Post, "content" | "remember">) {
  return {
    text: content.text,
    blocks: [...content.blocks],
    unfurl_links: false,
    unfurl_media: false,
    ...(remember === undefined ? {} : { metadata: messageMetadata(remember) }),
  };
}

/** Not put off: a person does not miss it, or has it in another way. */
const once = { within: patience.none } as const;

function inThread(thread: string | undefined) {
  return thread === undefined ? {} : { thread_ts: thread };
}

/** @param clientFor gives a client for calls of that kind */
export function createSlack(
  clientFor: (kind: CallKind) => WebClient,
  fetch: Fetch,
  pacer: Pacer,
  wait: Wait,
): Slack {
  const client = clientFor("answer");
  const optionalClient = clientFor("optional");
  const call = async (
    method: () => Promise<unknown>,
    { place, within }: { readonly place?: string; readonly within?: number } = {},
  ): Promise<SendResult> =>
    pacer.send(
      place,
      async () => {
        try {
          return sentAs(await method());
        } catch (error) {
          return failureOf(error);
        }
      },
      within,
    );

  const read = async (
    channel: string,
    thread: string | undefined,
    before: string,
  ): Promise<readonly PastMessage[] | undefined> => {
    const options = { channel, latest: before, include_all_metadata: true };
    let found: readonly PastMessage[] = [];
    const { kind } = await call(async () => {
      if (thread === undefined) {
        const limit = mostRecent.direct;
        const { messages } = await optionalClient.conversations.history({ ...options, limit });
        found = readPastMessages(messages);
      } else {
        const page = { ...options, limit: mostRecent.thread, ts: thread };
        const { messages, has_more: more } = await optionalClient.conversations.replies(page);
        // The end of so long a thread is not in it, and an older question would be the wrong one.
        found = more === true ? [] : readPastMessages(messages);
      }
    }, once);
    return kind === "sent" ? found : undefined;
  };

  return {
    recent: async (...place) =>
      Promise.race([read(...place), wait(recentMs).then(() => undefined)]),
    post: async ({ channel, thread, ...message }) =>
      call(
        async () =>
          client.chat.postMessage({ channel, ...inThread(thread), ...contentOf(message) }),
        { place: channel },
      ),
    postPrivately: async ({ channel, user, thread, content }) =>
      call(
        async () =>
          client.chat.postEphemeral({
            channel,
            user,
            text: content.text,
            blocks: [...content.blocks],
            ...inThread(thread),
          }),
        once,
      ),
    update: async ({ channel, ts, ...message }) =>
      call(async () => client.chat.update({ channel, ts, ...contentOf(message) }), {
        place: channel,
      }),
    remove: async ({ channel, ts }) => call(async () => client.chat.delete({ channel, ts })),
    respond: async (message) =>
      pacer.send(undefined, async () => postToResponseUrl(fetch, message)),
    publishHome: async (user, view, hash) =>
      call(async () =>
        client.views.publish({ user_id: user, view, ...(hash === undefined ? {} : { hash }) }),
      ),
    openView: async (triggerId, view) =>
      call(async () => client.views.open({ trigger_id: triggerId, view }), {
        within: patience.trigger,
      }),
    updateView: async (viewId, view) =>
      call(async () => client.views.update({ view_id: viewId, view })),
    suggestPrompts: async (channel, title, prompts) =>
      call(
        async () =>
          optionalClient.assistant.threads.setSuggestedPrompts({
            channel_id: channel,
            title,
            prompts: [...prompts],
          }),
        once,
      ),
  };
}
