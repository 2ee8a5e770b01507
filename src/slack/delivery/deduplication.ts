/**
 * Who comes first does it. In one process a map will do; several replicas need a store that they
 * share, with the same promise.
 */
export interface Deduplication {
  /** Whether the key is new; it then counts as taken for that long. */
  claim(key: string, seconds: number): Promise<boolean>;
  /** Gives a key back, because what it stood for did not come about. */
  release(key: string): Promise<void>;
}

/** Far more than ten minutes bring; a bound, so that memory is one. */
const mostKeys = 100_000;

/** @param now milliseconds, of any beginning */
export function inMemoryDeduplication(now: () => number): Deduplication {
  // In the order of their claims, so nearly in that of their ends.
  const ends = new Map<string, number>();

  const forget = (): void => {
    for (const [key, end] of ends) {
      if (end > now() && ends.size < mostKeys) return;
      ends.delete(key);
    }
  };

  return {
    claim: async (key, seconds) => {
      const end = ends.get(key);
      if (end !== undefined && end > now()) return Promise.resolve(false);
      ends.delete(key);
      forget();
      ends.set(key, now() + seconds * 1000);
      return Promise.resolve(true);
    },
    release: async (key) => {
      ends.delete(key);
      return Promise.resolve();
    },
  };
}
