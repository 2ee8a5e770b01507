import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceId } from "../../../src/catalogue/ids.ts";
import { accountFor } from "../../../src/ingest/account.ts";
import { decode } from "../../../src/ingest/decode.ts";
import { examine } from "../../../src/ingest/defects/examine.ts";
import { outlineOf } from "../../../src/ingest/outline.ts";
import { extractOf, projectFile } from "../documents.ts";

// One table in the ways in which programs save it, and people change it.

type Table = readonly (readonly string[])[];

interface Way {
  readonly delimiter?: string;
  /** The line end of rows, and that inside cells. */
  readonly ends?: readonly [row: string, cell: string];
  readonly quoted?: "where needed" | "everywhere" | "with spaces around";
  readonly encode?: (text: string) => Uint8Array;
  readonly change?: (table: Table) => Table;
  readonly changeText?: (text: string) => string;
}

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
const windows = new Map(
  Object.entries({ "‘": "\x91", "’": "\x92", "–": "\x96", "“": "\x93", "”": "\x94", "…": "\x85" }),
);
const windows1252 = (text: string): Uint8Array =>
  Buffer.from(
    text.replaceAll(/[‘’–“”…]/gu, (mark) => windows.get(mark) ?? ""),
    "latin1",
  );

function save(table: Table, way: Way): Uint8Array {
  const { delimiter = ",", ends: [row, inside] = ["\r\n", "\n"], quoted = "where needed" } = way;
  const cellOf = (cell: string): string => {
    const text = cell.replaceAll("\n", inside);
    const needed = quoted !== "where needed" || /["\r\n]/u.test(text) || text.includes(delimiter);
    if (!needed) return text;
    const whole = `"${text.replaceAll('"', '""')}"`;
    return quoted === "with spaces around" ? ` ${whole} ` : whole;
  };
  const changed = way.change?.(table) ?? table;
  const text = changed.map((cells) => `${cells.map(cellOf).join(delimiter)}${row}`).join("");
  const encode = way.encode ?? ((said: string) => new TextEncoder().encode(said));
  return encode(way.changeText?.(text) ?? text);
}

const header = (table: Table): readonly string[] => table[0] ?? [];
const withHeader = (table: Table, change: (cell: string, at: number) => string): Table => [
  header(table).map(change),
  ...table.slice(1),
];

const ways: Readonly<Record<string, Way>> = {
  "as it was downloaded": {},
  "with line feeds alone": { ends: ["\n", "\n"] },
  "with returns alone": { ends: ["\r", "\n"] },
  "with returns alone, in cells too": { ends: ["\r", "\r"] },
  "with line ends of Windows in cells too": { ends: ["\r\n", "\r\n"] },
  "with semicolons": { delimiter: ";" },
  "with tabs": { delimiter: "\t" },
  "with quotation marks around all cells": { quoted: "everywhere" },
  "with semicolons and quotation marks around all cells": { delimiter: ";", quoted: "everywhere" },
  "with tabs and quotation marks around all cells": { delimiter: "\t", quoted: "everywhere" },
  "with spaces around the quotation marks": { quoted: "with spaces around" },
  "with a line that names the semicolon": {
    delimiter: ";",
    changeText: (text) => `sep=;\r\n${text}`,
  },
  "with a line that names the comma, after a byte order mark": {
    changeText: (text) => `\uFEFFsep=,\r\n${text}`,
  },
  "with a line that names a bar": { delimiter: "|", changeText: (text) => `"sep=|"\r\n${text}` },
  "as UTF-8 with its mark": { changeText: (text) => `\uFEFF${text}` },
  "as UTF-8 with its mark and quotation marks": {
    quoted: "everywhere",
    changeText: (text) => `\uFEFF${text}`,
  },
  "as Unicode text, which is UTF-16 with tabs": { delimiter: "\t", encode: utf16 },
  "as UTF-16, the other way round": {
    encode: (text) => utf16(text).map((_, at, all) => all[at ^ 1] ?? 0),
  },
  "in Windows-1252": { encode: windows1252 },
  "in Windows-1252 with semicolons": { delimiter: ";", encode: windows1252 },
  "with empty columns and rows at the end": {
    change: (table) => [
      ...table.map((cells) => [...cells, "", "", ""]),
      ...[1, 2].map(() => [...header(table).map(() => ""), "", "", ""]),
    ],
  },
  "with a blank line above": { changeText: (text) => `\r\n${text}` },
  "with blank lines between": {
    change: (table) => table.flatMap((cells) => [cells, [""]]),
  },
  "without empty cells at the end of rows": {
    change: (table) => table.map((cells) => (cells.at(-1) === "" ? cells.slice(0, -1) : cells)),
  },
  "without a line end at the end": { changeText: (text) => text.replace(/[\r\n]+$/u, "") },
  "with spaces after the commas of the header": {
    change: (table) => withHeader(table, (cell) => ` ${cell} `),
  },
  "with no-break spaces in the header": {
    change: (table) => withHeader(table, (cell) => `\u00A0${cell.replaceAll(" ", "\u00A0")}`),
  },
  "with the header in capitals": {
    change: (table) => withHeader(table, (cell) => cell.toUpperCase()),
  },
  "with the header in lower case, and semicolons": {
    delimiter: ";",
    change: (table) => withHeader(table, (cell) => cell.toLowerCase()),
  },
  "with the columns in another order": {
    change: (table) => table.map((cells) => cells.toReversed()),
  },
  "with the columns in another order, and tabs": {
    delimiter: "\t",
    change: (table) => table.map((cells) => [...cells.slice(4), ...cells.slice(0, 4)]),
  },
};

const word = fc.constantFrom(
  ...'plan the work of others, share what works; report £5 – “all” of it… it’s ‘ready’ re-use 24/7 A&B &amp; first- and second-line "so"'.split(
    " ",
  ),
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => `Keep ${all.join(" ")}.`);
const list = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .map((all) => `You can:\n${all.map((each) => `- ${each}`).join("\n")}`);
const cell = fc.oneof(words, list);

const rolesTable = fc
  .tuple(cell, cell, cell, cell, cell)
  .map(([introduction, high, low, skill, text]): Table => [
    [
      ..."Role Family,Role,Role Description,Role Level,Role Level Description".split(","),
      ..."Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type".split(","),
    ],
    ["Air", "Pilot", introduction, "Senior pilot", high, "Flying", skill, "Expert", text, "Set"],
    ["Air", "Pilot", introduction, "Pilot", low, "Flying", skill, "Working", text, ""],
    ["Air", "Pilot", introduction, "Pilot", low, "Landing, in fog", "", "Awareness", text, ""],
  ]);
const skillsTable = fc.tuple(cell, cell, cell).map(([description, working, expert]): Table => [
  [
    ..."Skill Name,Skill Description,Awareness,Working,Practitioner,Expert".split(","),
    "Roles that require Skill",
  ],
  ["Flying", description, "", working, "", expert, "Pilot, Navigator"],
  ["Landing, in fog", "", working, "This skill level is currently not defined.", "", "", ""],
]);

function readFrom(bytes: Uint8Array) {
  const decoded = decode(bytes);
  if (decoded.kind !== "text") throw new Error(decoded.reason);
  const { extract, lines, format } = extractOf(decoded.text);
  const source = { ...projectFile("002").source, id: sourceId("table") };
  const { documents, defects } = examine([accountFor(source, lines, extract)]);
  return outlineOf("table", format, documents[0]?.extract ?? extract, defects);
}

/** What a table says, without the lines on which it says it. */
const factsOf = (bytes: Uint8Array) => {
  const { roles, roleLevels, skills, defects } = readFrom(bytes);
  return {
    roles,
    roleLevels,
    skills,
    defects: defects.map(({ rule, excerpt }) => [rule, excerpt]),
  };
};
const defectsOf = (table: Table, way: Way) =>
  readFrom(save(table, way)).defects.map(({ rule, where, excerpt }) => [rule, where, excerpt]);

const [roles = [], skills = []] = [rolesTable, skillsTable].map((table) => fc.sample(table, 1)[0]);
const few = { numRuns: 12 };

describe.each([
  ["roles", rolesTable],
  ["skills", skillsTable],
])("a download of %s", (_, tables) => {
  test.each(Object.entries(ways))("reads the same when saved %s", (_name, way) => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(factsOf(save(table, way))).toEqual(factsOf(save(table, { ends: ["\n", "\n"] })));
      }),
      few,
    );
  });
});

