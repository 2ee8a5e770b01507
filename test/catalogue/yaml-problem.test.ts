import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { yamlProblem } from "../../src/catalogue/yaml-problem.ts";

test.each([
  [
    "words:\n  a: b\n  a: c\n",
    /^line 3: "a" is already set on an earlier line\. .* delete the other\.$/u,
  ],
  [
    "names:\n  A: [a]\n  B: [b, [c]\n  C: [d]\n",
    /^line 3: a bracket is never closed\. .*\[one, two\]\.$/u,
  ],
  ["documents: [", /^line 1: a bracket is never closed/u],
  ["words:\n  a: b\n  sdm desk\n  c: d\n", /^line 3: "sdm desk" has no colon followed by a space/u],
  ["words:\n  sdm:desk\n  c: d\n", /^line 2: "sdm:desk" has no colon followed by a space/u],
  ["names:\n  A: [a]\n  B [b]\n", /^line 3: "B \[b\]" has no colon/u],
  ["words:\n  a: b: c\n", /^line 2: there are two colons\. .*quotation marks/u],
  ["words:\n\ta: b\n", /^line 2: it begins with a tab\. Use spaces/u],
  ["words:\n  a: b\n c: d\n", /^line 3: All mapping items must start at the same column\.$/u],
])("%j", (text, problem) => {
  const [error] = parseDocument(text, { prettyErrors: false }).errors;
  expect(error === undefined ? "none" : yamlProblem(error, text)).toMatch(problem);
});
