import { passageOf } from "../extract.ts";
import type { ExtractedRequirement, ExtractedSkill, Passage } from "../extract.ts";
import { numberedLevel } from "../level-names.ts";
import type { Line } from "../lines.ts";
import { cellRows } from "./bcs-cells.ts";

/** A skill of an organisation's framework, from one row of a table with separate cells. */
export interface SkillRow {
  readonly skill: ExtractedSkill;
  readonly requirement: ExtractedRequirement;
  readonly furniture: readonly Passage[];
}

// "Awareness Incident management You can …", "3 – Practitioner User focus You can …"
const levelFirst = /^((?:[1-4]\s*[–—-]\s*)?(?:Awareness|Working|Practitioner|Expert))\s+(\S.*)$/su;

/** Only so many words of a text are tried as a name: the text may have thousands. */
const mostInName = 30;

/**
 * The name that the text at a level repeats: its longest beginning that the other cell contains.
 */
function repeatedName(text: string, named: string): string | undefined {
  const words = text.split(/\s/u, mostInName);
  const lengths = words.map((_, at) => words.length - at);
  const count = lengths.find((length) => {
    const name = words.slice(0, length).join(" ");
    return !/\bYou\b/u.test(name) && ` ${named} `.includes(` ${name} `);
  });
  return count === undefined ? undefined : words.slice(0, count).join(" ");
}

/** Some of the words of a cell. */
const partOf = ({ lines }: Passage, text: string): Passage => ({ text: text.trim(), lines });

/** A cell's words on one line, because a name may be wrapped anywhere. */
const inline = ({ text }: Passage): string => text.replaceAll("\n", " ");

function skillRow(row: readonly Passage[]): SkillRow | undefined {
  const last = row.at(-1);
  const [, mark = "", text = ""] = levelFirst.exec(last?.text ?? "") ?? [];
  const level = numberedLevel(mark);
  const named = row.slice(0, -1).findLast((cell) => repeatedName(text, inline(cell)) !== undefined);
  const name = named === undefined ? undefined : repeatedName(text, inline(named));
  if (last === undefined || level === undefined || named === undefined || name === undefined) {
    return undefined;
  }
  const start = inline(named).indexOf(name);
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
      ...row.slice(0, -1).filter((cell) => cell !== named),
      partOf(named, named.text.slice(0, start)),
      partOf(last, name),
    ],
  };
}

/** Skills with one row each: framework, name and description, then the level with its text. */
export function skillRows(lines: readonly Line[]): readonly SkillRow[] {
  return cellRows(lines).flatMap((row) => skillRow(row.map((cell) => passageOf(cell))) ?? []);
}
