import type { Flaw, SourceDocument } from "../../catalogue/types.ts";
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

/** What to do with a passage: mend it, complete it from another document, or mark its flaw. */
type Change =
  | {
      readonly kind: "mend" | "complete";
      readonly passage: Passage;
      readonly text: string;
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
