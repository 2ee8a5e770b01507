import { expect, test } from "vitest";
import { linesOf } from "../../src/ingest/lines.ts";

const texts = (text: string) =>
  linesOf(text).map(({ number, text: words, bullet }) => [number, words, bullet]);

test("blank lines are left out but counted, with any line ending", () => {
  expect(texts("one\r\n\r\ntwo\n\nthree")).toEqual([
    [1, "one", false],
    [3, "two", false],
    [5, "three", false],
  ]);
});

test("every kind of white space becomes a single space, and invisible characters are dropped", () => {
  expect(texts("\uFEFF  one\u00A0\u00A0two\tthree\u200B ")).toEqual([[1, "one two three", false]]);
  expect(texts("jo\u200Din\u200Cer \u200D\u00AD")).toEqual([[1, "joiner", false]]);
});

test.each(["\u{1F469}\u200D\u{1F4BB} at work", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"])(
  "a joiner that changes what is shown stays: %j",
  (text) => {
    expect(texts(text)).toEqual([[1, text, false]]);
  },
);

test.each([
  "  • item",
  "- item",
  "* item",
  "–\u00A0item",
  "•\nitem",
  "-\n\nitem",
  "•item",
  "\uF0B7\titem",
  "o\titem",
  "1. item",
  "12)\titem",
])("%j is a bullet", (text) => {
  expect(linesOf(text).map(({ text: words, bullet }) => [words, bullet])).toEqual([["item", true]]);
});

test.each([
  ["co-\nordinate the work", ["co- ordinate the work"]],
  ["- co-\n  ordinate-\nd", ["co- ordinate- d"]],
  ["co-\n\nordinate", ["co-", "ordinate"]],
  ["first-\n- second-line", ["first-", "second-line"]],
  ["first-\nSecond", ["first-", "Second"]],
  ["all of it -\nand more", ["all of it -", "and more"]],
])("a line that ends inside a word goes on in the next: %j", (text, lines) => {
  expect(linesOf(text).map(({ text: words }) => words)).toEqual(lines);
});

test.each([
  ["**Bold** words", "Bold words"],
  ["2**3**4", "2**3**4"],
  ["a ** b ** c", "a ** b ** c"],
  ["5 * 3", "5 * 3"],
  ["-5 degrees", "-5 degrees"],
  ["1. Title", "1. Title"],
  ["o", "o"],
])("%j reads as %j", (raw, text) => {
  expect(linesOf(raw)).toEqual([{ number: 1, text, bullet: false, heading: false }]);
});

test.each([
  ["## Heading", "Heading", 2],
  ["### **Level 4**", "Level 4", 3],
])("%j is the heading %j", (raw, text, rank) => {
  expect(linesOf(raw)).toEqual([{ number: 1, text, bullet: false, heading: true, rank }]);
});

test("cells of a table in pipes are lines, and its header is one line", () => {
  const table =
    "Title | Details |\n---|---|\nTesting | Finding faults. |\nPlanning |\nBefore the work. |";
  expect(texts(table)).toEqual([
    [1, "Title Details", false],
    [3, "Testing", false],
    [3, "Finding faults.", false],
    [4, "Planning", false],
    [5, "Before the work.", false],
  ]);
});

test("a pipe is a word outside a table", () => {
  expect(texts("read | write")).toEqual([[1, "read | write", false]]);
});
