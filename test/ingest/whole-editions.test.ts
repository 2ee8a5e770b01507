import { describe, expect, test } from "vitest";
import { build } from "../../src/ingest/build.ts";
import { builtFrom } from "./documents.ts";
import { rolesFile, type Row } from "./changes/edition-files.ts";

const row = (role: string, skill: string, means: string): Row => ({
  role,
  about: `${role} is a role of the coast.`,
  level: `Senior ${role.toLowerCase()}`,
  does: `Looks after everything that a ${role.toLowerCase()} looks after.`,
  skill,
  skillAbout: `${skill} involves more than one thinks.`,
  at: "Working",
  means: means === "" ? "" : `You can:\n- ${means}`,
});

const then = [
  row("Keeper", "Lamps", "light lamps"),
  row("Pilot", "Charts", "read charts"),
  row("Cook", "Stews", "cook stews"),
];
const now = [row("Keeper", "Lamps", "light every lamp"), row("Pilot", "Charts", "")];

const older = rolesFile("b", then, { retrieved: "2025-01-01" });
const newer = rolesFile("a", now, { retrieved: "2026-01-01" });

describe("a newer edition of a whole document", () => {
  test("replaces the older one: what only that had is gone, and an empty text is not filled from it", () => {
    const { data, replaced, documents } = builtFrom([older, newer]);
    expect(data.roles.map(({ title }) => title)).toEqual(["Keeper", "Pilot"]);
    expect(data.skills.map(({ title }) => title)).toEqual(["Charts", "Lamps"]);
    expect(data.skills.map(({ levels }) => levels.length)).toEqual([0, 1]);
    expect(data.sources.map(({ file }) => file)).toEqual(["a.csv"]);
    expect(JSON.stringify(data)).not.toContain("cook");
    expect(replaced.map((one) => [one.older.file, one.newer.file])).toEqual([["b.csv", "a.csv"]]);
    expect(documents.map(({ source }) => source.file)).toEqual(["a.csv"]);
  });

  test("gives the same as if the older one had never been there", () => {
    expect(builtFrom([older, newer]).data).toEqual(builtFrom([newer]).data);
  });

  test("of three leaves only the newest", () => {
    const middle = rolesFile("c", then, { retrieved: "2025-06-01" });
    expect(builtFrom([older, middle, newer]).data.sources.map(({ file }) => file)).toEqual([
      "a.csv",
    ]);
  });

  test("can itself have replaced one without a date", () => {
    const first = rolesFile("c", then);
    const second = rolesFile("b", then, { replaces: ["c.csv"] });
    const third = rolesFile("a", now);
    const { undecided } = builtFrom([first, second, third]);
    expect(undecided.map((pair) => pair.map(({ file }) => file))).toEqual([["a.csv", "b.csv"]]);
    const settled = builtFrom([first, second, { ...third, replaces: ["b.csv"] }]);
    expect(settled.data.sources.map(({ file }) => file)).toEqual(["a.csv"]);
  });

  test.each([
    ["another publisher's", rolesFile("a", now, { retrieved: "2026-01-01", publisher: "Us" })],
    [
      "that lists other roles",
      rolesFile("a", [row("Smith", "Iron", "forge")], { retrieved: "2026-01-01" }),
    ],
    ["that index.yml says replaces none", { ...newer, replaces: [] }],
  ])("is not one %s", (_what, beside) => {
    const { data, replaced, undecided } = builtFrom([older, beside]);
    expect([data.sources.length, replaced, undecided]).toEqual([2, [], []]);
  });

  test("is one however much is reworded, as long as most of its roles are there", () => {
    const reworded = then.map(({ role, skill }) => ({
      ...row(role, skill, "do it differently"),
      about: "Everything is different.",
      does: "Does what nobody did.",
    }));
    const next = rolesFile("a", reworded, { retrieved: "2026-01-01" });
    expect(builtFrom([older, next]).replaced).toHaveLength(1);
  });

  test("is one if every role is renamed, as long as most of its texts are there", () => {
    const renamed = then.map((one) => ({
      ...one,
      role: `Chief ${one.role}`,
      level: `Chief of ${one.level}`,
    }));
    const next = rolesFile("a", renamed, { retrieved: "2026-01-01" });
    expect(builtFrom([older, next]).replaced).toHaveLength(1);
  });
});

describe("two editions whose dates do not tell which is newer", () => {
  const undated = rolesFile("a", now);

  test.each([
    ["one without a date beside one with", [older, undated]],
    ["two without a date", [rolesFile("b", then), undated]],
    ["two of one day", [older, rolesFile("a", now, { retrieved: "2025-01-01" })]],
  ])("are both kept and named: %s", (_what, files) => {
    const { undecided, replaced, data } = builtFrom(files);
    expect(undecided.map((pair) => pair.map(({ file }) => file))).toEqual([["a.csv", "b.csv"]]);
    expect([replaced.length, data.sources.length]).toEqual([0, 2]);
  });

  test("are in the order that index.yml states, whatever the dates say", () => {
    expect(builtFrom([older, { ...undated, replaces: ["b.csv"] }]).data.sources).toHaveLength(1);
    const stated = builtFrom([{ ...older, replaces: ["a.csv"] }, newer]);
    expect(stated.data.sources.map(({ file }) => file)).toEqual(["b.csv"]);
  });
});

test("a former name that index.yml states is part of the catalogue", () => {
  const renames = [
    { kind: "role", from: "Mate", to: "Pilot", on: "2026-01-01" },
    { kind: "level", from: "Old mate", to: "Senior pilot", on: "2026-01-01" },
    { kind: "skill", from: "Maps", to: "Charts", on: "2026-01-01" },
    { kind: "skill", from: "Soups", not: "Charts" },
  ] as const;
  const built = build([newer], { orders: [], renames });
  expect(built.kind === "built" && built.data.renamed).toEqual([
    { what: "role", id: "mate", title: "Mate", on: "2026-01-01", to: "pilot" },
    {
      what: "role-level",
      id: "old-mate",
      title: "Old mate",
      on: "2026-01-01",
      to: "senior-pilot",
      role: "pilot",
    },
    { what: "skill", id: "maps", title: "Maps", on: "2026-01-01", to: "charts" },
  ]);
});
