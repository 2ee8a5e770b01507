import type { RichTextElement, RichTextSection } from "@slack/types";
import { seen, spoken } from "../label.ts";
import type { Label, LadderRung, ListItem, QuotePart, Span } from "../page.ts";
import { costOf, splitText } from "../split-text.ts";
import { ladderText, listItemText, quotedWords } from "../text.ts";
import { bullets, quote, rich, section, text } from "./rich-text.ts";
import type { Unit } from "./unit.ts";

// Small enough that a piece with its lead and its note fits into any message beside the frame.
const longestPiece = 1400;
const longestLead = 250;

export function headingUnits(content: string): readonly Unit[] {
  return splitText(content, longestPiece).map((piece) => ({
    blocks: [rich(section(text(piece, { bold: true })))],
    text: piece,
    heads: true,
  }));
}

export function paragraphUnits(content: string): readonly Unit[] {
  return splitText(content, longestPiece).map((piece) => ({
    blocks: [rich(section(text(piece)))],
    text: piece,
    heads: false,
  }));
}

function leadSection(lead: Label, minor: boolean): RichTextSection {
  return section(text(seen(lead), minor ? { italic: true } : { bold: true }));
}

function isShort(lead: Label): boolean {
  return costOf(seen(lead)) <= longestLead;
}

/** A quotation. Its lead and first piece stay together, and none of its words are left out. */
export function quoteUnits(part: QuotePart): readonly Unit[] {
  const { lead, minor, text: words, cite, note, differing = [] } = part;
  const pieces = splitText(words, longestPiece);
  let start = 0;
  const body = pieces.map((piece, index): Unit => {
    const from = start;
    start += piece.length;
    const last = index === pieces.length - 1;
    const ahead = index === 0 && lead !== undefined && isShort(lead) ? lead : undefined;
    const tag = last ? cite : undefined;
    const flaw = last && note !== undefined ? `(${note})` : undefined;
    const heard = quotedWords(piece, [tag, flaw]);
    return {
      blocks: [
        rich(
          ...(ahead === undefined ? [] : [leadSection(ahead, minor)]),
          quote(
            markedText(piece, from, differing),
            tag === undefined ? [] : text(` ${tag}`, { italic: true }),
          ),
          ...(flaw === undefined ? [] : [section(text(flaw, { italic: true }))]),
        ),
      ],
      text: ahead === undefined ? heard : `${spoken(ahead)}: ${heard}`,
      heads: false,
    };
  });
  return lead === undefined || isShort(lead) ? body : [...headingUnits(seen(lead)), ...body];
}

/** A piece that begins at `from`, with the parts in `spans` in bold. */
function markedText(
  piece: string,
  from: number,
  spans: readonly Span[],
): readonly RichTextElement[] {
  const elements: RichTextElement[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    const [first, last] = [start, end].map((place) =>
      Math.min(Math.max(place - from, at), piece.length),
    );
    elements.push(
      ...text(piece.slice(at, first)),
      ...text(piece.slice(first, last), { bold: true }),
    );
    at = last ?? at;
  }
  return [...elements, ...text(piece.slice(at))];
}

function itemElements({ lead, text: content }: ListItem): readonly RichTextElement[] {
  if (lead === undefined) return text(content);
  return [...text(seen(lead), { bold: true }), ...text(content === "" ? "" : `: ${content}`)];
}

function isEmpty({ lead, text: content }: ListItem): boolean {
  return (lead === undefined ? "" : seen(lead)) + content === "";
}

/** Splits an item too long for one piece into several; the first keeps the lead. */
function shortItems(item: ListItem): readonly ListItem[] {
  const lead = item.lead === undefined ? "" : seen(item.lead);
  if (costOf(lead) + costOf(item.text) <= longestPiece) return [item];
  if (costOf(lead) <= longestLead) {
    const [first = "", ...rest] = splitText(item.text, longestPiece - longestLead);
    return [{ ...item, text: first }, ...rest.map((piece) => ({ lead: undefined, text: piece }))];
  }
  return [lead, item.text].flatMap((content) =>
    splitText(content, longestPiece).map((piece) => ({ lead: undefined, text: piece })),
  );
}

/** Lists small enough that several of them fit into a message. */
export function listUnits(items: readonly ListItem[], quoted: boolean): readonly Unit[] {
  const chunks: ListItem[][] = [];
  let cost = Number.POSITIVE_INFINITY;
  for (const item of items.flatMap(shortItems).filter((each) => !isEmpty(each))) {
    // Allows for the JSON around an item's words.
    const own = costOf(listItemText(item)) + 150;
    if (cost + own > longestPiece + 150) {
      chunks.push([]);
      cost = 0;
    }
    chunks.at(-1)?.push(item);
    cost += own;
  }
  return chunks.map((chunk) => ({
    blocks: [
      rich(
        bullets(
          chunk.map((item) => section(itemElements(item))),
          quoted,
        ),
      ),
    ],
    text: chunk.map(listItemText).join("\n"),
    heads: false,
  }));
}

export function ladderUnit(caption: string, rungs: readonly LadderRung[]): Unit {
  const elements = rungs.flatMap(({ name, current, note }, index) => [
    ...text(index === 0 ? "" : " · "),
    ...text(current ? `▸ ${name}` : name, current ? { bold: true } : undefined),
    ...text(note === undefined ? "" : ` (${note})`),
  ]);
  return {
    blocks: [rich(section(text(`${caption}: `, { italic: true }), elements))],
    text: ladderText(caption, rungs),
    heads: false,
  };
}
