import { expect, test } from "vitest";
import { fitOf } from "../../../src/question/lexicon/title-fit.ts";

const title = { words: ["user", "experience", "designer"], acronyms: ["ued"] };
const fits = (...typed: readonly string[]): boolean =>
  fitOf(
    typed.map((word) => [[word]]),
    title,
  ) !== undefined;

test.each([
  [["user"], true],
  [["des", "user"], true],
  [["exp", "exp"], false],
  [["user", "designer", "d"], false],
  [["ued"], true],
  [["ued", "designer"], true],
  [["user", "x"], false],
])("%j matches a title, each word at a place of its own: %s", (typed, isMet) => {
  expect(fits(...typed)).toBe(isMet);
});
