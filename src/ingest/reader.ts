import type { Extract } from "./extract.ts";
import type { Line, TextDocument } from "./lines.ts";

/** What a person says of a document where no rule can tell: the keeper's entry in index.yml. */
export interface Hints {
  /** Qualifications whose title and the rest share a line, as that line reads when joined. */
  readonly qualifications: readonly {
    readonly title: string;
    readonly details?: string | undefined;
    readonly awardingBody?: string | undefined;
  }[];
}

export const noHints: Hints = { qualifications: [] };

export type Reading =
  | {
      readonly kind: "read";
      readonly extract: Extract;
      /** What it was read by, where that is not the lines of the text: a table's rows. */
      readonly lines?: readonly Line[];
    }
  /** It is of this format, but reading it would lose or invent something. */
  | { readonly kind: "refused"; readonly reason: string };

/** Reads documents of one layout. */
export interface Reader {
  readonly format: string;
  /** The layout in words, for messages: "a role page as GOV.UK published it in 2020". */
  readonly title: string;
  /** Lines that only this layout has. A document is of the layout that it shows most signs of. */
  readonly signs: readonly RegExp[];
  readonly read: (document: TextDocument, hints: Hints) => Reading;
}
