/**
 * Lets one of several attempts at the same thing go ahead: the first to claim its key. One process
 * keeps the keys in memory; replicas share a store (`sharedDeduplication`).
 */
export interface Deduplication {
  /** Takes a key for that long. False if it is taken already. */
  claim(key: string, seconds: number): Promise<boolean>;
  /** Frees a key because what it was claimed for failed. */
  release(key: string): Promise<void>;
}

/** Bounds memory. Ten minutes bring far fewer. */
const mostKeys = 100_000;

/** @param now milliseconds since any fixed moment */
export function inMemoryDeduplication(now: () => number): Deduplication {
  // When each key becomes free. The oldest claims come first.
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
