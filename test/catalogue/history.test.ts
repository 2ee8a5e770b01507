import { describe, expect, test } from "vitest";
import type { ChangeRecord } from "../../src/catalogue/changes.ts";
import { formerNamesFor, historyOf, namesLost } from "../../src/catalogue/history.ts";
import { roleId, skillId, sourceId } from "../../src/catalogue/ids.ts";
import type { CatalogueData, FormerName } from "../../src/catalogue/types.ts";

const data: CatalogueData = {
  sources: [],
  families: [],
  roles: [
    {
      id: roleId("port pilot"),
      title: "Port pilot",
      levels: [],
      levelsOrdered: true,
      sources: [sourceId("roles")],
    },
  ],
  roleLevels: [],
  skills: [],
  knowledge: [],
  qualifications: [],
  defects: [],
};

const role = (title: string, on: string, to?: string): FormerName => ({
  what: "role",
  id: roleId(title),
  title,
  on,
  ...(to === undefined ? {} : { to: roleId(to) }),
});

describe("a former name", () => {
  test("leads to what its thing is called now, through every later name", () => {
    const former = [
      role("Sea pilot", "2024-01-01", "Harbour pilot"),
      role("Harbour pilot", "2026-09-01", "Port pilot"),
    ];
    expect(formerNamesFor(data, former)).toEqual([
      { what: "role", title: "Harbour pilot", on: "2026-09-01", now: "port-pilot" },
      { what: "role", title: "Sea pilot", on: "2024-01-01", now: "port-pilot" },
    ]);
  });

  test("of a thing that was renamed and then removed is gone since it was removed", () => {
    const former = [
      role("Sea pilot", "2024-01-01", "River pilot"),
      role("River pilot", "2026-09-01"),
    ];
    expect(formerNamesFor(data, former)).toEqual([
      { what: "role", title: "River pilot", on: "2026-09-01" },
      { what: "role", title: "Sea pilot", on: "2026-09-01" },
    ]);
  });

  test("that the catalogue has again is none", () => {
    expect(formerNamesFor(data, [role("Port pilot", "2024-01-01", "Harbour pilot")])).toEqual([]);
  });

  test("given up twice tells the later time", () => {
    const former = [role("Sea pilot", "2024-01-01", "Port pilot"), role("Sea pilot", "2026-01-01")];
    expect(formerNamesFor(data, former)).toEqual([
      { what: "role", title: "Sea pilot", on: "2026-01-01" },
    ]);
  });
});

const record: ChangeRecord = {
  on: "2026-09-02",
  by: "import",
  documents: [],
  arrivals: [
    { kind: "removed", what: "skill", id: "signals", title: "Signals" },
    { kind: "removed", what: "knowledge", id: "tides", title: "Tides" },
    { kind: "removed", what: "document", id: "old", title: "Old" },
    { kind: "added", what: "skill", id: "drones", title: "Drones" },
  ],
  renames: [
    {
      what: "role",
      from: { id: "harbour-pilot", title: "Harbour pilot" },
      id: "port-pilot",
      title: "Port pilot",
      on: "2026-09-01",
    },
  ],
  things: [],
  sources: [],
};

test("a record loses the names of what it renamed, on the day that the publisher gives, and removed", () => {
  expect(namesLost(record, record.on)).toEqual([
    {
      what: "role",
      id: "harbour-pilot",
      title: "Harbour pilot",
      on: "2026-09-01",
      to: "port-pilot",
    },
    { what: "skill", id: skillId("signals"), title: "Signals", on: "2026-09-02" },
    { what: "skill", id: skillId("tides"), title: "Tides", on: "2026-09-02" },
  ]);
});

test("a history without former names takes them from its records, the earliest first", () => {
  const { renames: _none, ...older } = { ...record, on: "2025-01-01" };
  const { records, former } = historyOf({ records: [record, older] });
  expect(records[1]?.renames).toEqual([]);
  expect(former.map(({ on }) => on)).toEqual([
    "2025-01-01",
    "2025-01-01",
    "2026-09-01",
    "2026-09-02",
    "2026-09-02",
  ]);
});
