import { expect, test } from "vitest";
import type { ChangeRecord } from "../../src/catalogue/changes.ts";
import { roleId, roleLevelId, skillId } from "../../src/catalogue/ids.ts";
import { withPresentIds } from "../../src/catalogue/present-ids.ts";

const named = (title: string) => ({ id: title.toLowerCase().replaceAll(" ", "-"), title });

const record = (on: string, rest: Partial<ChangeRecord>): ChangeRecord => ({
  on,
  by: "import",
  documents: [],
  arrivals: [],
  renames: [],
  things: [],
  sources: [],
  ...rest,
});

const first = record("2024-09-01", {
  arrivals: [{ kind: "added", what: "skill", ...named("Charts") }],
  things: [
    {
      about: {
        kind: "role-level",
        id: roleLevelId("junior pilot"),
        title: "Junior pilot",
        role: roleId("pilot"),
      },
      changes: [{ kind: "added", part: "requirement", title: "Charts", skill: skillId("charts") }],
    },
  ],
});

test("what a record says of a thing is said of the thing that it is now, however often renamed", () => {
  const second = record("2025-09-01", {
    renames: [
      { what: "role", from: named("Pilot"), ...named("Harbour pilot") },
      { what: "skill", from: named("Charts"), ...named("Chart work") },
    ],
  });
  const third = record("2026-09-01", {
    renames: [
      { what: "role", from: named("Harbour pilot"), ...named("Port pilot") },
      {
        what: "role-level",
        from: named("Junior pilot"),
        ...named("Junior port pilot"),
        role: roleId("port pilot"),
      },
      { what: "skill", from: named("Chart work"), ...named("Passage work") },
    ],
  });
  const [latest, middle, oldest] = withPresentIds([third, second, first]);
  expect(latest).toEqual(third);
  expect(middle?.renames).toEqual([
    { what: "role", from: named("Pilot"), id: "port-pilot", title: "Harbour pilot" },
    { what: "skill", from: named("Charts"), id: "passage-work", title: "Chart work" },
  ]);
  expect(oldest?.arrivals).toEqual([
    { kind: "added", what: "skill", id: "passage-work", title: "Charts" },
  ]);
  expect(oldest?.things).toEqual([
    {
      about: {
        kind: "role-level",
        id: "junior-port-pilot",
        title: "Junior pilot",
        role: "port-pilot",
      },
      changes: [{ kind: "added", part: "requirement", title: "Charts", skill: "passage-work" }],
    },
  ]);
});

test("a thing that has its first name again has its first id in every record", () => {
  const there = record("2025-09-01", {
    renames: [{ what: "skill", from: named("Charts"), ...named("Chart work") }],
  });
  const back = record("2026-09-01", {
    renames: [{ what: "skill", from: named("Chart work"), ...named("Charts") }],
  });
  const [, middle, oldest] = withPresentIds([back, there, first]);
  expect(middle?.renames.map(({ id }) => id)).toEqual(["charts"]);
  expect(oldest?.arrivals.map(({ id }) => id)).toEqual(["charts"]);
});
