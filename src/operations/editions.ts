/** What became of the wish for a newer catalogue. */
export type Replacement<Edition> =
  | { readonly kind: "replaced"; readonly edition: Edition }
  /** The old one stays in use. */
  | { readonly kind: "refused"; readonly reason: string };

export interface Editions<Edition> {
  readonly current: () => Edition;
  /**
   * Has the catalogue loaded beside the one in use, and put in its place when it is whole. Whoever
   * wishes for it while it is loaded may mean a later one: it is loaded once more.
   */
  readonly replace: () => void;
}

interface Loading<Edition> {
  readonly first: Edition;
  /** Rejects with an Error that tells the reason and the remedy. */
  readonly load: () => Promise<Edition>;
  readonly told: (replacement: Replacement<Edition>) => void;
}

/** The catalogue in use. Whoever has taken an edition keeps it to the end of the answer. */
export function createEditions<Edition>({
  first,
  load,
  told,
}: Loading<Edition>): Editions<Edition> {
  let current = first;
  let isLoading = false;
  let isWished = false;
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
    while (isWished) {
      isWished = false;
      told(await loaded());
    }
    isLoading = false;
  };
  return {
    current: () => current,
    replace: () => {
      isWished = true;
      if (!isLoading) void replaceAll();
    },
  };
}
