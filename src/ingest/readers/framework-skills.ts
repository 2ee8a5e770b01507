import type { DigitalAndDataLevel } from "../../catalogue/levels.ts";
import { partOf, passageOf } from "../extract.ts";
import type { ExtractedRequirement, Passage } from "../extract.ts";
import { digitalAndDataLevel } from "../level-names.ts";
import type { Line } from "../lines.ts";
import { withBullets } from "./summary.ts";

// "Level: working", alone or, in copies that lost their line ends, between the skill's name and
// what the page says of the scale.
const levelLine =
  /^(?:((?!\(?(?:Relevant )?Skill Level:).+?)\s+)?\(?(?:(?:Relevant )?Skill )?Level:\s*(\p{L}+)\b\)?\s*(\p{L}+ is the \p{L}+ of (?:4|four) ascending skill levels\.?)?$/iu;
/** "Working is the second of 4 ascending skill levels" */
export const scaleLine = /^\p{L}+ is the \p{L}+ of (?:4|four) ascending skill levels\.?$/iu;
// In copies of the page's tables what a level asks for may follow on the line.
const scaleAndText =
  /^(.*\b\p{L}+ is the \p{L}+ of (?:4|four) ascending skill levels\.?)\s+(\S.*)$/iu;
const columnHeads = /^(?:Skill|Skill Description|Description)$/iu;

interface Level {
  readonly at: number;
  /** Where what is said of this skill begins: the line of its name. */
  readonly from: number;
  readonly name: Passage | undefined;
  readonly mark: Passage;
  readonly value: DigitalAndDataLevel;
}

function isName({ text, bullet }: Line): boolean {
  return (
    !bullet &&
    /\p{Letter}/u.test(text) &&
    !/[.:]$/u.test(text) &&
    !columnHeads.test(text) &&
    !scaleLine.test(text)
  );
}

function levelAt(lines: readonly Line[], at: number): Level | undefined {
  const line = lines[at];
  const [, before, word = ""] = levelLine.exec(line?.text ?? "") ?? [];
  const value = digitalAndDataLevel(word);
  if (line === undefined || value === undefined) return undefined;
  if (before !== undefined) {
    const mark = partOf(line, line.text.slice(before.length));
    return { at, from: at, name: partOf(line, before), mark, value };
  }
  const above = lines[at - 1];
  const named = above !== undefined && isName(above);
  const name = named ? passageOf([above]) : undefined;
  return { at, from: named ? at - 1 : at, name, mark: passageOf([line]), value };
}

export interface FrameworkSkills {
  readonly requirements: readonly ExtractedRequirement[];
  readonly furniture: readonly Passage[];
  /** Levels of which the copy no longer says to what skill they belong. */
  readonly nameless: number;
}

export const isLevelLine = ({ text, bullet }: Line): boolean =>
  !bullet && digitalAndDataLevel(levelLine.exec(text)?.[2] ?? "") !== undefined;

/** What stands on a line of its own in the page, on a line of its own. */
export function apart(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    const [, scale, text] = scaleAndText.exec(line.text) ?? [];
    return scale === undefined || text === undefined
      ? [line]
      : [
          { ...line, text: scale },
          { ...line, text, bullet: false },
        ];
  });
}

/** The skills of one role level: name, level, what the level is, what it asks for. */
export function readFrameworkSkills(lines: readonly Line[]): FrameworkSkills {
  const levels = lines.flatMap((_, at) => levelAt(lines, at) ?? []);
  const texts = levels.map(({ at }, index) => lines.slice(at + 1, levels[index + 1]?.from));
  return {
    requirements: levels.flatMap(({ name, mark, value }, index) => {
      if (name === undefined) return [];
      const text = (texts[index] ?? []).filter((line) => !scaleLine.test(line.text));
      return [{ skill: name, level: { ...mark, value }, text: passageOf(withBullets(text)) }];
    }),
    furniture: [
      ...lines.slice(0, levels[0]?.from).filter((line) => columnHeads.test(line.text)),
      ...lines.filter((line) => scaleLine.test(line.text)),
    ].map((line) => passageOf([line])),
    nameless: levels.filter(({ name }) => name === undefined).length,
  };
}
