import { onOneLine } from "./grammar.ts";
import type { Span } from "./page.ts";
import { printable } from "./terminal/columns.ts";

/**
 * What Markdown reads as markup anywhere in a line. Addresses are among it: many programs turn them
 * into links with whatever follows, backslashes and all.
 */
const inline = /[\\`*_[\]<|~@]|&(?=#?[\p{L}\p{N}]+;)|:(?=\/\/)|(?<=mailto|xmpp):|(?<=www)\./giu;

/** Headings, quotations and bullets, where a line begins; lines that underline or divide. */
const atStart = /^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|[-=:][-=: ]*$)/u;
const numbered = /^(\d{1,9})([.)])(?=\s|$)/u;

function escapedInline(text: string): string {
  return text.replace(inline, "\\$&");
}

/** Spaces at the ends of a line would indent it or be dropped. */
function escapedLine(line: string): string {
  const kept = line.replace(/^ +| +$/gu, (spaces) => "&#32;".repeat(spaces.length));
  return atStart.test(kept) ? `\\${kept}` : kept.replace(numbered, "$1\\$2");
}

/** Part of a line that shows as it is. */
export function piece(text: string): string {
  // A heading drops what it ends with.
  return escapedInline(printable(text).replace(/\n/gu, " ")).replace(/#/gu, "\\#");
}

/** A line that shows as it is, in a heading, a cell or an item. */
export function words(text: string): string {
  return piece(onOneLine(text));
}

/** Without what is no letter or digit at its ends, beside which no mark would be read as one. */
function bare(text: string, { start, end }: Span): Span | undefined {
  const inside = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(text.slice(start, end));
  if (inside === null || text.slice(start, end).includes("\n")) return undefined;
  return { start: start + inside.index, end: start + inside.index + inside[0].length };
}

function withBold(text: string, spans: readonly Span[]): string {
  let from = 0;
  const pieces = spans.flatMap((span) => {
    const bold = bare(text, span);
    if (bold === undefined) return [];
    const before = escapedInline(text.slice(from, bold.start));
    from = bold.end;
    return [`${before}**${escapedInline(text.slice(bold.start, bold.end))}**`];
  });
  return pieces.join("") + escapedInline(text.slice(from));
}

/**
 * Text that shows as it is, with its line breaks.
 * @param emphasised parts of it, in order
 */
export function lines(text: string, emphasised: readonly Span[] = []): readonly string[] {
  const escaped = withBold(printable(text), emphasised).split("\n").map(escapedLine);
  return escaped.map((line, at) => {
    const next = escaped[at + 1] ?? "";
    return line === "" || next === "" ? line : `${line}  `;
  });
}

/** An address that a link can lead to; undefined for what is none of the web. */
export function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { href, protocol } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  return href.replace(/[()\\<>]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`);
}
