import { type Catalogue, scaleOfSkill } from "../../catalogue/catalogue.ts";
import { type Level, levelOfRank, levelsOf, scaleNames, scaleOf } from "../../catalogue/levels.ts";
import type { SkillId } from "../../catalogue/types.ts";
import type { LevelWord } from "../lexicon/phrase-book.ts";

function sfiaLevel(rank: number): readonly Level[] {
  const level = levelOfRank("sfia", rank);
  return level === undefined ? [] : [level];
}

/** Levels of two scales that differ only in ending, as in "expert testing" and "expert in". */
const sameWord: readonly (readonly [Level, Level])[] = [
  ["awareness", "aware of"],
  ["expert", "expert in"],
];

/**
 * The level that a word means beside a skill. Numbers are read on the skill's own scale if it
 * reaches that far, otherwise as SFIA levels. A level of another scale is kept as it is, because no
 * two scales are equivalent.
 */
export function levelBeside(
  catalogue: Catalogue,
  skill: SkillId,
  word: LevelWord,
): Level | undefined {
  const scale = scaleOfSkill(catalogue.skill(skill)) ?? "depth";
  if (word.kind === "rank") {
    const own = word.sfia ? undefined : levelOfRank(scale, word.rank);
    return own ?? sfiaLevel(word.rank)[0];
  }
  if (scaleOf(word.level) === scale) return word.level;
  const pair = sameWord.find((levels) => levels.includes(word.level));
  return pair?.find((level) => scaleOf(level) === scale) ?? word.level;
}

/** The levels that words mean beside a skill, each once. */
export function levelsBeside(
  catalogue: Catalogue,
  skill: SkillId,
  words: readonly LevelWord[],
): readonly Level[] {
  return [...new Set(words.flatMap((word) => levelBeside(catalogue, skill, word) ?? []))];
}

/** The levels that a word can mean without a skill beside it. */
export function levelsAlone(word: LevelWord): readonly Level[] {
  if (word.kind === "named") return [word.level];
  if (word.sfia) return sfiaLevel(word.rank);
  return scaleNames.flatMap((scale) => {
    const level = levelOfRank(scale, word.rank);
    return level === undefined ? [] : [level];
  });
}

/** The levels of a skill's own scale, lowest first; none if it has no scale. */
export function ownLevels(catalogue: Catalogue, skill: SkillId): readonly Level[] {
  const scale = scaleOfSkill(catalogue.skill(skill));
  return scale === undefined ? [] : levelsOf(scale);
}
