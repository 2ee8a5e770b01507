import { describe, expect, test } from "vitest";
import { sourceId } from "../../../src/catalogue/ids.ts";
import { accountFor } from "../../../src/ingest/account.ts";
import { examine } from "../../../src/ingest/defects/examine.ts";
import { noHints } from "../../../src/ingest/reader.ts";
import { builtFrom, extractOf, projectFile, refusalOf } from "../documents.ts";
import { head, rolesCsv, rows } from "../one-role.ts";

function defectsOf(text: string): readonly string[] {
  const { extract, lines } = extractOf(text);
  const source = { ...projectFile("002").source, id: sourceId("roles") };
  return examine([accountFor(source, lines, extract)]).defects.map(
    ({ rule, where, excerpt }) => `${rule}, ${where}: ${excerpt}`,
  );
}

const csv = (...all: readonly string[]): string => `${[head, ...all].join("\n")}\n`;
const requirementsIn = (text: string) =>
  extractOf(text).extract.roles.flatMap(({ levels }) =>
    levels.flatMap(({ title, requirements }) =>
      requirements.map(({ skill, level }) => `${title.text}: ${skill.text}, ${level.value}`),
    ),
  );

describe("the download of roles", () => {
  test.each([
    ["a column is named otherwise", head.replace("Skill Level Description", "Skill Level Text")],
    ["the download of skills begins", "Skill Name,Skill Description,Awareness,Working"],
  ])("is refused with its line where %s further down", (_, again) => {
    expect(refusalOf(csv(...rows, again, ...rows))).toMatch(
      /line 19, which names columns again, lacks ".*"; write the name above its column, or move the rows/u,
    );
  });

  test("has names as they are, whatever marks they begin with", () => {
    const marked = rolesCsv
      .replaceAll("Landing,", "1. landing,")
      .replaceAll(/,Flying ?,/gu, ",o ring,")
      .replaceAll(",Test pilot,A", ",- Test pilot,A");
    const { roles, skills } = extractOf(marked).extract;
    expect(roles.map(({ title }) => title?.text)).toEqual(["- Test pilot"]);
    expect(skills.map(({ title }) => title.text)).toEqual(["o ring", "1. landing"]);
    expect(defectsOf(marked)).toEqual([]);
  });

  test("counts a repeated row once, and says so", () => {
    const repeated = csv(...rows, rows[0] ?? "");
    expect(requirementsIn(repeated)).toEqual(requirementsIn(rolesCsv));
    expect(defectsOf(repeated)).toEqual([
      "row-repeated, line 19, the rows: Chief of flying, Flying: Expert",
    ]);
  });

  test("takes grades from a column, if the table has one", () => {
    const graded = csv(...rows.map((row) => `${row},`))
      .replace("Role Type", "Role Type,Civil Service grades")
      .replace('teach others",,', 'teach others",,"G7\nG6"')
      .replace('land anywhere",,', 'land anywhere",,TBC');
    const levels = extractOf(graded).extract.roles.flatMap((role) => role.levels);
    expect(levels.map(({ title, grades }) => [title.text, grades?.text])).toEqual([
      ["Chief of flying", "G7\nG6"],
      ["Test pilot", undefined],
    ]);
    expect(defectsOf(graded)).toEqual([]);
  });

  test("asks for nothing in a row that is not in use, and keeps its role level", () => {
    const unused = csv((rows[0] ?? "").replace("Expert", "NOT IN USE "));
    expect(requirementsIn(unused)).toEqual([]);
    expect(extractOf(unused).extract.roles[0]?.levels.map(({ title }) => title.text)).toEqual([
      "Chief of flying",
    ]);
    expect(defectsOf(unused)).toEqual([
      "row-not-in-use, line 2, the rows: Chief of flying, Flying: NOT IN USE",
    ]);
  });

  test("has a role without levels if its role levels are not in use, as for the Senior Civil Service", () => {
    const chief = [
      "Chiefs,Chief pilot,A chief pilot leads.,NOT IN USE,NOT IN USE,Strategy,How to plan.,NOT IN USE,NOT IN USE,Senior Civil Service",
      "Chiefs,Chief engineer,A chief engineer leads.,NOT IN USE,NOT IN USE,Strategy,How to plan.,NOT IN USE,NOT IN USE,Senior Civil Service",
    ];
    const { published: _, ...source } = projectFile("002").source;
    const { roles } = builtFrom([
      {
        source: { ...source, id: sourceId("roles"), format: "official-roles-csv" },
        hints: noHints,
        text: csv(...rows, ...chief),
      },
    ]).data;
    expect(roles.map(({ id, levels }) => [id, levels])).toEqual([
      ["chief-engineer", []],
      ["chief-pilot", []],
      ["test-pilot", expect.arrayContaining(["chief-of-flying", "test-pilot"])],
    ]);
    expect(roles[1]?.introduction?.text).toBe("A chief pilot leads.");
    expect(defectsOf(csv(...rows, ...chief))).toEqual([
      "row-not-in-use, line 19, the rows: Chief pilot, Strategy: NOT IN USE",
      "row-not-in-use, line 20, the rows: Chief engineer, Strategy: NOT IN USE",
    ]);
  });

  test("has a role for which it only has a description", () => {
    const bare = csv(...rows, "Flight,Balloonist,A balloonist floats.,,,,,,,");
    const { roles } = extractOf(bare).extract;
    expect(roles.map(({ title, levels }) => [title?.text, levels.length])).toEqual([
      ["Test pilot", 2],
      ["Balloonist", 0],
    ]);
    expect(defectsOf(bare)).toEqual([]);
    const lost = csv(...rows, "Flight,Balloonist,A balloonist floats.,,,Floating,,Expert,,");
    expect(defectsOf(lost)).toEqual([expect.stringMatching(/^line-not-understood, line 19/u)]);
  });

  test("reports an invalid level, and descriptions that differ between rows of one level", () => {
    expect(defectsOf(csv((rows[0] ?? "").replace("Expert", "Wizard")))[0]).toMatch(
      /^line-not-understood, line 2/u,
    );
    const other = (rows[1] ?? "").replace("Duties vary", "Duties are many");
    expect(defectsOf(csv(...rows, other))).toEqual([
      expect.stringMatching(/^line-not-understood, line 19/u),
    ]);
  });

  test("leaves out a row whose role, level or skill has no letter in its name, and says so", () => {
    const nameless = [
      "Air,???,A thing.,!!!,You fly.,Flying,,Working,You can fly.,",
      "Air,Test pilot,A test pilot flies what nobody has flown.,!!!,Sits.,Flying,,Working,You can sit.,",
      "Air,Chief pilot,A chief pilot leads.,Chief pilot,Leads.,???,Odd.,Working,You can lead.,",
    ];
    const text = csv(...rows, ...nameless);
    const { roles, skills } = extractOf(text).extract;
    expect(roles.map(({ title }) => title?.text)).toEqual(["Test pilot", "Chief pilot"]);
    expect(skills.map(({ title }) => title.text)).toEqual(["Flying", "Landing"]);
    expect(requirementsIn(text)).toEqual(requirementsIn(rolesCsv));
    expect(defectsOf(text)).toEqual([
      expect.stringMatching(/^line-not-understood, line 19, .*A thing/u),
      expect.stringMatching(/^line-not-understood, line 20, .*Sits/u),
      expect.stringMatching(/^line-not-understood, line 21, .*Odd/u),
    ]);
  });

  test("counts blank lines, so that a defect has the line number an editor shows", () => {
    const wrong = (rows[0] ?? "").replace("Expert", "Wizard");
    const text = `${head}\n\n\n${wrong}\n\n${wrong.replace("Flying", "Looping")}\n\n`;
    expect(defectsOf(text).map((defect) => defect.slice(0, 28))).toEqual([
      "line-not-understood, line 4,",
      "line-not-understood, line 7,",
    ]);
    expect(requirementsIn(`\n${rolesCsv}`)).toEqual(requirementsIn(rolesCsv));
  });

  test("gives every skill with its description once", () => {
    expect(
      extractOf(rolesCsv).extract.skills.map(({ title, description }) => [
        title.text,
        description?.text,
      ]),
    ).toEqual([
      ["Flying", "Flying involves keeping an aircraft up."],
      ["Landing", undefined],
    ]);
  });

  test.each([
    [
      "a cell is not closed",
      rolesCsv.slice(0, rolesCsv.indexOf("- land any")),
      "the quotation mark that opens a cell on line 17 is never closed; close it at the end of the cell, or download the file again",
    ],
    [
      "a cell further up is not closed",
      rolesCsv.replace('- teach others"', "- teach others"),
      "the cell that a quotation mark opens on line 2 goes on after the next one; close it at its end and write quotation marks inside it twice, or download the file again",
    ],
    [
      "a cell has single quotation marks inside",
      rolesCsv.replace("- take off", '- take "off"'),
      "the cell that a quotation mark opens on line 4 goes on after the next one; close it at its end and write quotation marks inside it twice, or download the file again",
    ],
    [
      "a quotation mark is in the middle of a cell",
      rolesCsv.replace(",Flying,", ',Flying "fast",'),
      "line 2 has a quotation mark in the middle of a cell; put the whole cell into quotation marks and write those inside it twice, or download the file again",
    ],
    [
      "two columns have no name",
      `\n${rolesCsv.replace("Skill Name,Skill Description", "Name,")}`,
      'line 2, which names the columns, lacks "Skill Name", "Skill Description"; write the name above its column, or download the file again',
    ],
  ])("is refused with the line and the remedy if %s", (_, text, reason) => {
    expect(refusalOf(text)).toBe(
      `it looks like the framework's official download of roles (CSV), but ${reason}.`,
    );
  });
});

