export type Cancel = () => void;

/**
 * Time as the fake Slack sees it; its timeouts of 3 seconds, 5 minutes and 30 minutes all use this.
 */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `run` once, `milliseconds` from now, unless cancelled. */
  after(milliseconds: number, run: () => void): Cancel;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** A clock whose timers can all be cancelled at once, so that stopping leaves nothing behind. */
export interface ScopedClock extends Clock {
  cancelAll(): void;
}

export function scopedClock(clock: Clock): ScopedClock {
  const pending = new Set<Cancel>();
  return {
    now: () => clock.now(),
    after(milliseconds, run) {
      const cancel = clock.after(milliseconds, () => {
        pending.delete(cancel);
        run();
      });
      pending.add(cancel);
      return () => {
        pending.delete(cancel);
        cancel();
      };
    },
    cancelAll() {
      for (const cancel of pending) cancel();
      pending.clear();
    },
  };
}

export interface ManualClock extends Clock {
  /**
   * Moves time forward and runs the timers that fall due, in order, with a turn of the event loop
   * after each. Throws if more than 10,000 timers fall due, because something keeps rescheduling
   * itself.
   */
  advance(milliseconds: number): Promise<void>;
}

/** Starts at the real time by default, because Bolt compares request timestamps with it. */
export function manualClock(start: number = Date.now()): ManualClock {
  const mostTimers = 10_000;
  let now = start;
  let timers: readonly { readonly due: number; readonly run: () => void }[] = [];

  function nextDue(end: number) {
    return timers
      .filter((timer) => timer.due <= end)
      .toSorted((one, other) => one.due - other.due)
      .at(0);
  }

  return {
    now: () => now,
    after(milliseconds, run) {
      const timer = { due: now + milliseconds, run };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async advance(milliseconds) {
      const end = now + milliseconds;
      for (let count = 0; count < mostTimers; count++) {
        const timer = nextDue(end);
        if (timer === undefined) {
          now = end;
          await turn();
          return;
        }
        now = Math.max(now, timer.due);
        timers = timers.filter((other) => other !== timer);
        timer.run();
        await turn();
      }
      throw new Error(`More than ${mostTimers} timers fell due within ${milliseconds} ms.`);
    },
  };
}

async function turn(): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
}
