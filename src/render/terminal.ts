import { seen } from "./label.ts";
import type {
  Button,
  Label,
  LadderRung,
  ListItem,
  Page,
  Part,
  QuotePart,
  TablePart,
} from "./page.ts";
import { columnsOf, printable } from "./terminal/columns.ts";
import { tableLines } from "./terminal/table.ts";
import { wrap } from "./terminal/wrap.ts";
import { rowText, sourceText } from "./text.ts";
import { wording } from "./wording.ts";

export interface TerminalOptions {
  /** In columns. */
  readonly width: number;
  /** Whether to use bold and dim. They carry no meaning of their own. */
  readonly colour: boolean;
}

type Lines = readonly string[];

interface Sheet {
  /** For tables. */
  readonly width: number;
  /** For running text. */
  readonly measure: number;
  readonly bold: (lines: Lines) => Lines;
  readonly dim: (lines: Lines) => Lines;
}

// Longer lines of running text are hard to read, however wide the window is.
const longestMeasure = 88;
const narrowestSheet = 24;

function sheetFor({ width, colour }: TerminalOptions): Sheet {
  const usable = Math.max(narrowestSheet, width);
  const style = (on: number) => (lines: Lines) =>
    colour ? lines.map((line) => `\u001B[${on}m${line}\u001B[22m`) : lines;
  return {
    width: usable,
    measure: Math.min(usable, longestMeasure),
    bold: style(1),
    dim: style(2),
  };
}

function indented(lines: Lines, indent: string): Lines {
  return lines.map((line) => (indent + line).trimEnd());
}

function prose(text: string, width: number): Lines {
  return wrap(printable(text), width);
}

function leadLines(lead: Label, minor: boolean, sheet: Sheet): Lines {
  return minor
    ? indented(prose(seen(lead), sheet.measure - 2), "  ")
    : sheet.bold(prose(seen(lead), sheet.measure));
}

function quoteLines({ lead, minor, text, cite, note }: QuotePart, sheet: Sheet): Lines {
  const bar = "  │ ";
  const room = sheet.measure - bar.length;
  return [
    ...(lead === undefined ? [] : leadLines(lead, minor, sheet)),
    ...indented(prose(cite === undefined ? text : `${text} ${cite}`, room), bar),
    ...(note === undefined ? [] : sheet.dim(indented(prose(note, room), bar))),
  ];
}

function listItemLines({ lead, text }: ListItem, sheet: Sheet, quoted: boolean): Lines {
  const indent = quoted ? "  │ " : "  ";
  const whole = lead === undefined ? text : text === "" ? seen(lead) : `${seen(lead)}: ${text}`;
  return indented(prose(`• ${whole}`, sheet.measure - indent.length), indent);
}

function tablePartLines(table: TablePart, sheet: Sheet): Lines {
  const indent = "  ";
  const lines = tableLines(table, sheet.width - indent.length);
  const caption = sheet.bold(prose(table.caption, sheet.measure));
  if (lines === undefined) {
    const rows = table.rows.map((row) => rowText(row, table.columns));
    return [...caption, ...rows.flatMap((row) => prose(row, sheet.measure))];
  }
  const { head, rule, body } = lines;
  return [...caption, ...indented([...sheet.dim([...head, rule]), ...body], indent)];
}

/** The rungs in one row if they fit, otherwise one per line. */
function ladderLines(caption: string, rungs: readonly LadderRung[], sheet: Sheet): Lines {
  const names = rungs.map(({ name, current, note }) => {
    const marked = current ? `▸ ${name}` : name;
    return note === undefined ? marked : `${marked} (${note})`;
  });
  const row = `  ${names.join(" · ")}`;
  return [
    ...sheet.dim(prose(caption, sheet.measure)),
    ...(columnsOf(row) <= sheet.width ? [row] : indented(names, "  ")),
  ];
}

/** What to type, since a terminal has nothing to press. */
function askLines(buttons: readonly Button[], sheet: Sheet): Lines {
  return buttons.flatMap(({ ask }) => indented(prose(`- ${ask}`, sheet.measure - 2), "  "));
}

/** Names, each with what to type for it if that differs from the name. */
function choiceLines(buttons: readonly Button[], sheet: Sheet): Lines {
  return buttons.flatMap(({ label, ask }) => {
    const asName = label.toLowerCase() === ask.toLowerCase();
    const line = asName ? label : `${label} (${wording.asTyped(ask)})`;
    return indented(prose(`- ${line}`, sheet.measure - 2), "  ");
  });
}

function partLines(part: Part, sheet: Sheet): Lines {
  switch (part.kind) {
    case "heading":
      return sheet.bold(prose(part.text, sheet.measure));
    case "paragraph":
      return prose(part.text, sheet.measure);
    case "quote":
      return quoteLines(part, sheet);
    case "list":
      return part.items.flatMap((item) => listItemLines(item, sheet, part.quoted));
    case "table":
      return tablePartLines(part, sheet);
    case "ladder":
      return ladderLines(part.caption, part.rungs, sheet);
    case "folds":
      return part.folds
        .flatMap(({ title, parts }) => [
          "",
          ...sheet.bold(prose(seen(title), sheet.measure)),
          ...spaced(parts, sheet).slice(1),
        ])
        .slice(1);
    case "choices":
      return choiceLines(part.buttons, sheet);
  }
}

/** No empty line between a heading and what follows it; one between all other parts. */
function spaced(parts: readonly Part[], sheet: Sheet): Lines {
  return parts.flatMap((part, index) => {
    const follows = parts[index - 1]?.kind === "heading" || (part.kind === "quote" && part.minor);
    return [...(follows ? [] : [""]), ...partLines(part, sheet)];
  });
}

function titleLines({ title, reading, context }: Page, sheet: Sheet): Lines {
  const lines = prose(title, sheet.measure);
  return [
    ...sheet.bold(lines),
    ...sheet.dim(["━".repeat(Math.max(...lines.map(columnsOf)))]),
    ...(reading === undefined ? [] : sheet.dim(prose(reading, sheet.measure))),
    ...(context === undefined ? [] : prose(context, sheet.measure)),
  ];
}

/** The page for a terminal, without a trailing line break. */
export function toTerminal(page: Page, options: TerminalOptions): string {
  const sheet = sheetFor(options);
  const sources = page.sources.flatMap((line) => prose(sourceText(line), sheet.measure));
  const next = askLines(page.next, sheet);
  return [
    ...titleLines(page, sheet),
    ...spaced(page.parts, sheet),
    ...(sources.length === 0 ? [] : ["", ...sheet.dim(sources)]),
    ...(next.length === 0 ? [] : ["", ...sheet.bold([wording.askNext]), ...next]),
  ].join("\n");
}
