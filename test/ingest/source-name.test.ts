import { expect, test } from "vitest";
import { freeName, isDocumentName, nameProblem, stemOf } from "../../src/ingest/source-name.ts";

test.each([
  [".widget", /a dot/u],
  ["index.yml", /the list of documents/u],
  ["Index.YML", /the list of documents/u],
  ["a/b.txt", /a slash/u],
  ["a\\b.txt", /a slash/u],
  ["a.txt ", /a space/u],
  [" a.txt", /a space/u],
  ["a\nb.txt", /a line break/u],
])("%j cannot name a document", (name, problem) => {
  expect(nameProblem(name)).toMatch(problem);
});

test.each(["a.txt", "a b.txt", "ä", "a.", "a.b.txt", "2024"])("%j can", (name) => {
  expect([nameProblem(name), isDocumentName(name)]).toEqual([undefined, true]);
});

test.each([
  ["a.txt", "a"],
  ["a.b.txt", "a.b"],
  ["a.", "a."],
  ["a", "a"],
])("%j without its extension is %j", (name, stem) => {
  expect(stemOf(name)).toBe(stem);
});

test("a name is free if its stem differs from all others on any file system", () => {
  expect(freeName("a.txt", ["b.txt"])).toBe("a.txt");
  expect(freeName("a.txt", ["a.csv", "a-2.txt"])).toBe("a-3.txt");
  expect(freeName("Roles.csv", ["roles.csv"])).toBe("Roles-2.csv");
  expect(freeName("r\u00F4les.csv", ["ro\u0302les.csv"])).toBe("r\u00F4les-2.csv");
  expect(freeName("a.", ["a"])).toBe("a.");
});
