import { scaleOfSkill } from "../catalogue/catalogue.ts";
import { levelsOf, rankOf, scaleOf, type Level } from "../catalogue/levels.ts";
import type { Knowledge, Skill } from "../catalogue/types.ts";
import type { Rung } from "./parts.ts";

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
