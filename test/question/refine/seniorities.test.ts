import { describe, expect, test } from "vitest";
import { theFiveDocuments } from "../understandings.ts";

const { understand } = theFiveDocuments();
const appOps = "application-operations-engineer";

function answer(question: object): object {
  return { kind: "question", question };
}

describe("“Full” and “normal” mean the plain level only before a role", () => {
  test.each([
    [
      "compare the full app ops engineer and the senior",
      { kind: "compare-role-levels", roleLevels: [appOps, `senior-${appOps}`] },
    ],
    [
      "does the senior app ops engineer differ from the normal one",
      { kind: "compare-role-levels", roleLevels: [`senior-${appOps}`, appOps] },
    ],
    ["the full lead app ops description", { kind: "role-level", roleLevel: `lead-${appOps}` }],
    ["the full list of skills", { kind: "list", of: "skills" }],
    ["full skill list", { kind: "list", of: "skills" }],
  ])("%s", (text, question) => {
    expect(understand(text)).toMatchObject(answer(question));
  });
});

describe("“Lead to” is a verb after what leads", () => {
  test.each([
    [
      "which qualifications lead to principal app ops",
      { kind: "role-level", roleLevel: `principal-${appOps}`, section: "qualifications" },
    ],
    [
      "what training leads into being a senior app ops",
      { kind: "role-level", roleLevel: `senior-${appOps}`, section: "training" },
    ],
    [
      "how do I get from lead to principal app ops",
      { kind: "compare-role-levels", roleLevels: [`lead-${appOps}`, `principal-${appOps}`] },
    ],
  ])("%s", (text, question) => {
    expect(understand(text)).toMatchObject(answer(question));
  });
});