describe("a table with more than the download", () => {
  const facts = ({ roles: all, roleLevels, skills: asked }: ReturnType<typeof readFrom>) => ({
    all,
    roleLevels,
    asked,
  });
  const plain = (table: Table) => facts(readFrom(save(table, {})));

  test.each([
    ["roles", roles],
    ["skills", skills],
  ])("of %s: columns of one's own are left out, in one line of the report each", (_, table) => {
    const change = (all: Table): Table =>
      all.map((cells, at) => [at === 0 ? "Owner" : "Kim Lee", ...cells, at === 0 ? "Notes" : "?!"]);
    expect(facts(readFrom(save(table, { change })))).toEqual(plain(table));
    expect(defectsOf(table, { change }).filter(([rule]) => rule === "column-unknown")).toEqual([
      ["column-unknown", "line 1, the names of the columns", "Owner"],
      ["column-unknown", "line 1, the names of the columns", "Notes"],
    ]);
    expect(defectsOf(table, { change }).some(([rule]) => rule === "line-not-understood")).toBe(
      false,
    );
  });

  test.each([
    ["roles", roles],
    ["skills", skills],
  ])("of %s: the header again is no row, and one line of the report", (_, table) => {
    const [names = [], ...rows] = table;
    const spaced = names.map((name) => ` ${name.toUpperCase()}`);
    const change = (): Table => [names, ...rows, spaced, names, ...rows, names];
    expect(facts(readFrom(save(table, { change })))).toEqual(plain(table));
    const found = defectsOf(table, { change }).filter(([rule]) => rule !== "row-repeated");
    const before = defectsOf(table, {});
    expect(found.slice(0, -1).filter(([rule]) => rule === "line-not-understood")).toEqual([]);
    expect(found.filter(([rule]) => rule === "header-repeated")).toEqual([
      [
        "header-repeated",
        expect.stringMatching(/^line \d+, the rows$/u),
        expect.stringMatching(/^the names of the columns, on lines \d+, \d+, \d+$/u),
      ],
    ]);
    expect(found).toHaveLength(before.length + 1);
  });

  test("a second download in other columns is read by its own header", () => {
    const change = (all: Table): Table => [...all, ...all.map((cells) => cells.toReversed())];
    expect(facts(readFrom(save(roles, { change })))).toEqual(plain(roles));
  });

  test("a title above the header is reported, and the rest is read", () => {
    const change = (all: Table): Table => [["Roles of the port"], ...all];
    expect(facts(readFrom(save(roles, { change })))).toEqual(plain(roles));
    expect(defectsOf(roles, { change })[0]).toEqual([
      "line-not-understood",
      "line 1, no known part",
      "Roles of the port",
    ]);
  });
});

