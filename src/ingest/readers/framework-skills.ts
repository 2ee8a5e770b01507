import type { DigitalAndDataLevel } from "../../catalogue/levels.ts";
import { partOf, passageOf } from "../extract.ts";
import type { ExtractedRequirement, Passage } from "../extract.ts";
import { digitalAndDataLevel } from "../level-names.ts";
import type { Line } from "../lines.ts";
import { withBullets } from "./summary.ts";

// "Level: working", alone or, in copies that lost their line breaks, between the skill's name and
// what the page says about the scale.
const levelLine =
  /^(?:((?!\(?(?:Relevant )?Skill Level:).+?)\s+)?\(?(?:(?:Relevant )?Skill )?Level:\s*(\p{L}+)\b\)?\s*(\p{L}+ is the \p{L}+ of (?:4|four) ascending skill levels\.?)?$/iu;
/** "Working is the second of 4 ascending skill levels" */
export const scaleLine = /^(\p{L}+) is the \p{L}+ of (?:4|four) ascending skill levels\.?$/iu;
// In copies of the page's tables, the level's text may follow on the same line.
const scaleAndText =
  /^(.*\b\p{L}+ is the \p{L}+ of (?:4|four) ascending skill levels\.?)\s+(\S.*)$/iu;
const columnHeads = /^(?:Skill|Skill Description|Description)$/iu;

interface Level {
  readonly at: number;
  /** Index of the line on which this skill begins, the one with its name. */
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

/** The sentence about the scale also gives the level, if the level's own line is lost. */
const scaleLevel = (line: Line | undefined): DigitalAndDataLevel | undefined =>
  digitalAndDataLevel(scaleLine.exec(line?.text ?? "")?.[1] ?? "");

function levelAt(lines: readonly Line[], at: number): Level | undefined {
  const [line, above] = [lines[at], lines[at - 1]];
  const [, before, word = ""] = levelLine.exec(line?.text ?? "") ?? [];
  const isLost = above === undefined || !isLevelLine(above);
  const value = digitalAndDataLevel(word) ?? (isLost ? scaleLevel(line) : undefined);
  if (line === undefined || value === undefined) return undefined;
  if (before !== undefined) {
    const mark = partOf(line, line.text.slice(before.length));
    return { at, from: at, name: partOf(line, before), mark, value };
  }
  const named = above !== undefined && isName(above);
  const name = named ? passageOf([above]) : undefined;
  return { at, from: named ? at - 1 : at, name, mark: passageOf([line]), value };
}

export interface FrameworkSkills {
  readonly requirements: readonly ExtractedRequirement[];
  readonly furniture: readonly Passage[];
  /** The number of levels whose skill the copy no longer names. */
  readonly nameless: number;
  /** What else is lost or wrong, in plain words. */
  readonly doubts: readonly string[];
}

export const isLevelLine = ({ text, bullet }: Line): boolean =>
  !bullet && digitalAndDataLevel(levelLine.exec(text)?.[2] ?? "") !== undefined;

/** Splits lines that are separate lines on the page. */
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

/**
 * The skills of one role level: name, level, the level's place in the scale, and what it asks for.
 */
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
      ...lines.filter(
        (line, at) => scaleLine.test(line.text) && !levels.some((one) => one.at === at),
      ),
    ].map((line) => passageOf([line])),
    nameless: levels.filter(({ name }) => name === undefined).length,
    doubts: levels.flatMap(({ at, name, value }, index) => {
      const skill = name?.text ?? "";
      const scale = scaleLevel(lines[at + 1]);
      const begun = (texts[index] ?? []).filter(({ text }) => /^You can:?$/iu.test(text)).length;
      return [
        ...(scale === undefined || scale === value ? [] : [`one level for "${skill}": it has two`]),
        ...(begun > 1 ? [`the level of a skill after "${skill}"`] : []),
      ];
    }),
  };
}
