import type { Extract } from "./extract.ts";
import { htmlLines, isHtml } from "./html-lines.ts";
import { linesOf } from "./lines.ts";
import type { Line } from "./lines.ts";
import type { Hints } from "./reader.ts";
import { readers, recognise } from "./recognise.ts";
import { unwrap } from "./unwrap.ts";

export type DocumentReading =
  | {
      readonly kind: "read";
      readonly format: string;
      readonly lines: readonly Line[];
      readonly extract: Extract;
    }
  | { readonly kind: "refused"; readonly reason: string };

const knownFormats = `Known formats: ${readers.map(({ title }) => title).join("; ")}.`;

/** Why a file that is no text cannot be read. */
export const notText = (reason: string): string => `${reason}. ${knownFormats}`;

// The longest that any layout has is a paragraph.
const mostInLine = 100_000;

/** Reads the text of one document of any known format, which its content tells. */
export function readDocument(text: string, hints: Hints): DocumentReading {
  const lines = isHtml(text) ? htmlLines(text) : linesOf(unwrap(text));
  if (lines.length === 0) return { kind: "refused", reason: `it is empty. ${knownFormats}` };
  if (lines.some(({ text: words }) => words.length > mostInLine)) {
    const reason = `a line of it has more than ${mostInLine} characters. ${knownFormats}`;
    return { kind: "refused", reason };
  }
  const reader = recognise(lines);
  if (reader === undefined) {
    return { kind: "refused", reason: `it is of no known format. ${knownFormats}` };
  }
  const reading = reader.read({ text, lines }, hints);
  if (reading.kind === "refused") {
    return { kind: "refused", reason: `it looks like ${reader.title}, but ${reading.reason}.` };
  }
  const { extract, lines: ownLines = lines } = reading;
  return { kind: "read", format: reader.format, lines: ownLines, extract };
}
