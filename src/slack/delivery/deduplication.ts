/** What became of an attempt to take a key. */
export type Claim =
  | "claimed"
  /** Somebody else has it, who may yet fail and release it. */
  | "busy"
  /** What it stands for is done. */
  | "done";

/**
 * Lets one of several attempts at the same thing go ahead: the first to claim its keys. One process
 * keeps the keys in memory; replicas share a store (`sharedDeduplication`).
 */
export interface Deduplication {
  /** Takes a key for so many seconds. */
  claim(key: string, seconds: number): Promise<Claim>;
  /** Says that what a claimed key stands for is done, for so many seconds from now. */
  keep(key: string, seconds: number): Promise<void>;
  /** Frees a key because what it was claimed for failed. */
  release(key: string): Promise<void>;
}

/** Claims all keys, or none where one of them is taken. */
export async function claimAll(
  deduplication: Pick<Deduplication, "claim" | "release">,
  keys: readonly string[],
  seconds: number,
): Promise<Claim> {
  const claims = await Promise.all(keys.map(async (key) => deduplication.claim(key, seconds)));
  if (claims.every((claim) => claim === "claimed")) return "claimed";
  const own = keys.filter((_, at) => claims[at] === "claimed");
  await Promise.all(own.map(async (key) => deduplication.release(key)));
  return claims.includes("done") ? "done" : "busy";
}

interface Taken {
  /** In milliseconds. */
  readonly until: number;
  readonly as: Exclude<Claim, "claimed">;
}

/** Bounds memory. A day brings fewer. */
const mostKeys = 100_000;
const sweepEveryMs = 60_000;

/** @param now milliseconds since any fixed moment */
export function inMemoryDeduplication(now: () => number): Deduplication {
  // The oldest come first.
  const keys = new Map<string, Taken>();
  let swept = now();

  const current = (key: string): Taken | undefined => {
    const taken = keys.get(key);
    return taken === undefined || taken.until <= now() ? undefined : taken;
  };
  const forget = (): void => {
    const [oldest] = keys.size >= mostKeys ? keys.keys() : [];
    if (oldest !== undefined) keys.delete(oldest);
    if (now() - swept < sweepEveryMs) return;
    swept = now();
    for (const key of keys.keys()) if (current(key) === undefined) keys.delete(key);
  };
  const take = (key: string, seconds: number, as: Taken["as"]): void => {
    keys.delete(key);
    forget();
    keys.set(key, { until: now() + seconds * 1000, as });
  };

  return {
    claim: async (key, seconds) => {
      const taken = current(key);
      if (taken === undefined) take(key, seconds, "busy");
      return Promise.resolve(taken?.as ?? "claimed");
    },
    keep: async (key, seconds) => {
      take(key, seconds, "done");
      return Promise.resolve();
    },
    release: async (key) => {
      keys.delete(key);
      return Promise.resolve();
    },
  };
}
