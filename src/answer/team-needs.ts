import type { Catalogue } from "../catalogue/catalogue.ts";
import { isAtLeast, type Level, rankOf, scaleOf } from "../catalogue/levels.ts";
import type { Need, Position } from "../catalogue/teams.ts";
import type { Knowledge, RoleLevelId, Skill, SkillId } from "../catalogue/types.ts";
import { askedIn } from "./askers.ts";
import { type PlacedRoleLevel, place } from "./place.ts";
import { neighboursOf } from "./team-change.ts";
import { sizeOf } from "./team-cover.ts";

/** What a team needs, and how many of its positions ask for it. */
export interface CountedNeed {
  readonly skill: Skill | Knowledge;
  /** Undefined if any level will do. */
  readonly level: Level | undefined;
  /** How many positions should ask for it, and how many do. */
  readonly count: number;
  readonly depth: number;
  /** If it is not met: the role levels that ask for it, of the team's own and those next to them. */
  readonly closers: readonly PlacedRoleLevel[];
}

export function isMet({ depth, count }: CountedNeed): boolean {
  return depth >= count;
}

/** Whether a role level asks for a skill at a level or higher; of two levels, the lower counts. */
function asksFor(
  roleLevel: RoleLevelId,
  skill: SkillId,
  level: Level | undefined,
  catalogue: Catalogue,
): boolean {
  const asked = askedIn(roleLevel, skill, catalogue);
  if (level === undefined) return asked.length > 0;
  const [lowest] = asked
    .flatMap((one) => one.level ?? [])
    .filter((one) => scaleOf(one) === scaleOf(level))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  return isAtLeast(lowest, level);
}

/** How many positions ask for a skill, at the level or higher if there is one. */
export function depthOf(
  positions: readonly Position[],
  { skill, level }: Pick<Need, "skill" | "level">,
  catalogue: Catalogue,
): number {
  return sizeOf(positions.filter(({ roleLevel }) => asksFor(roleLevel, skill, level, catalogue)));
}

export function countNeeds(
  needs: readonly Need[],
  positions: readonly Position[],
  catalogue: Catalogue,
): readonly CountedNeed[] {
  const own = positions.map(({ roleLevel }) => roleLevel);
  const near = [...new Set([...neighboursOf(positions, catalogue), ...own])];
  return needs.map((need) => {
    const { skill, level, count } = need;
    const depth = depthOf(positions, need, catalogue);
    const closers = depth >= count ? [] : near.filter((id) => asksFor(id, skill, level, catalogue));
    return {
      skill: catalogue.skill(skill),
      level,
      count,
      depth,
      closers: closers.map((id) => place(id, catalogue)),
    };
  });
}
