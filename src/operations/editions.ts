import type { DatedEdition } from "./state.ts";

/** What became of the wish for a newer catalogue. */
export type Replacement =
  | { readonly kind: "replaced"; readonly edition: DatedEdition }
  /** The old one stays in use. */
  | { readonly kind: "refused"; readonly reason: string };

export interface Editions {
  readonly current: () => DatedEdition;
  /** Loads the catalogue beside the one in use, and puts it in its place when it is whole. */
  readonly replace: () => Replacement;
}

/**
 * The catalogue in use. Whoever has taken an edition keeps it to the end of the answer.
 * @param load throws an Error that tells the reason and the remedy; so does the first load here
 */
export function createEditions(load: () => DatedEdition): Editions {
  let current = load();
  return {
    current: () => current,
    replace: () => {
      try {
        current = load();
        return { kind: "replaced", edition: current };
      } catch (error) {
        return { kind: "refused", reason: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}
