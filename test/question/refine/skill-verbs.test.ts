import { describe, expect, test } from "vitest";
import { theFiveDocuments } from "../understandings.ts";

const { understand } = theFiveDocuments();

describe("A verb right after a role may be what a skill is called after", () => {
  test.each([
    ["principal infra ops: do they code?", "coding-and-scripting"],
    ["does a lead app ops engineer code?", "coding-and-scripting"],
    ["must an associate app ops engineer test, or is that for others", "testing"],
  ])("%s", (text, skill) => {
    expect(understand(text)).toMatchObject({
      kind: "question",
      question: { kind: "skill-in-role-level", skill },
    });
  });

  test.each([
    "does a lead app ops engineer code red alerts",
    "does a lead app ops engineer travel",
    "lead app ops engineer code",
    "do you code",
  ])("not: %s", (text) => {
    expect(understand(text).kind).toBe("not-understood");
  });
});
