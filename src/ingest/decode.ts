/** The text of a file's bytes, or why the file is not text. */
export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "no-text"; readonly reason: string };

// Control characters other than white space show that an image or an archive was decoded by chance.
const isBinary = (text: string): boolean => /(?!\s)\p{Cc}/u.test(text);

const otherFiles: readonly (readonly [start: readonly number[], reason: string])[] = [
  [
    [0x25, 0x50, 0x44, 0x46],
    "it is a PDF: copy its text into a text file, or save the web page it was made from",
  ],
  [
    [0x50, 0x4b, 0x03, 0x04],
    "it is a Word, Excel or zip file: save a document as plain text and a table as CSV",
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    "it is an old Word or Excel file: save a document as plain text and a table as CSV",
  ],
];

/** The encodings of files that begin with a byte order mark. */
const marks: readonly (readonly [start: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

// The characters of Windows-1252 from 0x80 on, where ISO 8859-1 has control characters. TextDecoder
// does not help: Node decodes windows-1252 as ISO 8859-1.
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009F]/gu, (one) => windows1252.charAt(one.charCodeAt(0) - 0x80));
}

/**
 * Whether a text is by a spreadsheet on a Mac, saved as "CSV (Macintosh)": read as Windows-1252, its
 * apostrophes and dashes are letters in places where none can be.
 */
const isFromMac = (text: string): boolean =>
  /\p{Ll}Õ\p{Ll}| Ð |(?<!\p{L})Ò[^ÒÓ]+Ó(?!\p{L})|(?<=^|\r|")¥ /mu.test(text);

function decodeOlder(bytes: Uint8Array): string | undefined {
  const text = decodeWindows1252(bytes);
  return isFromMac(text) ? decodeAs("macintosh", bytes) : text;
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Whether the file is damaged UTF-8 rather than in another encoding, in which only a few bytes are
 * UTF-8 by chance.
 */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const whole = countOf(text, /[^\p{ASCII}\uFFFD]/gu);
  return whole > 0 && whole >= countOf(text, /\uFFFD/gu);
}

/**
 * Decodes UTF-8, and what else programs save: UTF-16 with a byte order mark, and Windows-1252 or Mac
 * Roman, which spreadsheets use for tables.
 */
export function decode(bytes: Uint8Array): Decoded {
  const other = otherFiles.find(([start]) => startsWith(bytes, start));
  if (other !== undefined) return { kind: "no-text", reason: other[1] };
  const marked = marks.find(([start]) => startsWith(bytes, start));
  const text =
    marked === undefined
      ? (decodeAs("utf-8", bytes) ?? (isBrokenUtf8(bytes) ? undefined : decodeOlder(bytes)))
      : decodeAs(marked[1], bytes);
  return text === undefined || isBinary(text)
    ? { kind: "no-text", reason: "it is not a text file, or it is damaged" }
    : { kind: "text", text };
}
