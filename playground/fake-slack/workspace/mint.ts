import type { Clock } from "../clock.ts";

/** Makes the identifiers of one workspace: unique and in chronological order. */
export interface Mint {
  /** A message's timestamp: seconds and six digits, unique in the workspace. */
  ts(): string;
  /** An identifier such as `Ev0LXQ2K000001`. */
  id(prefix: string): string;
  /** Something nobody can guess, for URLs and hashes that give access. */
  secret(): string;
}

export function createMint(clock: Clock, random: () => string): Mint {
  // Every id contains the start time, so that two runs against one deduplicating app differ.
  const start = Math.floor(clock.now() / 1000)
    .toString(36)
    .toUpperCase();
  let lastMicroseconds = 0;
  let count = 0;
  return {
    ts() {
      lastMicroseconds = Math.max(clock.now() * 1000, lastMicroseconds + 1);
      const seconds = Math.floor(lastMicroseconds / 1_000_000);
      return `${seconds}.${String(lastMicroseconds % 1_000_000).padStart(6, "0")}`;
    },
    id(prefix) {
      count += 1;
      return `${prefix}${start}${count.toString(36).toUpperCase().padStart(6, "0")}`;
    },
    secret: random,
  };
}
