import { expect, test } from "vitest";
import { theFiveDocuments } from "../understandings.ts";

const { read } = theFiveDocuments();

test("a text that names more than any question does is not tried in every combination", () => {
  const most = read("testing ".repeat(24)).trace();
  const more = read("testing ".repeat(25)).trace();
  expect(most.readings).not.toEqual([]);
  expect(more.readings).toEqual([]);
  expect(more.confidence).toBe("miss");
});
