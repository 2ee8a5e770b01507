import { partOf } from "../extract.ts";
import type { ExtractedRequirement, ExtractedSkill, Passage } from "../extract.ts";
import { numberedLevel } from "../level-names.ts";
import type { Line } from "../lines.ts";

/** A skill of an organisation's framework, as one row of a table in cells has it. */
export interface SkillRow {
  readonly skill: ExtractedSkill;
  readonly requirement: ExtractedRequirement;
  readonly furniture: readonly Passage[];
}

// "Awareness Incident management You can …", "3 – Practitioner User focus You can …"
const levelFirst = /^((?:[1-4]\s*[–—-]\s*)?(?:Awareness|Working|Practitioner|Expert))\s+(\S.*)$/su;

/** The name that the text at a level repeats: its first words, as far as the other cell has them. */
function repeatedName(text: string, named: string): string | undefined {
  const words = text.split(" ");
  const lengths = words.map((_, at) => words.length - at);
  const count = lengths.find((length) => {
    const name = words.slice(0, length).join(" ");
    return !/\bYou\b/u.test(name) && ` ${named} `.includes(` ${name} `);
  });
  return count === undefined ? undefined : words.slice(0, count).join(" ");
}

function skillRow(row: readonly Line[]): SkillRow | undefined {
  const last = row.at(-1);
  const [, mark = "", text = ""] = levelFirst.exec(last?.text ?? "") ?? [];
  const level = numberedLevel(mark);
  const named = row.slice(0, -1).findLast((cell) => repeatedName(text, cell.text) !== undefined);
  const name = repeatedName(text, named?.text ?? "");
  if (last === undefined || level === undefined || named === undefined || name === undefined) {
    return undefined;
  }
  const start = named.text.indexOf(name);
  const description = partOf(named, named.text.slice(start + name.length));
  const title = partOf(named, name);
  return {
    skill: {
      title,
      description: description.text === "" ? undefined : description,
      levels: [],
    },
    requirement: {
      skill: title,
      level: { ...partOf(last, mark), value: level },
      text: partOf(last, text.slice(name.length)),
    },
    furniture: [
      ...row
        .slice(0, -1)
        .filter((cell) => cell !== named)
        .map((cell) => partOf(cell, cell.text)),
      partOf(named, named.text.slice(0, start)),
      partOf(last, name),
    ],
  };
}

/** Skills that are each one row: framework, name and description, then the level with its text. */
export function skillRows(lines: readonly Line[]): readonly SkillRow[] {
  const rows = new Map<number, Line[]>();
  for (const line of lines) {
    if (line.cell === undefined) continue;
    rows.set(line.cell.row, [...(rows.get(line.cell.row) ?? []), line]);
  }
  return [...rows.values()].flatMap((row) => skillRow(row) ?? []);
}
