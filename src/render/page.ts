/**
 * An answer as neutral parts. Slack's blocks, their fallback text and the terminal's text are all
 * made from one Page, so that they say the same.
 */
export interface Page {
  readonly title: string;
  /**
   * The line under the title that says how the typed text was read, if words of it were left out
   * or it has former names. It describes that text only, so pressing a button that asks `ask` does
   * not show it.
   */
  readonly reading: string | undefined;
  /** One line that says where the subject belongs. */
  readonly context: string | undefined;
  readonly parts: readonly Part[];
  /** The documents the answer comes from; empty only if nothing is quoted. */
  readonly sources: readonly SourceLine[];
  /** Follow-up questions, the likeliest first. */
  readonly next: readonly Button[];
  /** What most of them are about, in a word or two; undefined if the title says it. */
  readonly about: string | undefined;
  /** The table's levels as a chart, shown on request. */
  readonly chart: Chart | undefined;
  /** The text that asks this page's question again; "More" carries it. */
  readonly ask: string;
}

/** A line about documents. */
export interface SourceLine {
  readonly text: string;
  /** The document, if the line is about one. */
  readonly name?: string;
  /** Which words of the text lead to a page on the web. */
  readonly link?: { readonly words: string; readonly url: string };
}

/** A button that asks a question, as a person would type it. */
export interface Button {
  readonly label: string;
  readonly ask: string;
}

/** Text after a sign that adds nothing for someone who only hears the text. */
interface Marked {
  readonly mark: string;
  readonly text: string;
  /** Only the sign is shown; what it means is said beside it. */
  readonly markAlone?: true;
}

export type Label = string | Marked;

export interface ListItem {
  /** Emphasised, before the text. */
  readonly lead: Label | undefined;
  readonly text: string;
}

/** Part of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface QuotePart {
  readonly kind: "quote";
  readonly lead: Label | undefined;
  /** Whether it belongs to the quote before it, such as a text that this quote replaces. */
  readonly minor: boolean;
  /** Verbatim, never shortened. */
  readonly text: string;
  /** The words in which it differs from the quote it is shown beside, in order. */
  readonly differing?: readonly Span[];
  /** Names the source, if the page quotes more than one. */
  readonly cite: string | undefined;
  /** What is wrong with the text. */
  readonly note: string | undefined;
}

export interface TablePart {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly string[];
  /** Each row is as long as `columns`; its first cell names the row. */
  readonly rows: readonly (readonly Label[])[];
}

export interface LadderRung {
  readonly name: string;
  readonly current: boolean;
  readonly note: string | undefined;
}

export interface Fold {
  readonly title: Label;
  readonly parts: readonly FoldedPart[];
}

/** What the first look at an answer does without; folds of one kind, which open together. */
export interface FoldsPart {
  readonly kind: "folds";
  /** Whether they are shown open where there is room for it; others are always closed. */
  readonly mayOpen: boolean;
  readonly folds: readonly Fold[];
  /** What they are together, where each has no line of its own. */
  readonly inOneLine?: string;
}

export interface ListPart {
  readonly kind: "list";
  readonly items: readonly ListItem[];
  /** Whether the items are a source's words. */
  readonly quoted: boolean;
}

export interface ParagraphPart {
  readonly kind: "paragraph";
  readonly text: string;
}

export interface HeadingPart {
  readonly kind: "heading";
  readonly text: string;
}

/** The steps of a scale, lowest first. */
export interface LadderPart {
  readonly kind: "ladder";
  readonly caption: string;
  readonly rungs: readonly LadderRung[];
}

export type FoldedPart = HeadingPart | ParagraphPart | QuotePart | ListPart | LadderPart;

export type Part =
  | FoldedPart
  | TablePart
  | FoldsPart
  /** Buttons that are the answer itself: possible readings, similar names, examples. */
  | { readonly kind: "choices"; readonly buttons: readonly Button[] };

/** Grouped bars: one group per category, with one bar per series. */
export interface Chart {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly valueLabel: string;
}
