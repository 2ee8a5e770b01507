import type { Deduplication } from "../slack/delivery/deduplication.ts";

/** Keys that all replicas see. Rejects while it cannot be reached. */
export interface KeyStore {
  /** Whether the key was not there; atomic, so that of two at once only one is told so. */
  readonly setIfAbsent: (key: string, seconds: number) => Promise<boolean>;
  readonly remove: (key: string) => Promise<void>;
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
  const newToAll = async (key: string, seconds: number): Promise<boolean> => {
    try {
      return await store.setIfAbsent(key, seconds);
    } catch {
      fellBack();
      return true;
    }
  };
  return {
    claim: async (key, seconds) => {
      if (!(await local.claim(key, seconds))) return false;
      if (await newToAll(key, seconds)) return true;
      // It is another replica's, which may yet give it back.
      await local.release(key);
      return false;
    },
    release: async (key) => {
      await local.release(key);
      await store.remove(key).catch(fellBack);
    },
  };
}
