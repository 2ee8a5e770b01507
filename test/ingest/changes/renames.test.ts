import { describe, expect, test } from "vitest";
import type { Rename } from "../../../src/catalogue/changes.ts";
import type { CatalogueData } from "../../../src/catalogue/types.ts";
import { compareCatalogues } from "../../../src/ingest/changes/changes-between.ts";
import type { Ruling } from "../../../src/ingest/changes/rulings.ts";
import { builtFrom } from "../documents.ts";
import { rolesFile, type Row } from "./edition-files.ts";

const old: readonly Row[] = [
  {
    role: "Lamp keeper",
    about: "A lamp keeper keeps the lamps of a lighthouse burning through the night.",
    level: "Junior lamp keeper",
    does: "A junior lamp keeper trims wicks and carries oil under supervision.",
    skill: "Wick trimming",
    skillAbout: "Wick trimming involves cutting wicks so that they burn bright and clean.",
    at: "Working",
    means: "You can:\n- trim every wick of a tower in one watch",
  },
  {
    role: "Lamp keeper",
    about: "A lamp keeper keeps the lamps of a lighthouse burning through the night.",
    level: "Chief lamp keeper",
    does: "A chief lamp keeper decides when lamps are lit and answers for the tower.",
    skill: "Oil stores",
    skillAbout: "Oil stores involves buying and storing oil for a season.",
    at: "Expert",
    means: "You can:\n- plan the stores of a whole coast",
  },
  {
    role: "Lamp keeper",
    about: "A lamp keeper keeps the lamps of a lighthouse burning through the night.",
    level: "Chief lamp keeper",
    does: "A chief lamp keeper decides when lamps are lit and answers for the tower.",
    skill: "Semaphore",
    skillAbout: "Semaphore involves signalling with flags.",
    at: "Awareness",
    means: "You can:\n- name the flags",
  },
];

/** The same rows with some words exchanged. */
function reworded(...words: readonly (readonly [was: string, now: string])[]): readonly Row[] {
  const change = (text: string): string =>
    words.reduce((changed, [was, now]) => changed.replaceAll(was, now), text);
  return old.map((row) => ({
    ...row,
    role: change(row.role),
    about: change(row.about),
    level: change(row.level),
    does: change(row.does),
    skill: change(row.skill),
    skillAbout: change(row.skillAbout),
    means: change(row.means),
  }));
}

const dataOf = (rows: readonly Row[]): CatalogueData => builtFrom([rolesFile("roles", rows)]).data;

const compare = (now: readonly Row[], rulings: readonly Ruling[] = []) =>
  compareCatalogues(dataOf(old), dataOf(now), rulings);

const told = ({ what, from, title }: Rename): string => `${what}: ${from.title} → ${title}`;

const asLightKeeper: readonly (readonly [string, string])[] = [
  ["Lamp keeper", "Light keeper"],
  ["lamp keeper", "light keeper"],
];

