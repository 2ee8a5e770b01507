import { expect, test } from "vitest";
import { idOfLevel, idOfSkill, titleOfRole } from "../../src/ingest/naming.ts";
import { emptyRoleLevel } from "../../src/ingest/extract.ts";

const passage = (text: string) => ({ text, lines: [1] });

test("A role level has one id, however its title is written.", () => {
  expect(idOfLevel("Lead Data Engineer")).toBe(idOfLevel("Lead data engineer"));
});

test("A skill is identified by its code, otherwise by its title.", () => {
  expect(idOfSkill({ title: passage("IT infrastructure"), code: passage("ITOP") })).toBe("itop");
  expect(idOfSkill({ title: passage("User focus") })).toBe("user-focus");
});

test("A role is named by its document, otherwise as known for its first level, otherwise by that level.", () => {
  const levels = [{ ...emptyRoleLevel, title: passage("Senior Test Pilot") }];
  expect(titleOfRole({ title: passage("Flight Tester"), levels }, () => "Pilot")).toBe(
    "Flight tester",
  );
  expect(titleOfRole({ levels }, (id) => (id === "senior-test-pilot" ? "Pilot" : undefined))).toBe(
    "Pilot",
  );
  expect(titleOfRole({ levels })).toBe("Test pilot");
});
