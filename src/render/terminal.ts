import { seen } from "./label.ts";
import type {
  Button,
  FoldsPart,
  Label,
  LadderRung,
  ListItem,
  Page,
  Part,
  QuotePart,
  SourceLine,
  TablePart,
} from "./page.ts";
import { columnsOf, printable } from "./terminal/columns.ts";
import { hyperlink } from "./terminal/hyperlink.ts";
import { wrapStyled } from "./terminal/styled.ts";
import { tableLines } from "./terminal/table.ts";
import { wrap } from "./terminal/wrap.ts";
import { rowText } from "./text.ts";
import { wording } from "./wording.ts";
import { wordingTerminal } from "./wording-terminal.ts";

/** What a reader sees without scrolling. */
export interface TerminalScreen {
  /** In lines. */
  readonly rows: number;
  /** What to do to see the rest, at the end of a sentence: "add --all". */
  readonly seeAll: string;
}

export interface TerminalOptions {
  /** In columns. */
  readonly width: number;
  /** Whether to use bold and dim. They carry no meaning of their own. */
  readonly colour: boolean;
  /** Whether words can link; if not, the address is printed after them. */
  readonly links?: boolean;
  /** Absent to show all parts of the page. */
  readonly screen?: TerminalScreen | undefined;
  /** What to do to see the next questions that are left out; absent to show all of them. */
  readonly seeAllNext?: string | undefined;
}

type Lines = readonly string[];

interface Sheet {
  /** For tables. */
  readonly width: number;
  /** For running text. */
  readonly measure: number;
  readonly bold: (lines: Lines) => Lines;
  readonly dim: (lines: Lines) => Lines;
  readonly colour: boolean;
  readonly links: boolean;
  /** The folds that show only their titles. */
  readonly closed: ReadonlySet<Part>;
}

// Longer lines of running text are hard to read, however wide the window is.
const longestMeasure = 88;
const narrowestSheet = 24;

const boldOn = "\u001B[1m";
const dimOn = "\u001B[2m";
/** Ends both. */
const styleOff = "\u001B[22m";

