import { expect, test } from "vitest";
import { sourceId } from "../../src/catalogue/ids.ts";
import type { SourceDocument } from "../../src/catalogue/types.ts";
import { withEntries } from "../../src/ingest/index-text.ts";

const source: SourceDocument = {
  id: sourceId("a"),
  file: "a.txt",
  title: "T",
  publisher: "P",
  framework: "F",
  format: "sfia-skill-card",
  licence: "L",
};

const text = `# What is known.
documents:
  # The first.
  - file: a.txt
    title: T
    publisher: P
    framework: F
    format: sfia-skill-card
    published: 2020-01-07
    licence: L
    qualifications:
      - { title: Q, awardingBody: B }

  - file: b.txt # not ours
    title: U
`;

test("an entry loses what its document no longer says, and nothing else", () => {
  expect(withEntries(text, [source])).toBe(text.replace("    published: 2020-01-07\n", ""));
});

test.each([
  ["of Windows", "\r\n"],
  ["of all others", "\n"],
])("line endings %s are kept", (_, end) => {
  const before = text.replaceAll("\n", end);
  const published = "2021-02-03";
  expect(withEntries(before, [{ ...source, published }])).toBe(
    before.replace("2020-01-07", published),
  );
});
