import { createHash } from "node:crypto";
import type { Claim, Deduplication } from "../slack/delivery/deduplication.ts";

/** Keys that all replicas see, each with a word. Rejects while it cannot be reached. */
export interface KeyStore {
  /** Whether the key was not there; atomic, so that of two at once only one is told so. */
  readonly setIfAbsent: (key: string, word: string, seconds: number) => Promise<boolean>;
  readonly set: (key: string, word: string, seconds: number) => Promise<void>;
  readonly get: (key: string) => Promise<string | undefined>;
  readonly remove: (key: string) => Promise<void>;
}

/** Keys contain ids and what a person has pressed, which must not be readable in the store. */
function digestOf(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

/**
 * Duplicates are known across replicas, and while the store is away within this one: a duplicate
 * may then be answered twice, which is better than not at all.
 * @param local knows first what came to this process
 * @param fellBack told of each time that the store was of no help
 */
export function sharedDeduplication(
  store: KeyStore,
  local: Deduplication,
  fellBack: () => void,
): Deduplication {
  const claimOfAll = async (key: string, seconds: number): Promise<Claim> => {
    try {
      const shared = digestOf(key);
      if (await store.setIfAbsent(shared, "busy", seconds)) return "claimed";
      return (await store.get(shared)) === "done" ? "done" : "busy";
    } catch {
      fellBack();
      return "claimed";
    }
  };
  return {
    claim: async (key, seconds) => {
      const own = await local.claim(key, seconds);
      if (own !== "claimed") return own;
      const claim = await claimOfAll(key, seconds);
      // It is another replica's, which may yet give it back.
      if (claim !== "claimed") await local.release(key);
      return claim;
    },
    keep: async (key, seconds) => {
      await local.keep(key, seconds);
      await store.set(digestOf(key), "done", seconds).catch(fellBack);
    },
    release: async (key) => {
      await local.release(key);
      await store.remove(digestOf(key)).catch(fellBack);
    },
  };
}
