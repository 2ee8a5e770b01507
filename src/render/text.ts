import { spoken } from "./label.ts";
import type {
  Button,
  LadderRung,
  ListItem,
  Page,
  Part,
  QuotePart,
  SourceLine,
  TablePart,
} from "./page.ts";
import { wording } from "./wording.ts";

export function choiceText({ label, ask }: Button): string {
  return label.toLowerCase() === ask.toLowerCase()
    ? `- ${label}`
    : `- ${label} (${wording.asTyped(ask)})`;
}

export function listItemText({ lead, text }: ListItem): string {
  if (lead === undefined) return `- ${text}`;
  return text === "" ? `- ${spoken(lead)}` : `- ${spoken(lead)}: ${text}`;
}

/**
 * A source's words, in quotation marks to distinguish them from ours, followed by any cite and
 * note.
 */
export function quotedWords(text: string, beside: readonly (string | undefined)[]): string {
  return [`“${text}”`, ...beside.filter((each) => each !== undefined)].join(" ");
}

function quoteText({ lead, text, cite, note }: QuotePart): string {
  const quote = quotedWords(text, [cite, note === undefined ? undefined : `(${note})`]);
  return lead === undefined ? quote : `${spoken(lead)}: ${quote}`;
}

/** A row as a sentence that makes sense without seeing the columns. */
export function rowText(row: TablePart["rows"][number], columns: readonly string[]): string {
  const [first = "", ...rest] = row;
  const cells = rest.map((cell, index) =>
    rest.length === 1 ? spoken(cell) : `${columns[index + 1] ?? ""} ${spoken(cell)}`,
  );
  return `- ${spoken(first)}: ${cells.join("; ")}`;
}

function rungText({ name, current, note }: LadderRung): string {
  const beside = [current ? wording.thisOne : undefined, note].filter((each) => each !== undefined);
  return beside.length === 0 ? name : `${name} (${beside.join(", ")})`;
}

export function ladderText(caption: string, rungs: readonly LadderRung[]): string {
  return `${caption}: ${rungs.map(rungText).join(", ")}`;
}

/** A part as plain text: without signs, not escaped, not shortened. */
function partText(part: Part): string {
  switch (part.kind) {
    case "heading":
    case "paragraph":
      return part.text;
    case "quote":
      return quoteText(part);
    case "list":
      return part.items.map(listItemText).join("\n");
    case "table":
      return [part.caption, ...part.rows.map((row) => rowText(row, part.columns))].join("\n");
    case "ladder":
      return ladderText(part.caption, part.rungs);
    case "folds":
      return part.folds
        .map(({ title, parts }) => [spoken(title), ...parts.map(partText)].join("\n"))
        .join("\n\n");
    case "choices":
      return part.buttons.map(choiceText).join("\n");
  }
}

/** A line about documents, with the address that it leads to. */
export function sourceText({ text, link }: SourceLine): string {
  return link === undefined ? text : `${text} ${link.url}`;
}

/** The whole page as plain text, for people who hear it or read it without blocks. */
export function toText({ title, reading, context, parts, sources }: Page): string {
  const head = [title, reading, context].filter((line) => line !== undefined);
  return [head.join("\n"), ...parts.map(partText), sources.map(sourceText).join("\n")]
    .filter((text) => text !== "")
    .join("\n\n");
}
