import { expect, test } from "vitest";
import { namedCatalogue } from "../../src/commands/named-catalogue.ts";

test.each([
  [{}, undefined],
  [{ CATALOGUE: "" }, undefined],
  [{ CATALOGUE: " " }, undefined],
  [{ CATALOGUE: "other/catalogue.json" }, "other/catalogue.json"],
])("The environment %j names %s.", (environment, path) => {
  expect(namedCatalogue(environment)).toBe(path);
});
