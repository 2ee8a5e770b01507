import { Agent, type Dispatcher, EnvHttpProxyAgent, request } from "undici";
import {
  type Answered,
  type CallKind,
  type Fetch,
  NoAnswer,
  notSent,
  unreadable,
} from "./fetch.ts";
import { createTurns, type Turns } from "./turns.ts";

/** For calls of one kind to one host. */
export interface CallLimits {
  /** How many may run at once; the others wait for their turn. */
  readonly atOnce: number;
  /** How long a call waits for its turn, in milliseconds. */
  readonly turnMs: number;
  /** How long a call may take from its turn to the end of the answer, in milliseconds. */
  readonly answerMs: number;
  /** The largest body of an answer, in bytes. */
  readonly largest: number;
}

const megabyte = 1024 * 1024;

/** Generous: Slack answers within a second, with no more than a message or a Home. */
const awaited = { atOnce: 128, turnMs: 10_000, answerMs: 10_000, largest: megabyte };

export const callLimits: Readonly<Record<CallKind, CallLimits>> = {
  connect: { ...awaited, atOnce: 4 },
  answer: awaited,
  // The largest answer is a page of a conversation, which holds many messages.
  optional: { atOnce: 16, turnMs: 1000, answerMs: 2000, largest: 8 * megabyte },
  response_url: awaited,
};

const late = "no answer in time";
/** The form of the error codes of Node and undici. */
const systemCode = /^[A-Z][A-Z0-9_]{2,63}$/;

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "no connection";
  if (error instanceof NoAnswer) return error.reason;
  if (error.name === "TimeoutError") return late;
  if (error.name === "HTTPParserError") return unreadable;
  const code = "code" in error ? error.code : undefined;
  if (code === "UND_ERR_RES_EXCEEDED_MAX_SIZE") return "an answer too large";
  return typeof code === "string" && systemCode.test(code) ? code : "no connection";
}

/** @param proxied whether to use the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY configure */
function dispatcherFor({ answerMs, largest }: CallLimits, proxied: boolean): Dispatcher {
  const options = {
    maxResponseSize: largest,
    connect: { timeout: answerMs },
    // Keeps connections open through the pauses between questions.
    keepAliveTimeout: 30_000,
  };
  return proxied ? new EnvHttpProxyAgent(options) : new Agent(options);
}

/** Rejects when the time is up. Needed because undici ignores the signal while it connects. */
async function timeIsUp(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(new NoAnswer(late));
    });
  });
}

function callerFor(limits: CallLimits, proxied: boolean) {
  const dispatcher = dispatcherFor(limits, proxied);
  const hosts = new Map<string, Turns>();

  const call = async (
    url: string,
    headers: Readonly<Record<string, string>>,
    body: string,
  ): Promise<Answered> => {
    const signal = AbortSignal.timeout(limits.answerMs);
    const answered = async (): Promise<Answered> => {
      const response = await request(url, { dispatcher, method: "POST", headers, body, signal });
      return {
        status: response.statusCode,
        retryAfter: [response.headers["retry-after"]].flat()[0],
        body: await response.body.text(),
      };
    };
    return Promise.race([answered(), timeIsUp(signal)]);
  };

  return async (...given: Parameters<typeof call>): Promise<Answered> => {
    const { origin } = new URL(given[0]);
    const turns = hosts.get(origin) ?? createTurns(limits.atOnce);
    hosts.set(origin, turns);
    if (!(await turns.take(limits.turnMs))) throw new NoAnswer(notSent);
    try {
      return await call(...given);
    } catch (error) {
      throw new NoAnswer(reasonOf(error));
    } finally {
      turns.done();
      if (turns.idle) hosts.delete(origin);
    }
  };
}

/**
 * Limits calls by kind and host, so that slow ones delay no others. Uses undici's `request`, which
 * takes a fraction of the time of the runtime's own fetch.
 */
export function createFetch(
  limits: Readonly<Record<CallKind, CallLimits>>,
  proxied: boolean,
): Fetch {
  const callers = {
    connect: callerFor(limits.connect, proxied),
    answer: callerFor(limits.answer, proxied),
    optional: callerFor(limits.optional, proxied),
    response_url: callerFor(limits.response_url, proxied),
  };
  return async (kind, ...call) => callers[kind](...call);
}
