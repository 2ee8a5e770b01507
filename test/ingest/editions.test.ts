import { type IndexRules, noRules } from "../../src/ingest/source-index.ts";
import { describe, expect, test } from "vitest";
import { sourceId } from "../../src/catalogue/ids.ts";
import type { SourceFile } from "../../src/ingest/build.ts";
import { build } from "../../src/ingest/build.ts";
import { builtFrom, projectFile } from "./documents.ts";
import { head, page2020, page2023, rolesCsv, rows } from "./one-role.ts";

function file(name: string, format: string, text: string, dates: object = {}): SourceFile {
  const source = {
    id: sourceId(name),
    file: `${name}.txt`,
    title: "Test pilot",
    publisher: "GOV.UK",
    framework: "F",
    licence: "L",
    format,
    ...dates,
  };
  return { source, hints: { qualifications: [] }, text };
}

const older = file(
  "older",
  "govuk-role-page",
  page2020
    .replace("(Relevant skill level: expert)", "(Relevant skill level: working)")
    .replace(
      "(Relevant skill level: awareness)",
      "(Relevant skill level: awareness)\n  • Looping. You can loop. (Relevant skill level: working)",
    )
    .replace("  • take off\n", "  • take off\n  • wear goggles at all times\n"),
  { retrieved: "2021-01-01" },
);
const newer = file("newer", "framework-role-page", page2023, { published: "2025-11-28" });
const undated = file("undated", "official-roles-csv", rolesCsv);

const levelIn = (files: readonly SourceFile[], id: string) => {
  const level = builtFrom(files).data.roleLevels.find((one) => one.id === id);
  if (level === undefined) throw new Error(`no role level ${id}`);
  return level;
};

describe("with several editions from one publisher", () => {
  test("the newest says what is asked for, and the older wording is kept as differing", () => {
    const { requirements } = levelIn([older, newer], "chief-of-flying");
    expect(requirements.map(({ level, statement }) => [level, statement.source])).toEqual([
      ["expert", "newer"],
    ]);
    expect(requirements[0]?.statement.differing).toEqual([]);
    const changed = { ...older, text: older.text.replace("You can teach others", "You can loop") };
    expect(
      levelIn([changed, newer], "chief-of-flying").requirements[0]?.statement.differing,
    ).toEqual([{ text: "You can loop.", source: "older" }]);
  });

  test("what only the older one lists is no longer asked for", () => {
    const level = levelIn([older, newer], "test-pilot");
    expect(level.requirements.map(({ skill }) => skill)).toEqual(["flying", "landing"]);
    expect(level.responsibilities.map(({ text }) => text)).toEqual(["take off", "fly"]);
  });

  test("a qualification that only the older one lists is no longer recommended", () => {
    const profile = projectFile("001");
    const edition = (id: string, text: string, retrieved: string): SourceFile => ({
      ...profile,
      source: { ...profile.source, id: sourceId(id), file: `${id}.txt`, retrieved },
      text,
    });
    const renamed = profile.text.replace(
      "ITIL 4 Specialist Drive Stakeholder Value",
      "Herding for experts",
    );
    const titlesOf = (files: readonly SourceFile[]) => {
      const { qualifications, roleLevels } = builtFrom(files).data;
      const listed = new Set(roleLevels.flatMap((level) => level.qualifications));
      expect(qualifications.filter(({ id }) => !listed.has(id))).toEqual([]);
      return qualifications.map(({ title }) => title);
    };
    const later = edition("later", renamed, "2025-01-01");
    const both = titlesOf([edition("earlier", profile.text, "2021-01-01"), later]);
    expect(both).toEqual(titlesOf([later]));
    expect(both.some((title) => title.startsWith("Herding for experts"))).toBe(true);
  });

  test("a skill that only the older one lists for a role without levels is no longer asked for", () => {
    const chief = (skill: string): string =>
      `${head}\nChiefs,Chief pilot,Leads.,NOT IN USE,NOT IN USE,${skill},How.,NOT IN USE,NOT IN USE,SCS\n`;
    const then = file("then", "official-roles-csv", chief("Looping"), { retrieved: "2021-01-01" });
    const now = file("now", "official-roles-csv", chief("Strategy"), { retrieved: "2025-01-01" });
    const skillsOf = (files: readonly SourceFile[]) => builtFrom(files).data.roles[0]?.skills;
    expect(skillsOf([then, now])).toEqual(["strategy"]);
    const other = { ...then, source: { ...then.source, publisher: "BCS/FEDIP" } };
    expect(skillsOf([other, now])).toEqual(["strategy", "looping"]);
  });

  test("an undated one neither replaces another nor is replaced", () => {
    const { requirements } = levelIn([older, undated], "chief-of-flying");
    expect(requirements.map(({ level }) => level)).toEqual(["working", "expert"]);
  });

  test("another publisher's is kept alongside", () => {
    const other = { ...older, source: { ...older.source, publisher: "BCS/FEDIP" } };
    expect(levelIn([other, newer], "chief-of-flying").requirements).toHaveLength(2);
  });
});

