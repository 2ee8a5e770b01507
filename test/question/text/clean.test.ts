import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean, excerpt, quoteMark } from "../../../src/question/text/clean.ts";

function wordsLeft(text: string): string {
  return clean(text).replace(/\s+/gu, " ").trim();
}

describe("Emoji codes are blanked", () => {
  test.each([
    [":wave: lead", "lead"],
    ["lead :thumbsup::skin-tone-3:", "lead"],
    [":+1: lead", "lead"],
    [":+1::skin-tone-2: lead", "lead"],
    [":woman-technologist: lead", "lead"],
    [":man_in_lotus_position::skin-tone-5: lead", "lead"],
    [":flag-gb::tada: lead", "lead"],
  ])("in %s", (text, left) => {
    expect(wordsLeft(text)).toBe(left);
  });

  test.each(["level: expert: testing", "lead:skills:testing", "10:30: lead"])(
    "but not words between colons: %s",
    (text) => {
      expect(clean(text)).toBe(text);
    },
  );
});

describe("Only the label of a link is left", () => {
  test.each([
    ["<https://example.com/incident|Testing> level", "Testing level"],
    ["<https://example.com/incident> level", "level"],
    ["https://example.com/incident?of=testing level", "level"],
    ["www.example.com/incident level", "level"],
    ["<mailto:ana@example.com|ana@example.com> level", "level"],
    ["ana.b+test@mail.example.com level", "level"],
  ])("%s", (text, left) => {
    expect(wordsLeft(text)).toBe(left);
  });
});

describe("Mentions are blanked", () => {
  test.each([
    "<@U012AB3CD> level",
    "<@U012AB3CD|ana> level",
    "<#C024BE7LR> level",
    "<#C024BE7LR|testing> level",
    "<!here> level",
    "<!channel|channel> level",
    "<!subteam^S012|@testers> level",
  ])("%s", (text) => {
    expect(wordsLeft(text)).toBe("level");
  });

  test("but not words after a less-than sign", () => {
    expect(clean("expert <3 testing")).toBe("expert <3 testing");
  });
});

describe("List marks are blanked at the start of a line", () => {
  test.each([
    ["1. testing\n2) lead", "testing lead"],
    ["  - testing\n  • lead\n* senior", "testing lead senior"],
    ["‣ testing\n◦ lead\n– senior", "testing lead senior"],
  ])("%j", (text, left) => {
    expect(wordsLeft(text)).toBe(left);
  });

  test.each(["ITOP 4. Testing", "lead - senior", "100. testing", "lead -> senior"])(
    "and left elsewhere: %s",
    (text) => {
      expect(clean(text)).toBe(text);
    },
  );
});

describe("A quoted line is marked", () => {
  test.each([
    ["> What is testing?\nThanks", `${quoteMark} What is testing?\nThanks`],
    ["&gt; What is testing?", `${quoteMark}    What is testing?`],
    ["&gt;&gt;&gt; all of it", `${quoteMark}            all of it`],
    ["Hello\n  > quoted", `Hello\n${quoteMark}   quoted`],
  ])("%j", (text, marked) => {
    expect(clean(text)).toBe(marked);
  });

  test("but not a line with an arrow in it", () => {
    expect(clean("lead > senior")).toBe("lead > senior");
  });
});

test("the cleaned text is as long as the original, with every word in its place", () => {
  const piece = fc.constantFrom(
    ":wave:",
    ":+1::skin-tone-2:",
    "<https://example.com|testing>",
    "<@U012>",
    "> ",
    "&gt; ",
    "1. ",
    "- ",
    "\n",
    " ",
    "lead",
    "😀",
    "www.example.com",
  );
  const property = fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
    const text = pieces.join("");
    const cleaned = clean(text);
    expect(cleaned).toHaveLength(text.length);
    for (const { 0: word, index } of cleaned.matchAll(/[a-z]+/gu)) {
      expect(text.slice(index, index + word.length)).toBe(word);
    }
  });
  fc.assert(property, { numRuns: 300, seed: 1 });
});

describe("Only part of a long text is read", () => {
  const namesTesting = (sentence: string): number => sentence.split("testing").length - 1;
  const chatter = "Nobody was told why the meeting had to be moved again. ".repeat(30);

  test("but all of a short one", () => {
    const text = "Hello. I read about testing. Is it a skill?";
    expect(excerpt(text, namesTesting)).toBe(text);
  });

  test.each([
    ["at the start", "What is testing? ", ""],
    ["in the middle", chatter, chatter],
    ["at the end", chatter, ""],
  ])("its question is read: %s", (_, before, after) => {
    const text = `${before}What is testing? ${after || chatter}`;
    const read = excerpt(text, namesTesting);
    const at = text.indexOf("What is testing?");
    expect(read).toHaveLength(text.length);
    expect(read.slice(at).trimStart()).toMatch(/^What is testing\?/u);
  });

  test("sentences with names are read before others", () => {
    const text = `${chatter}We use testing a lot. ${chatter}`;
    const read = excerpt(text, namesTesting);
    expect(read).toContain("We use testing a lot.");
    expect(read.trim().length).toBeLessThan(text.length);
  });

  test.each([
    ["sentences", chatter],
    ["one sentence without end", "incident management and ".repeat(100)],
    ["a question without end", `what about ${"incident management ".repeat(100)}?`],
  ])("no word is cut: %s", (_, text) => {
    const read = excerpt(text, namesTesting);
    const words = new Set(text.split(/\s+/u));
    expect(read.split(/\s+/u).filter((word) => word !== "" && !words.has(word))).toEqual([]);
    expect(read.trim()).not.toBe("");
  });
});
