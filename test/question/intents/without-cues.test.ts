import { describe, expect, test } from "vitest";
import { kindOf } from "../../../src/question/resolve/kinds.ts";
import { theFiveDocuments } from "../understandings.ts";

const { understand } = theFiveDocuments();

// None of these has a cue for what it asks.
describe("a kind that no cue tells", () => {
  test.each([
    ["are there badges that a lead app ops engineer should have", "role-level.qualifications"],
    ["is there a full index of skills I can skim?", "list.skills"],
    ["what moved in the framework since last time", "changes"],
  ])("is told by the words: %s", (text, kind) => {
    const understanding = understand(text);
    expect(understanding.kind === "question" && kindOf(understanding.question)).toBe(kind);
  });

  test("the words that tell it are not left out", () => {
    const understanding = understand("are there badges that a lead app ops engineer should have");
    expect(understanding).not.toHaveProperty("leftOut", expect.arrayContaining(["badges"]));
  });

  test("is not told by words after a command, which takes names", () => {
    expect(understand("badges", { command: "role" })).toMatchObject({ kind: "not-found" });
  });
});