function sheetFor({ width, colour, links = false }: TerminalOptions): Sheet {
  const usable = Math.max(narrowestSheet, width);
  const style = (on: string) => (lines: Lines) =>
    colour ? lines.map((line) => `${on}${line}${styleOff}`) : lines;
  return {
    width: usable,
    measure: Math.min(usable, longestMeasure),
    bold: style(boldOn),
    dim: style(dimOn),
    colour,
    links,
    closed: new Set(),
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

function quoteLines(part: QuotePart, sheet: Sheet): Lines {
  const { lead, minor, text, cite, note, differing = [] } = part;
  const bar = "  │ ";
  const room = sheet.measure - bar.length;
  const words = cite === undefined ? text : `${text} ${cite}`;
  const emphasised = sheet.colour
    ? differing.map((span) => ({ ...span, on: boldOn, off: styleOff }))
    : [];
  return [
    ...(lead === undefined ? [] : leadLines(lead, minor, sheet)),
    ...indented(wrapStyled(words, room, emphasised), bar),
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
      if (sheet.closed.has(part)) {
        return part.folds.flatMap(({ title }) =>
          prose(wordingTerminal.folded(seen(title)), sheet.measure),
        );
      }
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

/** An address is never broken, so that it can be followed and copied. */
function sourceLines({ text, link }: SourceLine, sheet: Sheet): Lines {
  if (link === undefined) return prose(text, sheet.measure);
  const codes = sheet.links ? hyperlink(link.url) : undefined;
  if (codes !== undefined) {
    const start = text.indexOf(link.words);
    return wrapStyled(text, sheet.measure, [{ ...codes, start, end: start + link.words.length }]);
  }
  const lines = prose(text, sheet.measure);
  const address = printable(link.url);
  const last = `${lines.at(-1) ?? ""} ${address}`;
  return columnsOf(last) <= sheet.measure
    ? [...lines.slice(0, -1), last]
    : [...lines, text.startsWith("- ") ? `  ${address}` : address];
}

function nextLines(next: readonly Button[], sheet: Sheet): Lines {
  return next.length === 0 ? [] : ["", ...sheet.bold([wording.askNext]), ...askLines(next, sheet)];
}

function sourcesLines({ sources }: Page, sheet: Sheet): Lines {
  const lines = sources.flatMap((line) => sourceLines(line, sheet));
  return lines.length === 0 ? [] : ["", ...sheet.dim(lines)];
}

/** More are not read; the others come with the whole answer. */
const mostNext = 3;

/** The line that would tell of a last one has room for it, unless it tells of something else too. */
function likeliest(next: Page["next"], folded = 0): Page["next"] {
  return next.length === mostNext + 1 && folded === 0 ? next : next.slice(0, mostNext);
}

function wholeLines(page: Page, sheet: Sheet, seeAllNext: string | undefined): Lines {
  const { next } = page;
  const shown = seeAllNext === undefined ? next : likeliest(next);
  const more = next.length - shown.length;
  return [
    ...titleLines(page, sheet),
    ...spaced(page.parts, sheet),
    ...sourcesLines(page, sheet),
    ...nextLines(shown, sheet),
    ...(seeAllNext === undefined || more === 0
      ? []
      : ["", ...sheet.dim(prose(wordingTerminal.rest(0, more, seeAllNext), sheet.measure))]),
  ];
}

function isAside(part: Part): part is FoldsPart {
  return part.kind === "folds" && !part.mayOpen;
}

/** In as few lines as they need, because nothing in a terminal opens one alone. */
function asideLines(asides: readonly FoldsPart[], sheet: Sheet): Lines {
  const named = asides.flatMap(({ inOneLine }) => inOneLine ?? []);
  const titles = asides
    .filter(({ inOneLine }) => inOneLine === undefined)
    .flatMap(({ folds }) => folds.map(({ title }) => seen(title)));
  return [...named, ...(titles.length === 0 ? [] : [titles.join(" · ")])].flatMap((line) =>
    prose(wordingTerminal.folded(line), sheet.measure),
  );
}

/** The page in the order of a message in Slack: what few readers look at after the questions. */
function screenLines(page: Page, sheet: Sheet, seeAll: string): Lines {
  const { parts, next } = page;
  const folded = parts.flatMap((part) =>
    part.kind === "folds" && sheet.closed.has(part) ? part.folds : [],
  ).length;
  const shown = likeliest(next, folded);
  const more = next.length - shown.length;
  const aside = asideLines(parts.filter(isAside), sheet);
  return [
    ...titleLines(page, sheet),
    ...spaced(
      parts.filter((part) => !isAside(part)),
      sheet,
    ),
    ...nextLines(shown, sheet),
    ...(aside.length === 0 ? [] : ["", ...aside]),
    ...sourcesLines(page, sheet),
    ...(folded + more === 0
      ? []
      : ["", ...sheet.dim(prose(wordingTerminal.rest(folded, more, seeAll), sheet.measure))]),
  ];
}

/** With as many folds open as the screen has room for, from the first of those that may open. */
function fittingLines(page: Page, sheet: Sheet, { rows, seeAll }: TerminalScreen): Lines {
  const folds = page.parts.filter((part) => part.kind === "folds");
  let closed: ReadonlySet<Part> = new Set(folds);
  let lines = screenLines(page, { ...sheet, closed }, seeAll);
  for (const part of folds.filter(({ mayOpen }) => mayOpen)) {
    const fewer = new Set([...closed].filter((other) => other !== part));
    const longer = screenLines(page, { ...sheet, closed: fewer }, seeAll);
    if (longer.length > rows) continue;
    closed = fewer;
    lines = longer;
  }
  return lines;
}

/** The page for a terminal, without a trailing line break. */
export function toTerminal(page: Page, options: TerminalOptions): string {
  const { screen, seeAllNext } = options;
  const sheet = sheetFor(options);
  const lines =
    screen === undefined ? wholeLines(page, sheet, seeAllNext) : fittingLines(page, sheet, screen);
  return lines.join("\n");
}