describe("a rename", () => {
  test("of a role is told with its levels, and what only follows from the name is marked", () => {
    const { changes, doubted } = compare(reworded(...asLightKeeper));
    expect(changes.renames.map(told)).toEqual([
      "role: Lamp keeper → Light keeper",
      "role-level: Junior lamp keeper → Junior light keeper",
      "role-level: Chief lamp keeper → Chief light keeper",
    ]);
    expect(doubted).toEqual([]);
    expect(changes.arrivals).toEqual([]);
    const all = changes.things.flatMap((thing) => thing.changes);
    expect(all).toHaveLength(3);
    for (const change of all) {
      expect(change).toMatchObject({ kind: "reworded", sameMeaning: false, onlyNames: true });
    }
  });

  test("of a skill hides no change behind it", () => {
    const { changes } = compare(
      reworded(
        ["Wick trimming", "Wick care"],
        ["every wick of a tower", "every wick of two towers"],
      ).map((row) => (row.skill === "Wick care" ? { ...row, at: "Practitioner" } : row)),
    );
    expect(changes.renames.map(told)).toEqual(["skill: Wick trimming → Wick care"]);
    expect(changes.arrivals).toEqual([]);
    expect(
      changes.things.map(({ about, changes: some }) => [about.title, some.map(({ kind }) => kind)]),
    ).toEqual([
      ["Junior lamp keeper", ["raised"]],
      ["Wick care", ["reworded"]],
    ]);
  });

  test("is not told of things that share less than most of their words", () => {
    const { changes, doubted } = compare(
      old.map((row) =>
        row.skill === "Semaphore"
          ? {
              ...row,
              skill: "Fog horns",
              skillAbout: "Fog horns involves sounding the horn in fog.",
              means: "You can:\n- tell one horn from another",
            }
          : row,
      ),
    );
    expect([changes.renames, doubted]).toEqual([[], []]);
    expect(changes.arrivals.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      "added Fog horns",
      "removed Semaphore",
    ]);
  });

  test("is doubted where somewhat more than half is the same and another level asks for it, and told as the keeper says", () => {
    const [{ level: junior, does } = { level: "", does: "" }] = old;
    const half = reworded(
      ["Semaphore", "Flag talk"],
      ["signalling with flags", "signalling with shapes"],
      ["name the flags", "name the shapes"],
    ).map((row) => (row.skill === "Flag talk" ? { ...row, level: junior, does } : row));
    const { changes, doubted } = compare(half);
    expect(changes.renames).toEqual([]);
    expect(doubted.map(({ rename }) => told(rename))).toEqual(["skill: Semaphore → Flag talk"]);
    const ruling = { kind: "skill", from: "Semaphore" } as const;
    const stated = compare(half, [{ ...ruling, to: "Flag talk", on: "2026-10-01" }]);
    expect(stated.changes.renames).toEqual([
      {
        what: "skill",
        from: { id: "semaphore", title: "Semaphore" },
        id: "flag-talk",
        title: "Flag talk",
        on: "2026-10-01",
      },
    ]);
    expect(stated.doubted).toEqual([]);
    const denied = compare(half, [{ ...ruling, not: "Flag talk" }]);
    expect([denied.changes.renames, denied.doubted]).toEqual([[], []]);
  });

  test("that looks certain can be denied", () => {
    const { changes, doubted } = compare(reworded(["Wick trimming", "Wick care"]), [
      { kind: "skill", from: "Wick trimming", not: "Wick care" },
    ]);
    expect([changes.renames, doubted]).toEqual([[], []]);
    expect(changes.arrivals).toHaveLength(2);
  });

  test("is certain if the publisher's change log says it, whatever the texts", () => {
    const now = dataOf(
      old.map((row) =>
        row.skill === "Semaphore"
          ? { ...row, skill: "Signals", skillAbout: "Signals is new.", means: "You can:\n- signal" }
          : row,
      ),
    );
    const note = (text: string) => ({
      on: "2026-09-01",
      page: "Lamp keeper",
      text,
      source: now.sources[0]!.id,
    });
    const noted = (text: string) =>
      compareCatalogues(dataOf(old), { ...now, notes: [note(text)] }).changes.renames.map(
        (rename) => [told(rename), rename.on],
      );
    expect(noted("The skill ‘semaphore’ is now called ‘signals’.")).toEqual([
      ["skill: Semaphore → Signals", "2026-09-01"],
    ]);
    expect(noted("Now called 'signals' (previously 'semaphore flags').")).toEqual([]);
    expect(noted("The skill 'signals' has been added and 'semaphore' removed.")).toEqual([]);
  });
});

describe("a new wording", () => {
  const wording = (was: string, now: string) => {
    const [change] = compare(reworded([was, now])).changes.things.flatMap((thing) => thing.changes);
    return change?.kind === "reworded" ? change.sameMeaning : change;
  };

  test("has the same meaning if only articles, capitals or punctuation differ", () => {
    expect(wording("trims wicks and carries oil", "trims the wicks, and carries oil")).toBe(true);
  });

  test.each([
    ["a word that could be left out", "plan the stores", "plan some of the stores"],
    ["the order of the words", "trims wicks and carries oil", "carries oil and trims wicks"],
    ["a word for another", "decides when", "knows when"],
  ])("has another meaning if it changes %s", (_what, was, now) => {
    expect(wording(was, now)).toBe(false);
  });
});
