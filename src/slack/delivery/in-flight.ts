/** The work in progress. Bolt's `stop()` does not wait for deliveries that it has acknowledged. */
export interface InFlight {
  readonly count: number;
  /** Counts the work until it ends. It must not reject. */
  track(work: Promise<void>): Promise<void>;
  /** Waits until nothing is in progress, at most that long. False if time ran out. */
  drained(withinMs: number): Promise<boolean>;
}

export function createInFlight(): InFlight {
  const works = new Set<Promise<void>>();
  return {
    get count() {
      return works.size;
    },
    track: async (work) => {
      works.add(work);
      try {
        await work;
      } finally {
        works.delete(work);
      }
    },
    drained: async (withinMs) => {
      const limit = new AbortController();
      const timer = setTimeout(() => {
        limit.abort();
      }, withinMs);
      const timeIsUp = new Promise<void>((resolve) => {
        limit.signal.addEventListener("abort", () => {
          resolve();
        });
      });
      // Work may start more work.
      while (works.size > 0 && !limit.signal.aborted) {
        await Promise.race([Promise.all(works), timeIsUp]);
      }
      clearTimeout(timer);
      return works.size === 0;
    },
  };
}
