import type { Flaw, Repair, SourceDocument } from "../../catalogue/types.ts";
import type { Extract, Passage } from "../extract.ts";
import type { Line } from "../lines.ts";
import type { Placed } from "../passages.ts";
import type { Evidence } from "./evidence.ts";

/** A document as it was read, with the repairs of earlier rules. */
export interface ReadDocument {
  readonly source: SourceDocument;
  readonly extract: Extract;
  /** Lines with words that are not in the extract. */
  readonly unread: readonly Line[];
  readonly lastLine: number;
  /** The files that it is a newer edition of, if index.yml says; empty for none. */
  readonly replaces?: readonly string[];
}

/** A document with its passages and their places, computed once for all rules. */
export interface ExaminedDocument extends ReadDocument {
  readonly placed: readonly Placed[];
}

export interface Finding {
  readonly lines: readonly number[];
  readonly under: string;
  /** The words to look at, short enough for one line of a report. */
  readonly excerpt: string;
  readonly change?: Change;
}

/** What to do with a passage: mend it or mark its flaw. */
export type Change =
  | {
      readonly kind: "mend";
      readonly passage: Passage;
      /** Where in the passage's text the repair's `before` is. */
      readonly at: number;
      readonly repair: Repair;
      readonly note: string;
    }
  | { readonly kind: "flaw"; readonly passage: Passage; readonly flaw: Flaw };

/** One kind of fault that a document can have. */
export interface DefectRule {
  readonly id: string;
  readonly looksFor: string;
  /** What the maintainer of the catalogue can do about it. */
  readonly tip: string;
  /** What was done if it could not be repaired; by default the text is shown as it is. */
  readonly treatment?: string;
  readonly find: (document: ExaminedDocument, evidence: Evidence) => readonly Finding[];
}

/**
 * The line of the document on which a place in a passage's text is. Rows of a table have only the
 * line on which they begin.
 */
export function lineAt({ text, lines }: Passage, at: number): number {
  const paragraph = text.slice(0, at).split("\n").length - 1;
  const isByParagraph = text.split("\n").length === lines.length;
  return (isByParagraph ? lines[paragraph] : lines[0]) ?? 1;
}

const excerptLength = 72;

/** The end of a text, starting at a word. */
export function endOf(text: string): string {
  if (text.length <= excerptLength) return text;
  return `…${text
    .slice(-excerptLength)
    .replace(/^\S*\s/u, " ")
    .trimEnd()}`;
}

export function beginningOf(text: string): string {
  if (text.length <= excerptLength) return text;
  return `${text.slice(0, excerptLength).replace(/\s\S*$/u, " ")}…`;
}

/** A few words before and after a place in a text. */
export function around(text: string, index: number, length: number): string {
  const before = text.slice(0, index).split(" ").slice(-4).join(" ");
  const after = text
    .slice(index + length)
    .split(" ")
    .slice(0, 4)
    .join(" ");
  return `${before}${text.slice(index, index + length)}${after}`;
}

/** The texts and titles of a document. */
export const proseOf = (placed: readonly Placed[]): readonly Placed[] =>
  placed.filter(({ place: { kind } }) => kind === "text" || kind === "title");

/**
 * A repair of every match of a pattern in texts and titles; none where `mend` is not certain.
 */
export function mendsIn(
  placed: readonly Placed[],
  kind: Repair["kind"],
  pattern: RegExp,
  mend: (match: RegExpMatchArray) => string | undefined,
): readonly Finding[] {
  return proseOf(placed).flatMap(({ passage, place }) =>
    [...passage.text.matchAll(pattern)].flatMap((match): readonly Finding[] => {
      const { 0: before, index: at } = match;
      const after = mend(match);
      if (after === undefined) return [];
      const line = lineAt(passage, at);
      return [
        {
          lines: [line],
          under: place.under,
          excerpt: around(passage.text, at, before.length),
          change: {
            kind: "mend",
            passage,
            at,
            repair: { kind, line, before, after },
            note: `read as "${after}"`,
          },
        },
      ];
    }),
  );
}
