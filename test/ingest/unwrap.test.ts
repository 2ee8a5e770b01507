import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unwrap } from "../../src/ingest/unwrap.ts";

/**
 * Breaks lines at a width, as mail programs do; continuation lines are indented like their bullet.
 */
function wrap(text: string, width: number): string {
  return text
    .split("\n")
    .flatMap((line) => {
      const lines: string[] = [];
      const indent = line.startsWith("• ") ? "  " : "";
      let open = "";
      for (const word of line.split(" ")) {
        if (open !== "" && open.length + 1 + word.length > width) {
          lines.push(open);
          open = indent + word;
        } else {
          open = open === "" ? word : `${open} ${word}`;
        }
      }
      return [...lines, open];
    })
    .join("\n");
}

const words = (text: string): string =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .join("\n");

const word = fc.stringMatching(/^[a-z]{3,9}$/u);
// Each is longer than the widest line, because fewer than ten breaks could be coincidence and are
// left.
const sentence = fc
  .array(word, { minLength: 25, maxLength: 40 })
  .map((all) => `${all.join(" ")}.`)
  .map((all) => all.slice(0, 1).toUpperCase() + all.slice(1));
const paragraphs = fc.array(sentence, { minLength: 12, maxLength: 20 });

describe("text that was broken at a fixed width", () => {
  test("gets its paragraphs and bullets back", () => {
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: 64, max: 90 }), (all, width) => {
        const text = all.map((each, at) => (at % 2 === 0 ? `${each}\n` : `• ${each}\n`)).join("\n");
        expect(words(unwrap(wrap(text, width)))).toBe(words(text));
      }),
    );
  });

  test("keeps its line numbers", () => {
    const text = Array.from(
      { length: 12 },
      (_, at) =>
        `${at} begins a line that is so long that it has to go on and on and on to the next`,
    );
    const wrapped = wrap(text.join("\n\n"), 70).split("\n");
    const whole = unwrap(wrapped.join("\n")).split("\n");
    expect(whole.length).toBe(wrapped.length);
    const begins = wrapped.flatMap((line, at) => (/^\d/u.test(line) ? [[at, line] as const] : []));
    expect(begins).toHaveLength(text.length);
    expect(begins.filter(([at, line]) => whole[at]?.startsWith(line) !== true)).toEqual([]);
  });

  test("is unchanged if nothing was broken: long lines, short lists, tables", () => {
    const long = `${"a ".repeat(70)}\nb\n`.repeat(12);
    const list = "First\nSecond\nThird\n".repeat(20);
    const table = "| a long cell of a table that is | almost as wide as the whole page |\n".repeat(
      20,
    );
    expect([long, list, table].map(unwrap)).toEqual([long, list, table]);
  });
});
