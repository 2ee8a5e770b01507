/** What became of a request for a newer catalogue. */
export type Replacement<Edition> =
  | { readonly kind: "replaced"; readonly edition: Edition }
  /** The old one stays in use. */
  | { readonly kind: "refused"; readonly reason: string };

export interface Editions<Edition> {
  readonly current: () => Edition;
  /**
   * Loads the catalogue while the old one stays in use, and switches to it once it is complete. If
   * called during that, loads once more afterwards, because the files may have changed again.
   */
  readonly replace: () => void;
}

export interface Loading<Edition> {
  readonly first: Edition;
  /** Rejects with an Error whose message gives the reason and the remedy. */
  readonly load: () => Promise<Edition>;
  readonly told: (replacement: Replacement<Edition>) => void;
}

/** Keeps the catalogue in use. An answer keeps the edition that it started with. */
export function createEditions<Edition>({
  first,
  load,
  told,
}: Loading<Edition>): Editions<Edition> {
  let current = first;
  let isLoading = false;
  let isRequested = false;
  const loaded = async (): Promise<Replacement<Edition>> => {
    try {
      current = await load();
      return { kind: "replaced", edition: current };
    } catch (error) {
      return { kind: "refused", reason: error instanceof Error ? error.message : String(error) };
    }
  };
  const replaceAll = async (): Promise<void> => {
    isLoading = true;
    while (isRequested) {
      isRequested = false;
      told(await loaded());
    }
    isLoading = false;
  };
  return {
    current: () => current,
    replace: () => {
      isRequested = true;
      if (!isLoading) void replaceAll();
    },
  };
}
