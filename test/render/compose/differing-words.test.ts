import fc from "fast-check";
import { expect, test } from "vitest";
import { differingWords } from "../../../src/render/compose/differing-words.ts";

/** The text with the parts that differ in brackets. */
function marked(one: string, other: string): string | undefined {
  const spans = differingWords(one, other)?.[0];
  return spans?.reduceRight(
    (text, { start, end }) =>
      `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    one,
  );
}

test.each([
  [
    "You know how to manage configuration items and risks.",
    "You can manage configuration items and risks.",
    "You [know how to] manage configuration items and risks.",
  ],
  [
    "You can manage configuration items and risks.",
    "You know how to manage configuration items and risks.",
    "You [can] manage configuration items and risks.",
  ],
  // What the other has besides leaves nothing to mark.
  ["You can lead.", "You can always lead.", "You can lead."],
  ["You can lead", "you can LEAD.", "You can lead"],
  ["You can lead the work of others", "Nothing like it is said here at all", undefined],
  ["", "You can lead", undefined],
])("%j beside %j", (one, other, expected) => {
  expect(marked(one, other)).toBe(expected);
});

test("without what differs, two texts have the same words", () => {
  const words = fc.array(fc.constantFrom("you", "can", "lead", "plan", "test", "risks", "it"), {
    minLength: 1,
    maxLength: 30,
  });
  const kept = (text: string, spans: readonly { start: number; end: number }[]): string =>
    spans
      .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
      .replace(/\s+/gu, " ")
      .trim();
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [one, other] = [a.join(" "), b.join(" ")];
      const [inOne, inOther] = differingWords(one, other) ?? [undefined, undefined];
      fc.pre(inOne !== undefined && inOther !== undefined);
      expect(kept(one, inOne)).toBe(kept(other, inOther));
    }),
  );
});

test("texts without end are not compared", () => {
  expect(differingWords("word ".repeat(100_000), "word ".repeat(100_000))).toBeUndefined();
});
