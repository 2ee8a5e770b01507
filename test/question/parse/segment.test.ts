import { expect, test } from "vitest";
import { theFiveDocuments } from "../understandings.ts";

const { understand } = theFiveDocuments();

test.each([
  ["what does 'expert' in this framework mean", "expert"],
  ['what does "expert" in this framework mean', "expert"],
  ["what does expert in mean", "expert in"],
])("A phrase ends where a quotation ends: %s", (text, level) => {
  expect(understand(text)).toMatchObject({ question: { kind: "level", level } });
});

test("A word that is in no list is not corrected into a farewell", () => {
  expect(understand("cobol at working level, what's expected").kind).toBe("not-found");
});
