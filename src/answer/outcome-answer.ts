import type { Level } from "../catalogue/levels.ts";
import type { Doubt, Sought } from "../question/understanding.ts";
import type { Offer } from "./offer.ts";
import type { Common, Holdings } from "./parts.ts";

export interface HelpAnswer extends Common {
  readonly kind: "help";
  readonly holdings: Holdings;
  readonly examples: readonly Offer[];
}

/** Questions to choose from. */
export interface Choices {
  /** Best first, and never more than a person will look through. */
  readonly choices: readonly Offer[];
  /** Whether there are others. */
  readonly more: boolean;
}

export interface AmbiguousAnswer extends Common, Choices {
  readonly kind: "ambiguous";
  readonly words: string;
}

export interface NotFoundAnswer extends Common, Choices {
  readonly kind: "not-found";
  readonly sought: Sought;
  readonly words: string;
  readonly holdings: Holdings;
  readonly gone: Gone | undefined;
}

/** Something that was removed from the catalogue. */
export interface Gone {
  readonly title: string;
  /** ISO date. */
  readonly on: string;
  /** Of a skill: who asked for it until then, as far as is recorded. */
  readonly askers: readonly { readonly title: string; readonly level: Level | undefined }[];
}

export interface NotUnderstoodAnswer extends Common, Choices {
  readonly kind: "not-understood";
  readonly doubt: Doubt;
  /** Questions that can be answered; empty if there are choices. */
  readonly examples: readonly Offer[];
}
