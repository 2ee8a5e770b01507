import { type Catalogue, scaleOfSkill } from "../catalogue/catalogue.ts";
import { type Level, levelsOf, rankOf, scaleOf } from "../catalogue/levels.ts";
import type { Knowledge, Skill } from "../catalogue/types.ts";
import { type Fact, factOf } from "./fact.ts";

/** One step of a scale, as a ladder shows it. */
export interface Rung {
  readonly level: Level;
  /** Whether this level was asked about. */
  readonly current: boolean;
  /** Whether the sources say what the level means for the skill. */
  readonly defined: boolean;
}

/** The text of a skill at one level. */
export interface LevelText {
  readonly level: Level;
  readonly fact: Fact | undefined;
}

/** Knowledge is described once for all depths, so every depth counts as defined. */
export function isDefined(skill: Skill | Knowledge, level: Level): boolean {
  if (scaleOfSkill(skill) !== scaleOf(level)) return false;
  return skill.kind === "knowledge" || skill.levels.some((defined) => defined.level === level);
}

/** The scale of a skill, lowest level first; empty for behavioural knowledge, which has none. */
export function ladderOf(
  skill: Skill | Knowledge,
  current: readonly Level[] = [],
): readonly Rung[] {
  const scale = scaleOfSkill(skill);
  if (scale === undefined) return [];
  return levelsOf(scale).map((level) => ({
    level,
    current: current.includes(level),
    defined: isDefined(skill, level),
  }));
}

/**
 * Sorts levels by their distance from `from`, which must be on the same scale; ties go to the
 * lower.
 */
export function byDistance(levels: readonly Level[], from: Level): readonly Level[] {
  const distance = (level: Level): number => Math.abs(rankOf(level) - rankOf(from));
  return levels.toSorted((a, b) => distance(a) - distance(b) || rankOf(a) - rankOf(b));
}

/**
 * The texts of a skill, lowest level first; empty for knowledge, which is described once for all
 * depths.
 */
export function textsOf(skill: Skill | Knowledge, catalogue: Catalogue): readonly LevelText[] {
  if (skill.kind === "knowledge") return [];
  return skill.levels.map(({ level, statement }) => ({
    level,
    fact: factOf(statement, catalogue),
  }));
}
