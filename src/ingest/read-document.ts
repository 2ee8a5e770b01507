import { BeyondBounds, checkLines, tooManyLines } from "./bounds.ts";
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

/** A document's lines and a web page's metadata, or a message that names the exceeded limit. */
function pageOf(text: string): WebPage | string {
  try {
    const page = isHtml(text) ? webPage(text) : { lines: linesOf(unwrap(text)) };
    checkLines(page.lines);
    return page;
  } catch (error) {
    if (!(error instanceof BeyondBounds)) throw error;
    return error.message;
  }
}

/** Reads the text of a document of any known format, which is recognised by its content. */
export function readDocument(text: string, hints: Hints): DocumentReading {
  const page = pageOf(text);
  if (typeof page === "string") return { kind: "refused", reason: `${page}.`, strange: false };
  const { lines, address, origin } = page;
  const [first] = lines;
  if (first === undefined) return strange("it is empty.");
  const reader = recognise([...tableHeaders(text), ...lines]);
  if (reader === undefined) return strange("its format is unknown.");
  const looksLike = (reason: string): DocumentReading => ({
    kind: "refused",
    reason: `it looks like ${reader.title}, but ${reason}.`,
    strange: false,
  });
  const tooMany = tooManyLines(lines.length, reader.isTable === true);
  if (tooMany !== undefined) return looksLike(tooMany);
  const reading = reader.read({ ...page, text }, hints);
  if (reading.kind === "refused") return looksLike(reading.reason);
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
