import { scales } from "../../catalogue/levels.ts";
import { passageOf } from "../extract.ts";
import type { ExtractedSkill, Passage } from "../extract.ts";
import { groupBy } from "../../catalogue/group.ts";
import { isNaming } from "../../catalogue/ids.ts";
import { linesOf, tidy } from "../lines.ts";
import type { TextDocument } from "../lines.ts";
import { govuk } from "../publications.ts";
import type { Reader, Reading } from "../reader.ts";
import { readCsv, withoutRows } from "./csv-table.ts";
import type { CsvRow } from "./csv-table.ts";
import { isPlaceholder } from "./placeholder.ts";
import { columnSign } from "./table-header.ts";

const levels = scales["digital-and-data"];
const columns = ["Skill Name", "Skill Description", ...levels] as const;
const askedByColumn = "Roles that require Skill";

function said(row: CsvRow, column: string): Passage {
  return { text: passageOf(linesOf(row.cell(column))).text, lines: [row.number] };
}

const isWritten = ({ text }: Passage): boolean => text !== "" && !isPlaceholder(text);

function skillOf(row: CsvRow): ExtractedSkill {
  const description = said(row, "Skill Description");
  return {
    // In a name, nothing is the mark of a list.
    title: { text: tidy(row.cell("Skill Name")), lines: [row.number] },
    description: isWritten(description) ? description : undefined,
    levels: levels.flatMap((level) => {
      const text = said(row, level);
      return isWritten(text)
        ? [{ level: { text: level, lines: text.lines, value: level }, text }]
        : [];
    }),
  };
}

function read({ text }: TextDocument): Reading {
  const table = readCsv(text, { needed: columns, optional: [askedByColumn] });
  if (table.kind === "broken") {
    return { kind: "refused", reason: table.reason };
  }
  const rows = table.rows.filter((row) => isNaming(row.cell("Skill Name")));
  if (rows.length === 0) return { kind: "refused", reason: withoutRows };
  const words = (row: CsvRow): string =>
    JSON.stringify([...columns, askedByColumn].map((column) => tidy(row.cell(column))));
  const groups = [...groupBy(rows, words).values()];
  return {
    kind: "read",
    lines: table.lines,
    extract: {
      roles: [],
      skills: groups.flatMap(([row]) => (row === undefined ? [] : [skillOf(row)])),
      furniture: [
        ...table.aside.furniture,
        ...rows.map((row) => said(row, askedByColumn)),
        ...rows.flatMap((row) =>
          columns.map((column) => said(row, column)).filter((cell) => isPlaceholder(cell.text)),
        ),
      ],
      setAside: [
        ...table.aside.setAside,
        ...groups.flatMap(([, ...repeated]) =>
          repeated.map((row) => ({
            text: [...columns, askedByColumn].map((column) => tidy(row.cell(column))).join(" "),
            lines: [row.number],
            why: "repeated" as const,
          })),
        ),
      ],
      missing: [],
      splitsByHint: [],
    },
  };
}

export const officialSkills: Reader = {
  format: "official-skills-csv",
  isTable: true,
  title: "the framework's official download of skills (CSV)",
  // The page that offers the download has the title.
  publication: { ...govuk, title: "Skill descriptions", shownBy: "layout" },
  signs: [...columns, askedByColumn].map(columnSign),
  read,
};
