import { expect, test } from "vitest";
import { decode } from "../../src/ingest/decode.ts";

const said = "Users’ needs – and yours";
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));

const older = (text: string): Uint8Array =>
  Buffer.from(
    text.replaceAll("’", "\x92").replaceAll("–", "\x96").replaceAll("”", "\x94"),
    "latin1",
  );

const onMac = (text: string): Uint8Array =>
  Buffer.from(
    text
      .replaceAll("’", "\xd5")
      .replaceAll("–", "\xd0")
      .replaceAll("“", "\xd2")
      .replaceAll("”", "\xd3"),
    "latin1",
  );

test.each([
  ["UTF-8", said, new TextEncoder().encode(said)],
  ["UTF-8 with its mark", said, new TextEncoder().encode(`\uFEFF${said}`)],
  ["UTF-16, as Notepad saves it", said, utf16(said)],
  ["UTF-16, the other way round", said, utf16(said).map((_, at, all) => all[at ^ 1] ?? 0)],
  ["the encoding of older Windows programs", said, older(said)],
  ["that encoding, with a capital that Macs use for an apostrophe", "Õnne É", older("Õnne É")],
  ["the encoding of older Macs", "it’s so", onMac("it’s so")],
  ["that encoding, with a dash", said, onMac(said)],
  ["that encoding, with quotation marks", "a “good” plan", onMac("a “good” plan")],
  ["that encoding, with UTF-8 by chance", `${said}: café”’`, older(`${said}: café”’`)],
])("a text in %s is read", (_, text, bytes) => {
  expect(decode(bytes)).toEqual({ kind: "text", text });
});

test.each([
  ["a PDF", Buffer.from("%PDF-1.7\nabc"), /PDF.*copy its text/u],
  ["a Word document", Buffer.from("PK\x03\x04abc", "latin1"), /Word.*plain text/u],
  ["an old spreadsheet", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), /Excel.*CSV/u],
  ["an image", Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"), /not a text file/u],
  // In another encoding, all its other quotation marks would come out wrong.
  ["UTF-8 that broke off", new TextEncoder().encode(said).subarray(0, 17), /damaged/u],
])("%s is refused with advice", (_, bytes, reason) => {
  const decoded = decode(bytes);
  expect(decoded.kind === "no-text" ? decoded.reason : "text").toMatch(reason);
});
