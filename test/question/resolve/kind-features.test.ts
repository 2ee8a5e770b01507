import { describe, expect, test } from "vitest";
import { kindFeaturesOf } from "../../../src/question/resolve/kind-features.ts";
import { theFiveDocuments } from "../understandings.ts";

const { read } = theFiveDocuments();

function featuresOf(text: string, after?: "help"): readonly string[] {
  const previous = after && { previous: { kind: after } };
  const { context, clauses } = read(text, { ...previous }).stages;
  return [...kindFeaturesOf(context, clauses)];
}

describe("What tells the kind of question", () => {
  test.each([
    ["each word, as it is compared", "which badges does a lead need", "badge"],
    ["neighbours, which a name is one of", "badges of a lead app ops engineer", "badge of"],
    ["the beginning of a longer word", "any certifications for app ops", "certi-"],
    ["what its spans stand for", "who needs testing", "of symbols: @who SKILL"],
    ["which sorts of things it names", "testing and user focus", "names: SKILL SKILL"],
  ])("%s: %s", (_, text, feature) => {
    expect(featuresOf(text)).toContain(feature);
  });

  test("is the same whatever the names are", () => {
    expect(featuresOf("what is testing")).toEqual(featuresOf("what is user focus"));
  });

  test("is also what was asked before", () => {
    expect(featuresOf("what is testing", "help")).toContain("after help");
  });
});
