import { emptyRoleLevel, passageOf } from "../extract.ts";
import type {
  ExtractedRequirement,
  ExtractedRole,
  ExtractedRoleLevel,
  ExtractedSkill,
  Passage,
  SetAside,
} from "../extract.ts";
import { groupBy } from "../../catalogue/group.ts";
import { isNaming } from "../../catalogue/ids.ts";
import { digitalAndDataLevel } from "../level-names.ts";
import { linesOf, tidy } from "../lines.ts";
import type { TextDocument } from "../lines.ts";
import { govuk } from "../publications.ts";
import type { Reader, Reading } from "../reader.ts";
import { readCsv, withoutRows } from "./csv-table.ts";
import type { CsvRow } from "./csv-table.ts";
import { isPlaceholder } from "./placeholder.ts";
import { columnSign } from "./table-header.ts";
import { readSummary } from "./summary.ts";

const columns = [
  "Role Family",
  "Role",
  "Role Description",
  "Role Level",
  "Role Level Description",
  "Skill Name",
  "Skill Description",
  "Skill Level",
  "Skill Level Description",
] as const;
type Column = (typeof columns)[number];

const notInUse = /^not in use$/iu;

/** The text of a column that is the same in all these rows. */
function said(rows: readonly CsvRow[], column: string): Passage {
  const { text } = passageOf(linesOf(rows[0]?.cell(column) ?? ""));
  return standingOn(rows, { text, lines: [] });
}

/** A name, in which nothing is the mark of a list. */
function nameIn(rows: readonly CsvRow[], column: Column): Passage {
  return standingOn(rows, { text: tidy(rows[0]?.cell(column) ?? ""), lines: [] });
}

function standingOn<P extends Passage>(rows: readonly CsvRow[], passage: P): P {
  return { ...passage, lines: rows.map(({ number }) => number) };
}

/** Rows grouped by their text in a column, in order of first appearance. */
const alike = (rows: readonly CsvRow[], column: Column): readonly (readonly CsvRow[])[] => [
  ...groupBy(rows, (row) => tidy(row.cell(column))).values(),
];

function requirementOf(rows: readonly CsvRow[]): ExtractedRequirement | undefined {
  const level = said(rows, "Skill Level");
  const value = digitalAndDataLevel(level.text);
  const skill = nameIn(rows, "Skill Name");
  if (value === undefined || !isNaming(skill.text)) return undefined;
  return { skill, level: { ...level, value }, text: said(rows, "Skill Level Description") };
}

const hasPlaceholder = (row: CsvRow, column: string): boolean =>
  isPlaceholder(tidy(row.cell(column)));

/** Groups of identical rows. */
function once(rows: readonly CsvRow[]): readonly (readonly CsvRow[])[] {
  const words = (row: CsvRow): string =>
    JSON.stringify(columns.map((column) => tidy(row.cell(column))));
  return [...groupBy(rows, words).values()];
}

/** A column that some tables have for the grades of a role level. */
const gradeColumn = /\bgrades?\b/u;

function gradesIn(rows: readonly CsvRow[], column: string | undefined): Passage | undefined {
  if (column === undefined) return undefined;
  const stated = rows.filter((row) => isNaming(row.cell(column)) && !hasPlaceholder(row, column));
  return stated.length === 0 ? undefined : standingOn(rows, said(stated, column));
}

function roleLevelOf(rows: readonly CsvRow[], inColumn: string | undefined): ExtractedRoleLevel {
  const [about = []] = alike(rows, "Role Level Description");
  const { summary, responsibilitiesLeadIn, responsibilities, grades } = readSummary(
    linesOf(about[0]?.cell("Role Level Description") ?? ""),
  );
  return {
    ...emptyRoleLevel,
    title: nameIn(rows, "Role Level"),
    summary: summary && standingOn(about, summary),
    responsibilitiesLeadIn: responsibilitiesLeadIn && standingOn(about, responsibilitiesLeadIn),
    responsibilities: responsibilities.map((passage) => standingOn(about, passage)),
    grades: gradesIn(rows, inColumn) ?? (grades && standingOn(about, grades)),
    requirements: once(rows).flatMap((same) => requirementOf(same) ?? []),
  };
}

function namesOfSkills(rows: readonly CsvRow[]): readonly Passage[] {
  return alike(rows, "Skill Name")
    .map((ofSkill) => nameIn(ofSkill, "Skill Name"))
    .filter(({ text }) => isNaming(text));
}

const isNotInUse = (row: CsvRow, column: Column): boolean => notInUse.test(tidy(row.cell(column)));

