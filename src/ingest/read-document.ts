import type { Extract } from "./extract.ts";
import { linesOf } from "./lines.ts";
import type { Line } from "./lines.ts";
import type { StatedAddress } from "./page-address.ts";
import type { Hints, Publication } from "./reader.ts";
import { readers, recognise } from "./recognise.ts";
import { tableHeaders } from "./readers/table-header.ts";
import { unwrap } from "./unwrap.ts";
import { isHtml, type WebPage, webPage } from "./web-page.ts";

export type DocumentReading =
  | ({
      readonly kind: "read";
      readonly format: string;
      readonly publication: Publication;
      readonly lines: readonly Line[];
      readonly extract: Extract;
    } & StatedAddress)
  | ({ readonly kind: "refused" } & Refusal);

/** Why a document cannot be read. */
export interface Refusal {
  readonly reason: string;
  /** Whether it is of no known format, so that it helps to list the known ones. */
  readonly strange: boolean;
}

export const knownFormats = `Known formats: ${readers.map(({ title }) => title).join("; ")}.`;

/** A refusal shown on its own, with the known formats if they help. */
export function toldAlone({ reason, strange }: Refusal): string {
  return strange ? `${reason} ${knownFormats}` : reason;
}

function strange(reason: string): DocumentReading {
  return { kind: "refused", reason, strange: true };
}

// No layout has anything longer than a paragraph on one line.
const mostInLine = 100_000;

/** Reads the text of a document of any known format, which is recognised by its content. */
export function readDocument(text: string, hints: Hints): DocumentReading {
  const page: WebPage = isHtml(text) ? webPage(text) : { lines: linesOf(unwrap(text)) };
  const { lines, address, origin } = page;
  const [first] = lines;
  if (first === undefined) return strange("it is empty.");
  if (lines.some(({ text: words }) => words.length > mostInLine)) {
    return strange(`it has a line of more than ${mostInLine} characters.`);
  }
  const reader = recognise([...tableHeaders(text), ...lines]);
  if (reader === undefined) return strange("its format is unknown.");
  const reading = reader.read({ ...page, text }, hints);
  if (reading.kind === "refused") {
    const reason = `it looks like ${reader.title}, but ${reading.reason}.`;
    return { kind: "refused", reason, strange: false };
  }
  const { extract, lines: ownLines = lines, publication = reader.publication } = reading;
  if (publication === undefined) throw new Error(`${reader.format} does not say who publishes it`);
  return {
    kind: "read",
    format: reader.format,
    publication,
    lines: ownLines,
    extract,
    ...(address === undefined ? {} : { address }),
    ...(origin === undefined ? {} : { origin }),
  };
}
