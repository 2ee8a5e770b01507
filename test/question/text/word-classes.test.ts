import { expect, test } from "vitest";
import { wordClasses } from "../../../src/question/text/word-classes.ts";

test.each([
  ["Can you lead the team", "lead", "verb"],
  ["the lead of the team", "lead", "noun"],
  ["I report problems", "report", "verb"],
  ["the report", "report", "noun"],
  ["London is big", "London", "proper noun"],
  ["London is big", "is", "auxiliary"],
  ["she manages a test", "she", "pronoun"],
  ["two quick tests", "two", "number"],
  ["two quick tests", "quick", "adjective"],
  ["my leads quickly", "quickly", "adverb"],
  ["the report", "the", "other"],
])("in “%s” the word %s is a %s", (text, word, expected) => {
  const words = text.split(" ");
  expect(wordClasses(words)[words.indexOf(word)]).toBe(expected);
});

test.each([
  [[]],
  [["don't", "know"]],
  [["2pm", "meeting", "ends"]],
  [["e-mail", "ready"]],
  [["a", "", "b"]],
])("every word has a class, whatever the tagger splits: %j", (words) => {
  expect(wordClasses(words)).toHaveLength(words.length);
});

test("a word that the tagger splits does not shift the classes of the words after it", () => {
  expect(wordClasses(["2pm", "meeting", "ends"]).slice(1)).toEqual(["noun", "verb"]);
});
