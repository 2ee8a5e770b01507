import { expect, test } from "vitest";
import { createPhraseBook, type PhraseMeaning } from "../../../src/question/lexicon/phrase-book.ts";
import { atOnce } from "../../../src/question/stepwise.ts";
import { english } from "../understandings.ts";

function meanings(
  { root }: ReturnType<typeof bookWith>,
  phrase: string,
): readonly PhraseMeaning[] | undefined {
  let node: typeof root | undefined = root;
  for (const word of phrase.split(" ")) node = node?.next.get(word);
  return node?.meanings;
}

function bookWith(...seniorities: readonly string[]) {
  return atOnce(createPhraseBook(english(), seniorities, [["skill level", []]]));
}

test("a catalogue's phrases are in no other book of the language", () => {
  const one = bookWith("skill level supreme");
  const other = bookWith("skill level lesser");
  const nothing = atOnce(createPhraseBook(english(), [], []));
  expect(meanings(one, "skill level supreme")).toEqual([
    { kind: "seniority", seniority: "skill level supreme" },
  ]);
  for (const book of [other, nothing]) {
    expect(meanings(book, "skill level supreme")).toBeUndefined();
    expect(book.words.has("supreme")).toBe(false);
    expect(book.spellings.has("supreme")).toBe(false);
  }
  // What the language says of the same words is in all of them.
  const [first, ...more] = [one, other, nothing].map((book) => meanings(book, "skill level 2"));
  for (const same of more) expect(same).toEqual(first);
  expect(first).toHaveLength(1);
});

test("a seniority goes before what else its words mean, a near name after it", () => {
  const language = meanings(atOnce(createPhraseBook(english(), [], [])), "skill level");
  expect(language).not.toEqual([]);
  expect(meanings(bookWith("skill level"), "skill level")).toEqual([
    { kind: "seniority", seniority: "skill level" },
    ...(language ?? []),
    { kind: "near name", names: [] },
  ]);
});
