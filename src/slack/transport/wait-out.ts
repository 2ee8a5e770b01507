import type { Log } from "../delivery/log.ts";
import { StartError, type TokenVariable } from "./start-error.ts";
import { remedyFor, type Trouble, troubleOf } from "./trouble.ts";

/** How long a connection is tried for, and by which clock. */
export interface Patience {
  readonly log: Pick<Log, "warn">;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Ends the waiting. */
  readonly stopped: AbortSignal;
  /** A moment of `now`; Infinity tries for ever. */
  readonly until: number;
}

/** Slack may be back at any moment, so it is asked often however long it has been away. */
const longestPauseMs = 5000;
/** A reason that stays the same is told again after that time. */
const tellEveryMs = 60_000;

/** @param attempts those that failed so far, from 1 */
export function pauseMs(attempts: number): number {
  return Math.min(1000 * 2 ** (attempts - 1), longestPauseMs);
}

/** Undefined if it was stopped before the work was done; it is not begun after a stop. */
export async function unlessStopped<Result>(
  stopped: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  if (stopped.aborted) return undefined;
  let stop: () => void = () => undefined;
  const ended = new Promise<undefined>((resolve) => {
    stop = () => {
      resolve(undefined);
    };
  });
  stopped.addEventListener("abort", stop);
  try {
    return await Promise.race([work(), ended]);
  } finally {
    stopped.removeEventListener("abort", stop);
  }
}

/** What the log says of trouble that is being waited out. */
function teller({ log, now }: Patience, variable: TokenVariable) {
  let told: { readonly reason: string; readonly at: number } | undefined;
  return ({ reason, check }: Extract<Trouble, { kind: "passing" }>, nextMs: number): void => {
    if (told?.reason === reason && now() - told.at < tellEveryMs) return;
    told = { reason, at: now() };
    const againInSeconds = Math.ceil(nextMs / 1000);
    log.warn({ for: variable, reason, againInSeconds }, `waiting for Slack: ${check}`);
  };
}

/**
 * Tries again and again, ever later, until it succeeds. Undefined if it was stopped.
 * @throws StartError if Slack refuses the token, or if time is up
 */
export async function waitOut<Result>(
  patience: Patience,
  variable: TokenVariable,
  attempt: () => Promise<Result>,
): Promise<Result | undefined> {
  const { now, wait, stopped, until } = patience;
  const start = now();
  const tell = teller(patience, variable);
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await unlessStopped(stopped, attempt);
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.kind === "refused") {
        const { code } = trouble;
        throw new StartError(`Slack refused ${variable} (${code}). ${remedyFor(code)}`);
      }
      const left = until - now();
      if (left <= 0) {
        const seconds = Math.round((now() - start) / 1000);
        throw new StartError(
          `Slack could not be used: ${attempts} attempts with ${variable} in ${seconds} seconds failed, the last by "${trouble.reason}". ${trouble.check}`,
        );
      }
      const pause = Math.min(Math.max(pauseMs(attempts), trouble.afterMs), left);
      tell(trouble, pause);
      await unlessStopped(stopped, async () => wait(pause));
      if (stopped.aborted) return undefined;
    }
  }
}