describe("a cell that a spreadsheet took for a formula", () => {
  test.each(["#NAME?", "#REF!", "#VALUE!", " #N/A ", "Err:508", "#ERROR!"])(
    "is reported with its line and never quoted: %s",
    (lost) => {
      const change = (all: Table): Table =>
        all.map((cells, at) => (at === 1 ? cells.with(4, lost).with(8, lost) : cells));
      const text = JSON.stringify(readFrom(save(roles, { change })).roleLevels);
      expect(text).not.toContain(lost.trim());
      expect(defectsOf(roles, { change }).filter(([rule]) => rule === "cell-lost")).toEqual([
        ["cell-lost", "line 2, the rows", `Role Level Description: ${lost.trim()}`],
        ["cell-lost", "line 2, the rows", `Skill Level Description: ${lost.trim()}`],
      ]);
    },
  );

  test("is no skill if it is the skill's name", () => {
    const change = (all: Table): Table =>
      all.map((cells, at) => (at === 1 ? cells.with(0, "#NAME?") : cells));
    const read = readFrom(save(skills, { change }));
    expect(read.skills.map(({ title }) => title)).toEqual(["Landing, in fog"]);
    expect(read.defects.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["cell-lost", "line-not-understood"]),
    );
  });

  test("is not a text that only mentions one", () => {
    const change = (all: Table): Table =>
      all.map((cells, at) => (at === 1 ? cells.with(8, "You can mend #NAME? in sheets.") : cells));
    expect(JSON.stringify(readFrom(save(roles, { change })))).toContain("mend #NAME? in sheets.");
  });
});
