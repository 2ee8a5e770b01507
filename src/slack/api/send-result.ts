import type { Fault } from "../../render/wording-slack.ts";
import { faultOfCode, knownWords } from "./error-codes.ts";
import { NoAnswer, notSent, unreadable } from "./fetch.ts";

/** A message by its place in Slack. */
export interface PostedMessage {
  readonly channel: string;
  readonly ts: string;
}

/** What became of something sent to Slack. */
export type SendResult =
  /** `message` is the one that it wrote, where Slack says which. */
  | { readonly kind: "sent"; readonly message?: PostedMessage }
  /** Slack said no; `error` is its own code, as `knownWords` gives it, or a code of our own. */
  | { readonly kind: "refused"; readonly error: string }
  /** No answer, so nobody knows whether it took effect. `reason` is for the log. */
  | { readonly kind: "unknown"; readonly reason: string };

export type Failure = Exclude<SendResult, { kind: "sent" }>;

/** Slack refused for now: nothing took effect, so it may be sent again. */
export interface RateLimited {
  readonly kind: "rate-limited";
  readonly afterSeconds: number;
}

export const sent: SendResult = { kind: "sent" };

/** The form of Slack's error codes. */
const code = /^[a-z0-9_]{1,64}$/;

/**
 * A refusal with a code. What names no code is no word of Slack's, but of something in between, and
 * so says nothing of what became of the call.
 */
export function refusedWith(given: unknown): Failure {
  return typeof given === "string" && code.test(given)
    ? { kind: "refused", error: knownWords(given) }
    : { kind: "unknown", reason: unreadable };
}

/** The result of a call that got no answer. Rethrows any other error, because it is a bug. */
export function noAnswer(error: unknown): Failure {
  if (!(error instanceof NoAnswer)) throw error;
  const { reason } = error;
  return reason === notSent ? { kind: "refused", error: notSent } : { kind: "unknown", reason };
}

/**
 * The cause of a failure, which decides what helps. Somebody must change something: the app's setup or
 * the workspace's rules (`setup`). Another conversation (`place`). Asking again: a URL, a trigger or a
 * window is gone (`late`), a rate limit outlasted the retries, so that nothing took effect (`busy`), or
 * it passes by itself and may have taken effect (`slack`). What was sent is wrong, a bug of ours
 * (`rolecall`). Nobody can tell (`unknown`).
 */
export function faultOf(failure: Failure): Fault {
  return failure.kind === "unknown" ? "slack" : faultOfCode(failure.error);
}
