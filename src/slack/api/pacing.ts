import type { RateLimited, SendResult } from "./send-result.ts";

/** Waits so many milliseconds; a parameter, so that tests need not. */
export type Wait = (milliseconds: number) => Promise<void>;

/** In seconds. No limit of Slack's lasts longer, and a timer cannot run for more than 24 days. */
const longestLimit = 3600;

/** How many seconds to wait after a 429, from its Retry-After header; 1 if it does not say. */
export function secondsOf(retryAfter: string | undefined): number {
  const given = retryAfter?.trim() ?? "";
  return /^\d+$/.test(given) ? Math.min(Number(given), longestLimit) : 1;
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

/** A place that Slack limits; times are in milliseconds. */
interface Limit {
  /** Until then Slack takes nothing. */
  until: number;
  /** When the next that comes has its turn. */
  next: number;
  waiting: number;
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
  /** For a stop: gives up every call, pending or new, whose turn would come after that moment. */
  finishBy(moment: number): void;
  /** Stops waiting for all pending calls. Calls that are made afterwards are waited for again. */
  leave(): void;
}

const givenUp: SendResult = { kind: "refused", error: "ratelimited" };
const unanswered: SendResult = { kind: "unknown", reason: "stopped" };

/** A wait that can be abandoned. */
interface Pending {
  /** The earliest moment at which it can end. */
  readonly due: number;
  readonly leave: () => void;
}

/** @param now milliseconds since any fixed moment */
export function createPacer(now: () => number, wait: Wait): Pacer {
  const limits = new Map<string | symbol, Limit>();
  const pending = new Set<Pending>();
  let last = Infinity;

  /** Undefined if it was abandoned before it was done. */
  const unlessLeft = async <Done>(due: number, work: Promise<Done>): Promise<Done | undefined> => {
    let leave = (): void => undefined;
    const left = new Promise<undefined>((resolve) => {
      leave = () => {
        resolve(undefined);
      };
    });
    const one = { due, leave };
    pending.add(one);
    try {
      return await Promise.race([work, left]);
    } finally {
      pending.delete(one);
    }
  };

  /** Waits for its turn, which may turn out too early; false if the turn would come after `end`. */
  const waitFor = async (limit: Limit, end: number): Promise<boolean> => {
    const turn = Math.max(limit.next, now());
    if (!(turn <= Math.min(end, last))) return false;
    limit.next = turn + betweenMs;
    limit.waiting += 1;
    const come = await unlessLeft(
      turn,
      wait(turn - now()).then(() => true),
    );
    limit.waiting -= 1;
    return come === true && (turn >= limit.until || waitFor(limit, end));
  };

  /** Undefined where nothing is limited, or no longer. */
  const limitOf = (place: string | symbol): Limit | undefined => {
    const limit = limits.get(place);
    if (limit === undefined || limit.waiting > 0 || limit.next > now()) return limit;
    limits.delete(place);
    return undefined;
  };

  const sendFrom = async (
    place: string | symbol,
    attempt: () => Promise<SendResult | RateLimited>,
    end: number,
  ): Promise<SendResult> => {
    for (;;) {
      const limit = limitOf(place);
      if (limit !== undefined && !(await waitFor(limit, end))) return givenUp;
      const outcome = (await unlessLeft(now(), attempt())) ?? unanswered;
      if (outcome.kind !== "rate-limited") {
        // Nobody is left to wait, so it may be tried again whether Slack takes more at once.
        if (limit?.waiting === 0) limits.delete(place);
        return outcome;
      }
      // Never at once, whatever was said.
      const seconds = Math.max(1, outcome.afterSeconds || 1);
      const until = now() + seconds * 1000;
      const limited = limits.get(place) ?? { until, next: until, waiting: 0 };
      limited.until = until;
      limited.next = Math.max(limited.next, until);
      limits.set(place, limited);
    }
  };

  return {
    send: async (place, attempt, within = patience.answer) => {
      const end = now() + within * 1000;
      if (place !== undefined) return sendFrom(place, attempt, end);
      const itself = Symbol("call");
      try {
        return await sendFrom(itself, attempt, end);
      } finally {
        limits.delete(itself);
      }
    },
    finishBy: (moment) => {
      last = moment;
      for (const { due, leave } of pending) if (due > moment) leave();
    },
    leave: () => {
      for (const { leave } of pending) leave();
    },
  };
}
