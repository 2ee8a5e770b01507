import { expect, test } from "vitest";
import { datesIn } from "../../src/ingest/dates.ts";
import { linesOf } from "../../src/ingest/lines.ts";

test.each([
  ["Published 7 January 2020", ["2020-01-07"]],
  ["Last updated: 29 February 2024 — See all updates", ["2024-02-29"]],
  ["Published 31 February 2020", []],
  ["Published 31 February 2020\nLast updated 1 March 2020", ["2020-03-01"]],
])("The valid dates in %j are found.", (text, dates) => {
  expect(datesIn(linesOf(text))).toEqual(dates);
});
