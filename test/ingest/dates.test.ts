import { expect, test } from "vitest";
import { datesIn, dayIn } from "../../src/ingest/dates.ts";
import { linesOf } from "../../src/ingest/lines.ts";

test.each([
  ["Published 7 January 2020", ["2020-01-07"]],
  ["Last updated: 29 February 2024 — See all updates", ["2024-02-29"]],
  ["Published 31 February 2020", []],
  ["Published 31 February 2020\nLast updated 1 March 2020", ["2020-03-01"]],
])("The valid dates in %j are found.", (text, dates) => {
  expect(datesIn(linesOf(text))).toEqual(dates);
});

test.each([
  ["2026-09-01", "2026-09-01"],
  ["2026-09-01T09:30:00Z", "2026-09-01"],
  ["1/9/2026 09:30", "2026-09-01"],
  ["1 September 2026", "2026-09-01"],
  ["1 SEPTEMBER 2026, 9.30am", "2026-09-01"],
  ["31/2/2026", undefined],
  ["2026-02-31", undefined],
  ["September 2026", undefined],
  ["on 2026-09-01", undefined],
])("%j begins with the day %j", (text, day) => {
  expect(dayIn(text)).toBe(day);
});
