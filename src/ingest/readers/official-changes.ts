import { dayIn } from "../dates.ts";
import { passageOf } from "../extract.ts";
import type { ExtractedNote, Passage } from "../extract.ts";
import { linesOf } from "../lines.ts";
import type { TextDocument } from "../lines.ts";
import { govuk } from "../publications.ts";
import type { Reader, Reading } from "../reader.ts";
import { readCsv, withoutRows } from "./csv-table.ts";
import type { CsvRow } from "./csv-table.ts";
import { columnSign } from "./table-header.ts";

const columns = ["Timestamp", "Page", "Change note"] as const;

function said(row: CsvRow, column: (typeof columns)[number]): Passage {
  return { text: passageOf(linesOf(row.cell(column))).text, lines: [row.number] };
}

/** Undefined if the row says nothing or not when: it is reported as unread. */
function noteOf(row: CsvRow): ExtractedNote | undefined {
  const [on, page, text] = [said(row, "Timestamp"), said(row, "Page"), said(row, "Change note")];
  const value = dayIn(on.text);
  return value === undefined || text.text === "" ? undefined : { on: { ...on, value }, page, text };
}

function read({ text }: TextDocument): Reading {
  const table = readCsv(text, { needed: columns, optional: [] });
  if (table.kind === "broken") return { kind: "refused", reason: table.reason };
  const notes = table.rows.flatMap((row) => noteOf(row) ?? []);
  if (notes.length === 0) return { kind: "refused", reason: withoutRows };
  return {
    kind: "read",
    lines: table.lines,
    extract: {
      roles: [],
      skills: [],
      notes,
      furniture: table.aside.furniture,
      setAside: table.aside.setAside,
      missing: [],
      splitsByHint: [],
    },
  };
}

export const officialChanges: Reader = {
  format: "official-changes-csv",
  isTable: true,
  title: "the framework's official download of changes (CSV)",
  publication: { ...govuk, title: "Change log", shownBy: "layout" },
  signs: columns.map(columnSign),
  read,
};
