import { expect, test } from "vitest";
import { theFiveDocuments } from "../understandings.ts";

const { understand } = theFiveDocuments();

test.each([
  ["how would you recognise somebody who is at practitioner in testing", "skill-level"],
  ["is there training for someone who is a lead app ops engineer", "role-level"],
])('"who" behind what it tells more of asks for nobody: %s', (text, kind) => {
  expect(understand(text)).toMatchObject({ kind: "question", question: { kind } });
});

test("it asks for roles at the beginning", () => {
  expect(understand("who is at practitioner in testing")).toMatchObject({
    question: { kind: "roles-with-skill", skill: "testing", level: "practitioner" },
  });
});
