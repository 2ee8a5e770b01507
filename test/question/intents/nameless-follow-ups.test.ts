import { expect, test } from "vitest";
import { outcomeOf } from "../labelled.ts";
import { theFiveDocuments } from "../understandings.ts";

const five = theFiveDocuments();
const appOps = "application-operations-engineer";

test.each([
  [
    "what skills does a lead app ops need",
    "ok now the senior",
    { kind: "role-level", roleLevel: `senior-${appOps}`, section: "skills" },
  ],
  [
    "what skills does a lead app ops need",
    "same question for senior",
    { kind: "role-level", roleLevel: `senior-${appOps}`, section: "skills" },
  ],
  [
    "skills of a lead app ops",
    "only the expert ones",
    { kind: "role-level", roleLevel: `lead-${appOps}`, section: "skills" },
  ],
  [
    "which levels ask for testing",
    "just at practitioner",
    { kind: "roles-with-skill", skill: "testing", level: "practitioner" },
  ],
  [
    "what does an app ops engineer do",
    "and one step up from that",
    { kind: "career-path", from: { role: appOps } },
  ],
  [
    "what does a senior app ops do",
    "one up from that",
    { kind: "role-level", roleLevel: `lead-${appOps}` },
  ],
  ["what does a lead app ops do", "just asking", "outside"],
  ["what does a lead app ops do", "ok thanks", "outside"],
])("%s, %s", (before, text, expected) => {
  expect(outcomeOf(five, { after: [before], text })).toEqual(expected);
});
