import { expect, test } from "vitest";
import { isPlaceholder } from "../../../src/ingest/readers/placeholder.ts";

test.each([
  "This skill level is currently not defined.",
  "This level is not currently defined",
  "Not defined.",
  "N/A",
  "TBC",
])("%j is no text", (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each(["You can tell what is not defined.", "Not defined by one team alone."])(
  "%j is one",
  (text) => {
    expect(isPlaceholder(text)).toBe(false);
  },
);