const skillsCsv = `Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill
Flying ,Flying involves keeping an aircraft up.,This skill level is currently not defined.,"You can:
- take off
- land",,"You can:
- teach others","Test pilot, Navigator"
Landing,,"You can:
- land anywhere",This skill level is currently not defined.,,,Test pilot
`;

test("the download of skills gives their levels, without undefined ones", () => {
  const { extract, format } = extractOf(skillsCsv);
  expect(format).toBe("official-skills-csv");
  expect(
    extract.skills.map(({ title, description, levels }) => [
      title.text,
      description?.text,
      levels.map(({ level, text }) => [level.value, text.text]),
    ]),
  ).toEqual([
    [
      "Flying",
      "Flying involves keeping an aircraft up.",
      [
        ["working", "You can:\n• take off\n• land"],
        ["expert", "You can:\n• teach others"],
      ],
    ],
    ["Landing", undefined, [["awareness", "You can:\n• land anywhere"]]],
  ]);
  expect(defectsOf(skillsCsv)).toEqual([]);
});

test("A skill without a letter in its name is left out of the download of skills, and reported.", () => {
  const text = `${skillsCsv}???,What nobody can ask for.,,You can.,,,\n`;
  expect(extractOf(text).extract.skills.map(({ title }) => title.text)).toEqual([
    "Flying",
    "Landing",
  ]);
  expect(defectsOf(text)).toEqual([expect.stringMatching(/^line-not-understood, line 8, /u)]);
});
