/** Work that is under way: Bolt's `stop()` does not wait for what is acknowledged already. */
export interface InFlight {
  readonly count: number;
  /** The work must not reject. */
  track(work: Promise<void>): Promise<void>;
  /** Once nothing is under way, or after that time; whether everything came to its end. */
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
      // What is under way may begin more.
      while (works.size > 0 && !limit.signal.aborted) {
        await Promise.race([Promise.all(works), timeIsUp]);
      }
      clearTimeout(timer);
      return works.size === 0;
    },
  };
}
