import type { Extract } from "./extract.ts";
import type { Line, TextDocument } from "./lines.ts";

/** What the maintainer says in index.yml about a document, for things that no rule can decide. */
export interface Hints {
  /** Qualifications whose columns share a line. Joined by spaces, the fields give that line. */
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
      /** Who publishes it, if the document states that itself. */
      readonly publication?: Publication;
      /**
       * The lines it was read from, if they are not those of the text, such as the rows of a table.
       */
      readonly lines?: readonly Line[];
    }
  /** The format matches, but reading the document would lose or invent something. */
  | { readonly kind: "refused"; readonly reason: string };

/** What on a document shows that its layout's publisher published it. */
export interface Marks {
  /** Matches the addresses at which the publisher publishes such documents. */
  readonly address: RegExp;
  /** Match sentences and headings that the publisher has on its documents, and others have not. */
  readonly words: readonly RegExp[];
}

/** Who publishes the documents of a layout, and under what terms. */
export interface Publication {
  readonly publisher: string;
  /** Who publishes the framework, if not the publisher of these documents. */
  readonly frameworkPublisher?: string;
  readonly framework: string;
  /** The framework instead, if the document names it. */
  readonly namedFramework?: string;
  readonly licence: string;
  /** "layout" if the documents have nothing but their layout to show it. */
  readonly shownBy: Marks | "layout";
  /** The title of a document that does not contain it itself. */
  readonly title?: string;
}

/** Reads documents of one layout. */
export interface Reader {
  readonly format: string;
  /** The layout in words, for messages: "a role page as GOV.UK published it in 2020". */
  readonly title: string;
  /** Absent if every document of the layout states it. */
  readonly publication?: Publication;
  /** Whether it is read row by row, so that it may have far more lines than a text. */
  readonly isTable?: true;
  /** Lines that only this layout has. A document has the layout with the most matching signs. */
  readonly signs: readonly RegExp[];
  readonly read: (document: TextDocument, hints: Hints) => Reading;
}
