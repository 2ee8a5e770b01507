import { expect, test } from "vitest";
import { theFiveDocuments } from "../understandings.ts";

const { read } = theFiveDocuments();

test("a text that names more than any question does is not tried in every combination", () => {
  const twelve = read("testing ".repeat(12)).trace();
  const thirteen = read("testing ".repeat(13)).trace();
  expect(twelve.intent).toBe("skill");
  expect(thirteen.intent).toBeUndefined();
  expect(thirteen.confidence).toBe("miss");
});
