import type { RateLimited, SendResult } from "./send-result.ts";

/** Waits that long; a parameter, so that tests need not. */
export type Wait = (milliseconds: number) => Promise<void>;

/** For how many seconds a call that Slack limits may be put off, in all. */
export const patience = {
  /** Nobody waits for an answer longer than that. */
  answer: 60,
  /** A trigger lives for three seconds. */
  trigger: 2,
  /** For what a person does not miss. */
  none: 0,
} as const;

const mostAttempts = 4;

/** Sends again as Slack tells, for this call alone: other conversations do not wait for it. */
export async function withRetries(
  attempt: () => Promise<SendResult | RateLimited>,
  wait: Wait,
  longestWaitSeconds: number = patience.answer,
): Promise<SendResult> {
  let waited = 0;
  for (let attempts = 1; ; attempts += 1) {
    const outcome = await attempt();
    if (outcome.kind !== "rate-limited") return outcome;
    waited += outcome.afterSeconds;
    if (attempts === mostAttempts || !(waited <= longestWaitSeconds)) {
      return { kind: "refused", error: "ratelimited" };
    }
    await wait(outcome.afterSeconds * 1000);
  }
}
