import type { Catalogue } from "../catalogue/catalogue.ts";
import { type Level, rankOf, type Scale, scaleOf } from "../catalogue/levels.ts";
import type { RoleLevelId, SkillId } from "../catalogue/types.ts";
import { type AskedSkill, skillsOf } from "./askers.ts";
import type { Fact } from "./fact.ts";

/** A skill on a scale: the levels of two scales are never counted together. */
export type SkillKey = `${SkillId} ${Scale}`;

/** What a role level asks for of one skill on one scale. */
export interface Asking {
  readonly skill: AskedSkill["skill"];
  readonly scale: Scale;
  readonly level: Level;
  readonly fact: Fact;
  /** Whether the sources give two levels; the lower one counts. */
  readonly isContradicted: boolean;
}

/** What a role level asks for, each skill once on each scale, in the order of the sources. */
export function askingOf(id: RoleLevelId, catalogue: Catalogue): ReadonlyMap<SkillKey, Asking> {
  const found = new Map<SkillKey, Asking>();
  for (const { skill, asked } of skillsOf(catalogue.roleLevel(id), catalogue)) {
    for (const { level, fact } of asked) {
      if (level === undefined) continue;
      const scale = scaleOf(level);
      const key: SkillKey = `${skill.id} ${scale}`;
      const other = found.get(key);
      const isContradicted = other?.isContradicted === true || (other?.level ?? level) !== level;
      const lower =
        other !== undefined && rankOf(other.level) <= rankOf(level) ? other : { level, fact };
      found.set(key, { skill, scale, level: lower.level, fact: lower.fact, isContradicted });
    }
  }
  return found;
}
