import { expect, test } from "vitest";
import { extractOf, projectFile, refusalOf } from "../documents.ts";

const { text } = projectFile("004");

test("a card reads the same without the marks of Markdown", () => {
  const plain = text.replaceAll(/[#*]+ ?/gu, "");
  const words = (card: string) =>
    extractOf(card).extract.skills.map(({ title, code, levels }) => [
      title.text,
      code?.text,
      levels.map(({ text: said }) => said.text),
    ]);
  expect(words(plain)).toEqual(words(text));
});

test("a card with a gap between its levels reports the missing one", () => {
  expect(
    extractOf(text.replace(/### \*\*Level 3\*\*[\s\S]*?(?=###)/u, "")).extract.missing,
  ).toEqual(["its level 3"]);
});

test("a card without its code is refused", () => {
  expect(refusalOf(text.replace(" ITOP", ""))).toMatch(/does not name the skill and its code/u);
});