test("what an older edition shares with another publisher is quoted from the latter", () => {
  const other = {
    ...older,
    source: { ...older.source, id: sourceId("z"), publisher: "BCS/FEDIP" },
  };
  const level = levelIn([older, newer, other], "chief-of-flying");
  expect(
    level.requirements.map(({ level: asked, statement }) => [asked, statement.source]),
  ).toEqual([
    ["working", "z"],
    ["expert", "newer"],
  ]);
});

const ordered = (orders: IndexRules["orders"]): IndexRules => ({ ...noRules, orders });

describe("the levels of a role with no known order", () => {
  const text = rolesCsv.replaceAll("Chief of flying", "Ace");
  const csv = file("roles", "official-roles-csv", text);
  const roleOf = (levels?: readonly string[]) => {
    const built = build(
      [csv],
      ordered(levels === undefined ? [] : [{ role: "Test pilot", levels }]),
    );
    return built.kind === "wrong" ? built.problems : built.data.roles[0];
  };

  test("are unordered, unless the maintainer orders them", () => {
    expect(roleOf()).toMatchObject({ levelsOrdered: false });
    expect(roleOf(["Test pilot", "Ace"])).toMatchObject({
      levelsOrdered: true,
      levels: ["test-pilot", "ace"],
    });
  });

  test("and the maintainer is told about a level or role that does not exist", () => {
    expect(roleOf(["Test pilot", "Baron"])).toEqual([
      'index.yml: roles: the role "Test pilot" has no level "Baron"; its levels are "Test pilot", "Ace"',
    ]);
    const built = build([csv], ordered([{ role: "Baker", levels: ["Baker"] }]));
    expect(built).toMatchObject({
      problems: [
        'index.yml: roles: no document has a role "Baker"; correct the title or delete the entry',
      ],
    });
    expect(build([csv], ordered([{ role: "Test pilots", levels: ["Ace"] }]))).toMatchObject({
      problems: [
        'index.yml: roles: no document has a role "Test pilots"; the nearest titles are "Test pilot"',
      ],
    });
  });
});

describe("a local document beside the framework's own", () => {
  const ours = (text: string): SourceFile => {
    const csv = file("ours", "official-roles-csv", text, { retrieved: "2026-11-20" });
    return { ...csv, source: { ...csv.source, publisher: "Our department" } };
  };
  const local = ours(
    rolesCsv
      .replaceAll("Flying involves keeping an aircraft up.", "Our own words about flying.")
      .replaceAll(",Flying", ",FLYING")
      .replaceAll("- teach others", "- instruct the crews of our department, which takes longer"),
  );
  const { data } = builtFrom([undated, local]);
  const flying = data.skills.find(({ id }) => id === "flying");

  test("adds its words after the framework's, and its spelling is not used", () => {
    expect(flying?.title).toBe("Flying");
    expect(flying?.description).toEqual({
      text: "Flying involves keeping an aircraft up.",
      source: "undated",
      agreeing: [],
      differing: [{ text: "Our own words about flying.", source: "ours" }],
    });
    const expert = flying?.levels.find(({ level }) => level === "expert");
    expect(expert?.statement.source).toBe("undated");
    expect(expert?.statement.differing.map(({ source }) => source)).toEqual(["ours"]);
  });

  test("does not take the framework's words for its own", () => {
    const working = flying?.levels.find(({ level }) => level === "working");
    expect(working?.statement).toMatchObject({ source: "undated", agreeing: ["ours"] });
  });

  test("does not complete the framework's words", () => {
    const longer = ours(rolesCsv.replaceAll("- teach others", "- teach others all that we know"));
    const { skills } = builtFrom([undated, longer]).data;
    const expert = skills[0]?.levels.find(({ level }) => level === "expert");
    expect(expert?.statement).toMatchObject({
      text: "You can:\n• teach others",
      source: "undated",
    });
  });

  test("speaks after the framework although another publisher writes profiles of it", () => {
    const profile = projectFile("001");
    const page = projectFile("002");
    const late = { ...profile, source: { ...profile.source, retrieved: "2026-01-01" } };
    const sources = builtFrom([page, late]).data.skills.flatMap(({ levels }) =>
      levels
        .filter(({ statement }) => statement.differing.length > 0)
        .map(({ statement }) => statement.source),
    );
    expect(new Set(sources)).toEqual(new Set([page.source.id]));
  });

  test("does not reorder the framework's levels", () => {
    const [chief = "", pilot = "", landing = ""] = rows;
    const senior = [head, chief, pilot, landing]
      .join("\n")
      .replaceAll("Chief of flying", "Lead test pilot");
    const upside = page2023
      .replace("1. Test pilot", "1. Lead test pilot")
      .replace("2. Chief of flying", "2. Test pilot");
    const { source, ...page } = ours(upside);
    const reversed = { ...page, source: { ...source, format: "framework-role-page" } };
    const csv = file("official", "official-roles-csv", `${senior}\n`);
    expect(builtFrom([csv, reversed]).data.roles[0]?.levels).toEqual([
      "test-pilot",
      "lead-test-pilot",
    ]);
  });
});
