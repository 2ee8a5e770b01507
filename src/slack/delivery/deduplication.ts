/**
 * Lets one of several attempts at the same thing go ahead: the first to claim its key. One process
 * keeps the keys in memory; replicas share a store (`sharedDeduplication`).
 */
export interface Deduplication {
  /** Takes a key for that long, each time for as long. False if it is taken already. */
  claim(key: string, seconds: number): Promise<boolean>;
  /** Frees a key because what it was claimed for failed. */
  release(key: string): Promise<void>;
}

/** Bounds memory. Ten minutes bring far fewer. */
const mostKeys = 100_000;

/** @param now milliseconds since any fixed moment */
export function inMemoryDeduplication(now: () => number): Deduplication {
  // When each key becomes free, by how long it was taken for, so that the first to end comes first.
  const ends = new Map<number, Map<string, number>>();

  const forget = (keys: Map<string, number>): void => {
    for (const [key, end] of keys) {
      if (end > now() && keys.size < mostKeys) return;
      keys.delete(key);
    }
  };

  return {
    claim: async (key, seconds) => {
      const keys = ends.get(seconds) ?? new Map<string, number>();
      ends.set(seconds, keys);
      const end = keys.get(key);
      if (end !== undefined && end > now()) return Promise.resolve(false);
      keys.delete(key);
      forget(keys);
      keys.set(key, now() + seconds * 1000);
      return Promise.resolve(true);
    },
    release: async (key) => {
      for (const keys of ends.values()) keys.delete(key);
      return Promise.resolve();
    },
  };
}
