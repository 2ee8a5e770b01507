/**
 * An answer as neutral parts. Slack's blocks, the text beside them and the terminal's text are all
 * made of one Page, so that they say the same.
 */
export interface Page {
  readonly title: string;
  /**
   * The "Read as" line under the title, shown when words of the typed text were left out. It
   * describes that text only, so pressing a button that asks `ask` does not show it.
   */
  readonly reading: string | undefined;
  /** One line that places the subject. */
  readonly context: string | undefined;
  readonly parts: readonly Part[];
  /** Where it all comes from; empty only where nothing is quoted. */
  readonly sources: readonly string[];
  /** Questions to go on with. */
  readonly next: readonly Button[];
  /** The table's levels as a chart, for a person who asks for it. */
  readonly chart: Chart | undefined;
  /** The text that asks this page's question again; "More" carries it. */
  readonly ask: string;
}

/** A button that asks a question, as a person would type it. */
export interface Button {
  readonly label: string;
  readonly ask: string;
}

/** Text with a sign before it that adds nothing for a person who hears the text alone. */
interface Marked {
  readonly mark: string;
  readonly text: string;
}

export type Label = string | Marked;

export interface ListItem {
  /** Stands out before the text. */
  readonly lead: Label | undefined;
  readonly text: string;
}

export interface QuotePart {
  readonly kind: "quote";
  readonly lead: Label | undefined;
  /** Whether it belongs to the quote before it: what was asked for until now, say. */
  readonly minor: boolean;
  /** Verbatim, never shortened. */
  readonly text: string;
  /** Tells the source, where the page quotes more than one. */
  readonly cite: string | undefined;
  /** What is wrong with the text. */
  readonly note: string | undefined;
}

export interface TablePart {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly string[];
  /** Each as long as columns; the first cell names the row. */
  readonly rows: readonly (readonly Label[])[];
}

export interface LadderRung {
  readonly name: string;
  readonly current: boolean;
  readonly note: string | undefined;
}

export interface FoldPart {
  readonly kind: "fold";
  readonly title: string;
  readonly parts: readonly (QuotePart | ListPart | ParagraphPart)[];
}

export interface ListPart {
  readonly kind: "list";
  readonly items: readonly ListItem[];
  /** Whether the items are the words of a source. */
  readonly quoted: boolean;
}

interface ParagraphPart {
  readonly kind: "paragraph";
  readonly text: string;
}

export type Part =
  | { readonly kind: "heading"; readonly text: string }
  | ParagraphPart
  | QuotePart
  | ListPart
  | TablePart
  /** The steps of a scale, lowest first. */
  | { readonly kind: "ladder"; readonly caption: string; readonly rungs: readonly LadderRung[] }
  /** What few readers need, shown on demand where the surface can. */
  | FoldPart
  /** Buttons that are the answer itself: readings, near names, examples. */
  | { readonly kind: "choices"; readonly buttons: readonly Button[] };

/** Bars in groups: one group for each category, one bar in it for each series. */
export interface Chart {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly valueLabel: string;
}
