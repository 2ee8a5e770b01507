import { expect, test } from "vitest";
import { theFiveDocuments } from "../understandings.ts";
import { phrasingsOf, teamPhrasings } from "./phrasings.ts";

const phrasings = phrasingsOf([theFiveDocuments()]).map(([, phrasing]) => phrasing);

test("every placeholder is filled with a name", () => {
  const texts = phrasings.flatMap(({ text, after = "" }) => [text, after]);
  expect(texts.filter((text) => /[{}]/u.test(text))).toEqual([]);
});

test("the names are always the same", () => {
  const again = phrasingsOf([theFiveDocuments()]).map(([, phrasing]) => phrasing);
  expect(again).toEqual(phrasings);
});

test("of a team's text only the words are left", () => {
  const texts = teamPhrasings().map(({ text }) => text);
  expect(texts.filter((text) => /[[\]]| \/ /u.test(text))).toEqual([]);
  expect(texts).toContain("Payments minus the lead = ?");
});
