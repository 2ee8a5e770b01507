import type { ExtractedItem } from "../extract.ts";
import type { SfiaLevel } from "../../catalogue/levels.ts";
import { sfiaLevel } from "../level-names.ts";
import type { Line } from "../lines.ts";
import { endsSentence } from "../sentences.ts";
import { splitLabel, splitRow } from "./split-row.ts";

// "(ASUP) (Level 2)", with or without its spaces.
const sfiaMark = /\s*\(([A-Z]{4})\)\s*\(Level\s*([1-7])\)\s*/u;
// The four groups of BCS development activities, and the label of a background.
const knownLabel =
  /\s(Broadening Activities|Increasing Knowledge|Participation in Professional Activities|Developing Professional Skills|Prior Knowledge and Skills)$/iu;

/** One row of a table whose columns share a line, joined from the lines it was wrapped onto. */
export interface Row {
  readonly text: string;
  readonly lines: readonly number[];
  /** The last column, if the table has one and the row fills it. */
  readonly label?: string;
}

export const noLastColumn = (): undefined => undefined;

export function labelOf(text: string): string | undefined {
  return knownLabel.exec(text)?.[1] ?? splitLabel(text)?.label;
}

/** Whether a line continues the wrapped row above it. */
function runsOn({ text, bullet }: Line, row: string, isFull: boolean): boolean {
  if (bullet || /^\p{Ll}(?!\p{Ll}?\p{Lu})/u.test(text)) return true;
  // A line that reads as a row is treated as one: a row without its last column is better than two
  // rows merged into one.
  return !isFull && !endsSentence(row) && splitRow(text) === undefined;
}

/** The rows of a table, each with its last column as `lastColumn` finds it. */
export function rowsOf(
  lines: readonly Line[],
  lastColumn: (text: string) => string | undefined,
): readonly Row[] {
  const hasLastColumn = lines.some(({ text }) => lastColumn(text) !== undefined);
  const rows: { text: string; readonly lines: number[] }[] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const isFull = !hasLastColumn || row === undefined || lastColumn(row.text) !== undefined;
    if (row !== undefined && runsOn(line, row.text, isFull)) {
      row.text = line.bullet ? `${row.text}\n• ${line.text}` : `${row.text} ${line.text}`;
      row.lines.push(line.number);
    } else {
      rows.push({ text: line.text, lines: [line.number] });
    }
  }
  return rows.map((row) => {
    const label = lastColumn(row.text);
    if (label === undefined) return row;
    return { ...row, text: row.text.slice(0, -label.length).trim(), label };
  });
}

// "Test planning (Level 4) Designs …": a level without a skill code ends the title.
const levelEndsTitle = /^(.+?\(Level\s*[1-7]\))\s+(.+)$/su;

interface SfiaMark {
  readonly before: string;
  readonly mark: string;
  readonly after: string;
  readonly value: { readonly code: string; readonly level: SfiaLevel };
}

/** The SFIA skill and level that a work activity names between its title and its text. */
export function sfiaMarkOf(text: string): SfiaMark | undefined {
  const found = sfiaMark.exec(text);
  const [mark = "", code = "", number = ""] = found ?? [];
  const level = sfiaLevel(number);
  if (found === null || level === undefined) return undefined;
  return {
    before: text.slice(0, found.index),
    mark: mark.trim(),
    after: text.slice(found.index + mark.length),
    value: { code, level },
  };
}

/** Title and text of a row; empty if they cannot be separated. */
export function itemOf({ text, lines, label }: Row): readonly ExtractedItem[] {
  const sfia = sfiaMarkOf(text);
  const [, levelled, rest = ""] = levelEndsTitle.exec(text) ?? [];
  const unmarked = levelled === undefined ? splitRow(text) : { title: levelled, text: rest };
  const split = sfia === undefined ? unmarked : { title: sfia.before, text: sfia.after };
  if (split === undefined) return [];
  return [
    {
      title: { text: split.title, lines },
      text: { text: split.text, lines },
      group: label === undefined ? undefined : { text: label, lines },
      sfia: sfia && { text: sfia.mark, lines, value: sfia.value },
    },
  ];
}
