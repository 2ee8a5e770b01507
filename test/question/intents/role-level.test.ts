import { expect, test } from "vitest";
import { theFiveDocuments } from "../understandings.ts";

const { understand } = theFiveDocuments();

test.each([
  ["the knowledge a lead app ops needs: operating systems, middleware and so on", "knowledge"],
  ["what should an associate app ops be familiar with", "knowledge"],
  ["incident management, testing, what else does a lead app ops need", "skills"],
  ["what must a lead app ops be practitioner in", "skills"],
])("%s: the %s section", (text, section) => {
  expect(understand(text)).toMatchObject({ question: { kind: "role-level", section } });
});
