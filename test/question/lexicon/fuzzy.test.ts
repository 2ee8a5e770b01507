import { describe, expect, test } from "vitest";
import { fuzzySearch } from "../../../src/question/lexicon/fuzzy.ts";

const names = [
  "incident management",
  "problem management",
  "data engineer",
  "software developer",
  "user research",
];

function found(words: string): readonly string[] {
  return fuzzySearch(words, names, (name) => name).map(({ item }) => item);
}

describe("Names are found", () => {
  test.each([
    ["incident", ["incident management"]],
    ["management", ["incident management", "problem management"]],
    ["incidnet", ["incident management"]],
    ["softwear", ["software developer"]],
    ["user resarch", ["user research"]],
    ["developer software", ["software developer"]],
  ])("by their words or similar ones: %s", (words, expected) => {
    expect(found(words)).toEqual(expected);
  });

  test.each(["", "   ", "kubernetes", "xx"])("but not by “%s”", (words) => {
    expect(found(words)).toEqual([]);
  });
});

test("the best comes first, with the lowest score", () => {
  const matches = fuzzySearch("data engineer", ["test engineer", "data engineer"], (name) => name);
  const scores = matches.map(({ score }) => score);
  expect(matches[0]?.item).toBe("data engineer");
  expect(scores).toEqual(scores.toSorted((a, b) => a - b));
});

test("the items themselves are returned, whatever their text is", () => {
  const items = [{ title: "Testing" }, { title: "Leadership" }];
  const [match] = fuzzySearch("leadership", items, ({ title }) => title);
  expect(match?.item).toBe(items[1]);
});

test("nothing is found among no items", () => {
  expect(fuzzySearch("testing", [], String)).toEqual([]);
});
