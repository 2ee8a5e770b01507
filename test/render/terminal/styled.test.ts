import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapStyled } from "../../../src/render/terminal/styled.ts";
import { printable } from "../../../src/render/terminal/columns.ts";
import { wrap } from "../../../src/render/terminal/wrap.ts";
import { anyCharacter } from "../../any-character.ts";

const [on, off] = ["\u001B[1m", "\u001B[22m"];
const bold = (start: number, end: number) => ({ start, end, on, off });

test("A span that goes on in the next line ends and begins again there.", () => {
  expect(wrapStyled("one two three four", 10, [bold(4, 13)])).toEqual([
    `one ${on}two${off}`,
    `${on}three${off} four`,
  ]);
});

test("A style does not reach the indent of a bullet's next line.", () => {
  expect(wrapStyled("• one two three", 9, [bold(2, 15)])).toEqual([
    `• ${on}one two${off}`,
    `  ${on}three${off}`,
  ]);
});

test("The spaces at the ends of a span are not styled, and a span of spaces is none.", () => {
  expect(wrapStyled("one  two three", 20, [bold(3, 9), bold(9, 14)])).toEqual([
    `one ${on}two${off} ${on}three${off}`,
  ]);
  expect(wrapStyled("one two", 20, [bold(3, 4)])).toEqual(["one two"]);
});

test("Styles change nothing else, and each that begins in a line ends in it.", () => {
  const styled = fc
    .tuple(
      fc.string({ unit: anyCharacter, maxLength: 80 }),
      fc.array(fc.nat({ max: 80 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 30 }),
    )
    .map(([text, ends, width]) => {
      const sorted = ends.map((end) => Math.min(end, text.length)).toSorted((a, b) => a - b);
      const spans = sorted.flatMap((end, at) =>
        at % 2 === 1 ? [bold(sorted[at - 1] ?? 0, end)] : [],
      );
      return { text, width, spans };
    });
  fc.assert(
    fc.property(styled, ({ text, width, spans }) => {
      const lines = wrapStyled(text, width, spans);
      expect(lines.map((line) => line.replaceAll(on, "").replaceAll(off, ""))).toEqual(
        wrap(printable(text), width),
      );
      for (const line of lines) {
        const codes = line.split("\u001B").slice(1);
        const ons = codes.map((code) => code.startsWith("[1m"));
        expect(ons).toEqual(codes.map((_, at) => at % 2 === 0));
        expect(codes.length % 2).toBe(0);
      }
    }),
  );
});
