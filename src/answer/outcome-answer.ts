import type { Sought } from "../question/understanding.ts";
import type { Offer } from "./offer.ts";
import type { Common, Holdings } from "./parts.ts";

export interface HelpAnswer extends Common {
  readonly kind: "help";
  readonly holdings: Holdings;
  readonly examples: readonly Offer[];
}

export interface AmbiguousAnswer extends Common {
  readonly kind: "ambiguous";
  readonly words: string;
  readonly choices: readonly Offer[];
  /** Whether there are others. */
  readonly more: boolean;
}

export interface NotFoundAnswer extends Common {
  readonly kind: "not-found";
  readonly sought: Sought;
  readonly words: string;
  readonly nearest: readonly Offer[];
  readonly holdings: Holdings;
}

export interface NotUnderstoodAnswer extends Common {
  readonly kind: "not-understood";
  readonly examples: readonly Offer[];
}
