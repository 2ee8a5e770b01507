import { expect, test } from "vitest";
import { catalogueDate } from "../../src/answer/holdings.ts";
import { emptyCatalogue, openCatalogue } from "../../src/catalogue/catalogue.ts";
import { littleChanged } from "../changed-catalogue.ts";

test("a catalogue's date is the day of its last import, as recorded", () => {
  expect(littleChanged().changes.map(({ on }) => on)).toEqual(["2026-11-23", "2026-11-20"]);
  expect(catalogueDate(littleChanged())).toBe("2026-11-23");
});

test("without a record it is the date of its newest document", () => {
  const { sources } = littleChanged();
  expect(catalogueDate(openCatalogue({ ...emptyCatalogue, sources }))).toBe("2020-01-07");
});

test("where nothing is dated, it has none", () => {
  const undated = littleChanged().sources.map(({ published: _date, ...source }) => source);
  expect(catalogueDate(openCatalogue({ ...emptyCatalogue, sources: undated }))).toBeUndefined();
});
