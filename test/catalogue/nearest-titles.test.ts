import { expect, test } from "vitest";
import { nearestTitles } from "../../src/catalogue/nearest-titles.ts";

const titles = ["Problem management", "Incident management", "Testing", "Incident manager"];

test.each([
  ["Incident managment", ["Incident management", "Incident manager"]],
  ["management of incidents", ["Incident management", "Incident manager"]],
  ["tessting", ["Testing"]],
  ["Shepherd", []],
  ["", []],
])("the titles nearest to %j are %j", (written, nearest) => {
  expect(nearestTitles(written, titles, 2)).toEqual(nearest);
});
