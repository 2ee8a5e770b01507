import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMrkdwn } from "../../src/render/mrkdwn.ts";
import { costOf, splitText } from "../../src/render/split-text.ts";
import { anyCharacter } from "../any-character.ts";

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 300 }),
  fc.lorem({ mode: "sentences", maxCount: 12 }),
  fc.constantFrom("🚒".repeat(90), "<!channel>".repeat(40), "a".repeat(500), "\n".repeat(200)),
);

describe("a text split into pieces", () => {
  it("gives the text when joined, and no piece costs more than allowed", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 12, max: 120 }), (text, most) => {
        const pieces = splitText(text, most);
        expect(pieces.join("")).toBe(text);
        for (const piece of pieces) {
          expect(JSON.stringify(piece).length - 2).toBeLessThanOrEqual(most);
          expect(escapeMrkdwn(piece).length).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  it("is split between sentences if possible, and between words otherwise", () => {
    expect(splitText("One sentence. Another sentence here.", 25)).toEqual([
      "One sentence. ",
      "Another sentence here.",
    ]);
    expect(splitText("several words and no stop", 15)).toEqual(["several words ", "and no stop"]);
  });

  it("is not split within a surrogate pair", () => {
    expect(splitText("a🚒🚒🚒", 4).every((piece) => !/\p{Cs}/u.test(piece))).toBe(true);
  });

  it("costs as much as its longer form", () => {
    expect([costOf("plain"), costOf("<"), costOf('"'), costOf("\u0007")]).toEqual([5, 4, 2, 6]);
  });
});

describe("escaping", () => {
  it("disarms mentions and links, and is not idempotent", () => {
    expect(escapeMrkdwn("<!channel> & <@U1>")).toBe("&lt;!channel&gt; &amp; &lt;@U1&gt;");
    expect(escapeMrkdwn("&amp;")).toBe("&amp;amp;");
  });
});
