import type { RateLimited, SendResult } from "./send-result.ts";

/** Waits so many milliseconds; a parameter, so that tests need not. */
export type Wait = (milliseconds: number) => Promise<void>;

/** The seconds that a 429 tells to wait, as a header has them; one where it does not say. */
export function retryAfter(header: string | null): string {
  return header !== null && /^\d+$/.test(header.trim()) ? header.trim() : "1";
}

/** For how many seconds a call that Slack limits may be put off, in all. */
export const patience = {
  /** Nobody waits for an answer longer than that. */
  answer: 90,
  /** A trigger lives for three seconds. */
  trigger: 2,
  /** For what a person does not miss, or may have in another way. */
  none: 0,
} as const;

/** Slack lets an app post once a second in a channel, and for a moment more often. */
const betweenMs = 1000;

/** In milliseconds: until when Slack takes nothing, and when the next that waits has its turn. */
interface Limit {
  readonly until: number;
  readonly next: number;
}

/**
 * Sends again what Slack limits, as Slack tells. What is limited in one place waits for its turn
 * there, first come first served; other places do not wait for it.
 */
export interface Pacer {
  /**
   * @param place what Slack limits as one, such as a channel; undefined for the call by itself
   * @param within for how many seconds it may be put off
   * @returns a refusal with `ratelimited` where it could not be sent in that time
   */
  send(
    place: string | undefined,
    attempt: () => Promise<SendResult | RateLimited>,
    within?: number,
  ): Promise<SendResult>;
}

const givenUp: SendResult = { kind: "refused", error: "ratelimited" };

/** @param now milliseconds since any fixed moment */
export function createPacer(now: () => number, wait: Wait): Pacer {
  const limits = new Map<string | symbol, Limit>();

  /** When it is the turn of one that comes now; undefined where nothing is limited. */
  const takeTurn = (place: string | symbol): number | undefined => {
    const limit = limits.get(place);
    if (limit === undefined || limit.next <= now()) {
      limits.delete(place);
      return undefined;
    }
    limits.set(place, { ...limit, next: limit.next + betweenMs });
    return limit.next;
  };

  const limitTo = (place: string | symbol, seconds: number): void => {
    const until = now() + seconds * 1000;
    limits.set(place, { until, next: Math.max(until, limits.get(place)?.next ?? 0) });
  };

  return {
    send: async (named, attempt, within = patience.answer) => {
      const place = named ?? Symbol("call");
      const end = now() + within * 1000;
      for (;;) {
        const turn = takeTurn(place);
        if (turn !== undefined) {
          if (!(turn <= end)) return givenUp;
          await wait(turn - now());
          // Slack has limited the place anew in the meantime.
          if (turn < (limits.get(place)?.until ?? 0)) continue;
        }
        const outcome = await attempt();
        if (outcome.kind !== "rate-limited") return outcome;
        limitTo(place, outcome.afterSeconds);
      }
    },
  };
}
