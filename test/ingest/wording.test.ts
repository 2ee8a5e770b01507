import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { likeness, saysTheSame, wordsOfWeight } from "../../src/ingest/wording.ts";

describe("two texts say the same", () => {
  test.each([
    ["You know how to manage risks.", "You can manage risks"],
    ["You can coordinate the response.", "You can co-ordinate the response."],
    ["high-impact, complex requests", "high impact, complex requests"],
    ["databases that co-exist", "databases that coexist"],
    ["updates to customers", "updates for customers"],
    [
      "You know about problem resolution processes.",
      "You can: show an awareness of problem resolution processes",
    ],
    [
      "knowledge of life-cycle and / or capability elements",
      "knowledge of the life cycle or capability elements",
    ],
    ["ensure conformance to these standards", "ensure conformity to these standards"],
    [
      "You thoroughly understand the concepts.",
      "You can show a thorough understanding of the concepts.",
    ],
    ["hold responsibility for managing tests", "manage tests"],
    ["may manage certain aspects", "potentially manage certain aspects"],
    ["prioritizing work", "prioritising work"],
  ])("%j and %j", (one, other) => {
    expect(saysTheSame(one, other)).toBe(true);
    expect(saysTheSame(other, one)).toBe(true);
  });
});

describe("two texts differ", () => {
  test.each([
    ["You can manage changes.", "You cannot manage changes."],
    ["You can manage changes.", "You can not manage changes."],
    ["You understand the difference.", "You can explain the difference."],
    ["a Level 3 qualification", "a Level 4 qualification"],
    ["business risk", "business risk including safety-related risk"],
    ["You can change requests.", "You can change requests under supervision."],
    ["You must report.", "You may report."],
    ["teams manage suppliers of services", "suppliers of services manage teams"],
    ["all users", "users"],
  ])("%j and %j", (one, other) => {
    expect(saysTheSame(one, other)).toBe(false);
    expect(saysTheSame(other, one)).toBe(false);
  });
});

const word = fc.constantFrom("plan", "test", "report", "users", "risk", "the", "not", "3", "and");
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));

test("likeness is symmetric, from 0 to 1, and 1 for identical texts", () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const like = likeness(one, other);
      expect(like).toBe(likeness(other, one));
      expect(like).toBeGreaterThanOrEqual(0);
      expect(like).toBeLessThanOrEqual(1);
      expect(likeness(one, one)).toBe(1);
    }),
  );
});

/** All ways to leave words out of a list: slow, but obviously correct. */
function subsequences(words: readonly string[]): readonly string[] {
  const runs = [""];
  for (const word of words) runs.push(...runs.map((run) => `${run} ${word}`));
  return runs;
}

test("likeness counts the longest common subsequence of words", () => {
  const short = fc.array(word, { maxLength: 7 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(short, short, (one, other) => {
      const [first, second] = [wordsOfWeight(one), wordsOfWeight(other)];
      const inSecond = new Set(subsequences(second));
      const shared = subsequences(first).filter((run) => inSecond.has(run));
      const longest = Math.max(...shared.map((run) => run.split(" ").length - 1));
      const total = first.length + second.length;
      expect(likeness(one, other)).toBe(total === 0 ? 1 : (2 * longest) / total);
    }),
  );
});
