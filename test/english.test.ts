import { expect, test } from "vitest";
import { isCommon, isEnglish } from "../src/english.ts";

test.each(["the", "skill", "engineer", "kneads", "analyse", "colour", "organisation", "whats"])(
  "%s is English",
  (word) => {
    expect(isEnglish(word)).toBe(true);
  },
);

test.each([
  ["a misspelling", "recieve"],
  ["a misspelling", "seperate"],
  ["a misspelling", "managment"],
  ["a misspelling", "definately"],
  ["a slip", "teh"],
  ["a slip", "thier"],
  ["a product", "kubernetes"],
  ["a place", "london"],
  ["a method", "itil"],
  ["letters", "xqzt"],
  ["nothing", ""],
])("%s is not: %s", (_, word) => {
  expect(isEnglish(word)).toBe(false);
});

test.each([
  ["skill", true],
  ["lead", true],
  ["the", true],
  ["scrum", false],
  ["agile", false],
  ["kubernetes", false],
])("common or not: %s", (word, common) => {
  expect(isCommon(word)).toBe(common);
});
