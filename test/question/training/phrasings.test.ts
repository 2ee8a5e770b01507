import { expect, test } from "vitest";
import { theFiveDocuments } from "../understandings.ts";
import { phrasingsOf } from "./phrasings.ts";

const phrasings = phrasingsOf([theFiveDocuments()]).map(([, phrasing]) => phrasing);

test("every placeholder is filled with a name", () => {
  const texts = phrasings.flatMap(({ text, after = "" }) => [text, after]);
  expect(texts.filter((text) => /[{}]/u.test(text))).toEqual([]);
});

test("the names are always the same", () => {
  const again = phrasingsOf([theFiveDocuments()]).map(([, phrasing]) => phrasing);
  expect(again).toEqual(phrasings);
});