const ofLevel = columns.slice(columns.indexOf("Role Level"));

/** A row for a role that so far has only a description. */
const isBare = (row: CsvRow): boolean => ofLevel.every((column) => tidy(row.cell(column)) === "");

/**
 * The rows are in alphabetical order, which says nothing about seniority. Senior Civil Service
 * roles have skills, but no levels.
 */
function roleOf(rows: readonly CsvRow[], inColumn: string | undefined): ExtractedRole {
  const levelled = rows.filter((row) => !isNotInUse(row, "Role Level") && !isBare(row));
  const introduction = said(alike(rows, "Role Description")[0] ?? [], "Role Description");
  const family = nameIn(rows, "Role Family");
  return {
    title: nameIn(rows, "Role"),
    family: isNaming(family.text) ? family : undefined,
    introduction: introduction.text === "" ? undefined : introduction,
    grades: levelled.length > 0 ? undefined : gradesIn(rows, inColumn),
    levels: alike(levelled, "Role Level").map((ofLevel) => roleLevelOf(ofLevel, inColumn)),
    levelsOrdered: false,
    skills: levelled.length > 0 ? [] : namesOfSkills(rows),
  };
}

function skillsOf(rows: readonly CsvRow[]): readonly ExtractedSkill[] {
  const named = rows.filter((row) => isNaming(row.cell("Skill Name")));
  return alike(named, "Skill Name").flatMap((ofSkill) =>
    alike(ofSkill, "Skill Description").map((same) => {
      const description = said(same, "Skill Description");
      const isWritten = description.text !== "" && !isPlaceholder(description.text);
      return {
        title: nameIn(same, "Skill Name"),
        description: isWritten ? description : undefined,
        levels: [],
      };
    }),
  );
}

/** A row as a person would name it. */
function nameOf(row: CsvRow): string {
  const who = isNotInUse(row, "Role Level") ? "Role" : "Role Level";
  const [level, skill, at] = ([who, "Skill Name", "Skill Level"] as const).map((column) =>
    tidy(row.cell(column)),
  );
  return `${level}, ${skill}: ${at}`;
}

function setAsideIn(rows: readonly CsvRow[]): readonly SetAside[] {
  const repeated = once(rows).flatMap((same) => same.slice(1));
  return [
    ...repeated.map((row) => ({
      text: nameOf(row),
      lines: [row.number],
      why: "repeated" as const,
    })),
    ...rows
      .filter((row) => isNotInUse(row, "Skill Level"))
      .map((row) => ({ text: nameOf(row), lines: [row.number], why: "not-in-use" as const })),
  ];
}

function read({ text }: TextDocument): Reading {
  const table = readCsv(text, { needed: columns, optional: ["Role Type", gradeColumn] });
  if (table.kind === "broken") {
    return { kind: "refused", reason: table.reason };
  }
  const inColumn = table.columns.find((column) => gradeColumn.test(column));
  const rows = table.rows.filter(
    (row) => isNaming(row.cell("Role")) && (isNaming(row.cell("Role Level")) || isBare(row)),
  );
  if (rows.length === 0) return { kind: "refused", reason: withoutRows };
  const unused = rows.filter((row) => isNotInUse(row, "Skill Level"));
  const unlevelled = rows.filter((row) => isNotInUse(row, "Role Level"));
  const unwritten = rows.filter((row) => hasPlaceholder(row, "Skill Description"));
  return {
    kind: "read",
    lines: table.lines,
    extract: {
      roles: alike(rows, "Role").map((ofRole) => roleOf(ofRole, inColumn)),
      skills: skillsOf(rows),
      furniture: [
        ...table.aside.furniture,
        ...rows.map((row) => said([row], "Role Type")).filter((passage) => passage.text !== ""),
        ...unused.map((row) => said([row], "Skill Level Description")),
        ...unlevelled.flatMap((row) => [
          said([row], "Role Level"),
          said([row], "Role Level Description"),
        ]),
        ...unwritten.map((row) => said([row], "Skill Description")),
        ...rows
          .filter((row) => inColumn !== undefined && hasPlaceholder(row, inColumn))
          .map((row) => said([row], inColumn ?? "")),
      ],
      setAside: [...table.aside.setAside, ...setAsideIn(rows)],
      missing: [],
      splitsByHint: [],
    },
  };
}

export const officialRoles: Reader = {
  format: "official-roles-csv",
  isTable: true,
  title: "the framework's official download of roles (CSV)",
  // The page that offers the download has the title.
  publication: { ...govuk, title: "Role descriptions", shownBy: "layout" },
  signs: columns.map(columnSign),
  read,
};
