import { lines, piece, webAddress, words } from "./markdown-text.ts";
import type { Label, ListItem, Page, Part, QuotePart, SourceLine, TablePart } from "./page.ts";
import { choiceText, ladderText } from "./text.ts";

// Blocks are separated by an empty line.

type Block = readonly string[];

/** Sign and words, because a document has room for both. */
function both(label: Label): string {
  return typeof label === "string" ? label : `${label.mark} ${label.text}`;
}

function heading(text: string, depth: number): Block {
  return [`${"#".repeat(depth)} ${words(text)}`];
}

/** By themselves in a line or before a colon, where the marks are always read as marks. */
function strong(label: Label): string {
  const text = words(both(label));
  return text === "" ? "" : `**${text}**`;
}

function quoted(block: Block): Block {
  return block.map((line) => (line === "" ? ">" : `> ${line}`));
}

function quoteBlocks({ lead, text, differing, cite, note }: QuotePart): readonly Block[] {
  const whole = cite === undefined ? text : `${text} ${cite}`;
  return [
    lead === undefined ? [] : [strong(lead)],
    quoted(lines(whole, differing)),
    note === undefined ? [] : lines(`(${note})`),
  ];
}

function itemLines({ lead, text }: ListItem): Block {
  const [first = "", ...rest] = lines(text.replace(/^\n+/u, ""));
  const head = [lead === undefined ? "" : strong(lead), first].filter((part) => part !== "");
  return [
    head.length === 0 ? "-" : `- ${head.join(": ")}`,
    ...rest.map((line) => (line === "" ? line : `  ${line}`)),
  ];
}

function tableBlocks({ caption, columns, rows }: TablePart, depth: number): readonly Block[] {
  const row = (cells: readonly Label[]): string =>
    `| ${cells.map((cell) => words(both(cell))).join(" | ")} |`;
  return [heading(caption, depth), [row(columns), row(columns.map(() => "---")), ...rows.map(row)]];
}

/** @param depth of headings, from 1 */
function partBlocks(part: Part, depth: number): readonly Block[] {
  switch (part.kind) {
    case "heading":
      return [heading(part.text, depth)];
    case "paragraph":
      return [lines(part.text)];
    case "quote":
      return quoteBlocks(part);
    case "list": {
      const items = part.items.flatMap(itemLines);
      return [part.quoted ? quoted(items) : items];
    }
    case "table":
      return tableBlocks(part, depth);
    case "ladder":
      return [lines(ladderText(part.caption, part.rungs))];
    case "folds":
      return part.folds.flatMap(({ title, parts }) => [
        heading(both(title), depth),
        ...parts.flatMap((inside) => partBlocks(inside, depth + 1)),
      ]);
    case "choices":
      return [part.buttons.map((each) => `- ${words(choiceText(each).slice(2))}`)];
  }
}

function linkedText({ text, link }: SourceLine): string {
  if (link === undefined) return piece(text);
  const address = webAddress(link.url);
  if (address === undefined) return piece(`${text} ${link.url}`);
  const start = text.indexOf(link.words);
  const end = start + link.words.length;
  return `${piece(text.slice(0, start))}[${piece(link.words)}](${address})${piece(text.slice(end))}`;
}

/** One source is a sentence; several are a list under their heading. */
function sourceBlocks(sources: readonly SourceLine[]): readonly Block[] {
  const [first, ...rest] = sources;
  if (first === undefined) return [];
  if (first.link !== undefined || rest.length === 0) {
    return sources.map((line) => [linkedText(line)]);
  }
  return [
    [linkedText(first)],
    rest.map(({ text, ...line }) => `- ${linkedText({ ...line, text: text.replace(/^- /u, "") })}`),
  ];
}

/** The whole page as Markdown: nothing is folded, and what is quoted shows as it was written. */
export function toMarkdown({ title, reading, context, parts, sources }: Page): string {
  const blocks = [
    heading(title, 1),
    ...[reading, context].flatMap((line) => (line === undefined ? [] : [lines(line)])),
    ...parts.flatMap((part) => partBlocks(part, 2)),
    ...sourceBlocks(sources),
  ];
  return blocks
    .map((block) => block.join("\n"))
    .filter((block) => block.trim() !== "")
    .join("\n\n");
}
