import { expect, test } from "vitest";
import type { CatalogueChanges, Change } from "../../src/catalogue/changes.ts";
import { changesJson } from "../../src/render/changes-json.ts";
import { latest, pilot, radio, senior } from "../renamed-catalogue.ts";

const rows = changesJson(latest);

test("A rename has both names.", () => {
  expect(rows.slice(0, 2)).toEqual([
    { change: "renamed", of: "role", from: "Harbour pilot", to: "Port pilot" },
    { change: "renamed", of: "role-level", from: "Junior pilot", to: "Junior port pilot" },
  ]);
  const renames = latest.renames.map((rename) => ({ ...rename, on: "2026-08-03" }));
  expect(changesJson({ ...latest, renames })[0]).toMatchObject({ note: "on 3 August 2026" });
});

test("What was added has no `from`, and what was removed no `to`.", () => {
  expect(rows).toContainEqual({ change: "added", of: "skill", to: "Drone inspection" });
  expect(rows).toContainEqual({
    change: "removed",
    of: "role-level",
    from: "Apprentice lock keeper",
  });
});

test("A requirement names the role level and the skill, with the levels.", () => {
  const named = { of: "requirement", roleLevel: "Senior port pilot" };
  expect(rows).toContainEqual({
    ...named,
    change: "raised",
    skill: "Radio",
    from: "working",
    to: "practitioner",
  });
  expect(rows).toContainEqual({
    ...named,
    change: "removed",
    skill: "Signals by flag",
    from: "awareness",
  });
});

test("A new wording has both texts, and says what it leaves as it was.", () => {
  expect(rows).toContainEqual({
    change: "reworded",
    of: "introduction",
    role: "Port pilot",
    from: "A harbour pilot guides vessels.",
    to: "A port pilot guides vessels.",
    note: "by the new name only",
  });
});

function rowOf(change: Change, about: CatalogueChanges["things"][number]["about"]) {
  return changesJson({
    arrivals: [],
    renames: [],
    things: [{ about, changes: [change] }],
    sources: [],
  });
}

test("Items have their names, meanings their levels, and several levels or orders are lists.", () => {
  const level = {
    kind: "role-level",
    id: senior,
    title: "Senior port pilot",
    role: pilot,
  } as const;
  expect(
    rowOf({ kind: "added", part: "training", title: "First aid", text: "At sea." }, level),
  ).toEqual([
    {
      change: "added",
      of: "training",
      roleLevel: "Senior port pilot",
      title: "First aid",
      to: "At sea.",
    },
  ]);
  const skill = { kind: "skill", id: radio, title: "Radio" } as const;
  expect(
    rowOf({ kind: "removed", part: "meaning", level: "working", text: "You can." }, skill),
  ).toEqual([
    { change: "removed", of: "meaning", skill: "Radio", level: "working", from: "You can." },
  ]);
  expect(
    rowOf(
      { kind: "replaced", part: "requirement", title: "Radio", from: ["3"], to: ["3", "4"] },
      level,
    ),
  ).toMatchObject([{ from: "3", to: ["3", "4"] }]);
  expect(
    rowOf(
      {
        kind: "reordered",
        part: "levels",
        from: { levels: ["A", "B"], ordered: true },
        to: { levels: ["B", "A"], ordered: true },
      },
      { kind: "role", id: pilot, title: "Port pilot" },
    ),
  ).toEqual([
    { change: "reordered", of: "levels", role: "Port pilot", from: ["A", "B"], to: ["B", "A"] },
  ]);
});
