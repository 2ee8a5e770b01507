import type {
  ActionsBlockElement,
  ContextActionsBlockElement,
  ImageElement,
  InputBlockElement,
  SectionBlockAccessory,
  Button,
  Checkboxes,
  ConfirmationDialog,
  Datepicker,
  EmailInput,
  FeedbackButtons,
  IconButton,
  KnownBlock,
  MultiSelect,
  NumberInput,
  Option,
  Overflow,
  PlainTextInput,
  PlainTextOption,
  RadioButtons,
  RichTextElement,
  RichTextList,
  RichTextPreformatted,
  RichTextQuote,
  RichTextSection,
  Select,
  Timepicker,
  URLInput,
} from "@slack/types";

// Only types: the page's modules are plain JavaScript and use them in JSDoc.

/** One value of a chart; @slack/types 3.2.0 lacks the whole block. */
export interface ChartPoint {
  readonly label: string;
  readonly value: number;
}

export interface ChartSeries {
  readonly name: string;
  readonly data: readonly ChartPoint[];
}

export interface PlottedChart {
  readonly type: "bar" | "line" | "area";
  readonly series: readonly ChartSeries[];
  readonly axis_config: {
    readonly categories: readonly string[];
    readonly x_label?: string;
    readonly y_label?: string;
  };
}

export interface PieChart {
  readonly type: "pie";
  readonly segments: readonly ChartPoint[];
}

export interface DataVisualizationBlock {
  readonly type: "data_visualization";
  readonly block_id?: string;
  readonly title: string;
  readonly chart: PlottedChart | PieChart;
}

export type Block = KnownBlock | DataVisualizationBlock;

export type Menu = Select | MultiSelect;
export type TextField = PlainTextInput | EmailInput | URLInput | NumberInput;
export type DateField = Datepicker | Timepicker;

/** Every element that an app may send, including those that the page cannot draw. */
export type AnyElement =
  | ActionsBlockElement
  | ContextActionsBlockElement
  | InputBlockElement
  | Exclude<SectionBlockAccessory, ImageElement>;

/** Every element that people can act on here. */
export type Interactive =
  | Button
  | Overflow
  | Menu
  | RadioButtons
  | Checkboxes
  | DateField
  | TextField
  | FeedbackButtons
  | IconButton;

export type RichTextPart = RichTextSection | RichTextList | RichTextQuote | RichTextPreformatted;
export type InlineStyle = NonNullable<RichTextElement["style"]>;

/** An option with the heading of its group, if any. */
export interface GroupedOption {
  readonly option: PlainTextOption;
  readonly group?: string;
}

/** What a person has entered in an element: a text, an id, options, or nothing. */
export type Entry = string | readonly string[] | Option | readonly Option[] | null;

/** The result of an act. */
export type Outcome =
  | { readonly kind: "done" }
  /** In words that people can read. */
  | { readonly kind: "failed"; readonly reason: string };

export type Suggestions =
  | { readonly kind: "options"; readonly options: readonly GroupedOption[] }
  | { readonly kind: "failed"; readonly reason: string };

/** The names for ids in messages. */
export interface Directory {
  person(id: string): string | undefined;
  channel(id: string): string | undefined;
  readonly people: readonly GroupedOption[];
  readonly channels: readonly GroupedOption[];
}

/** Where blocks are shown, and what acting on them does. */
export interface Surface {
  readonly kind: "message" | "modal" | "home";
  readonly directory: Directory;
  /** What was entered so far, by block id and action id, as in view.state.values. */
  readonly values: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
  >;
  /** What the app found wrong with inputs: block id → sentence. */
  readonly errors: Readonly<Record<string, string>>;
  /** Presses, chooses or enters. Buttons have no entry. */
  act(blockId: string, element: Interactive, entry?: Entry): Promise<Outcome>;
  /** Enters something that is only sent with the submission. */
  enter(blockId: string, element: Interactive, entry: Entry): Promise<Outcome>;
  suggest(blockId: string, element: Interactive, query: string): Promise<Suggestions>;
  /** False if the person decides against it. */
  confirm(question: ConfirmationDialog): Promise<boolean>;
}
