import type { Catalogue } from "../catalogue/catalogue.ts";
import { rankOf, scaleOf } from "../catalogue/levels.ts";
import type { RoleId, RoleLevelId } from "../catalogue/types.ts";
import { type Asking, askingOf } from "./asking.ts";

/** How much of what a role level asks for is asked of another one now, counted by skills. */
export interface Nearness {
  readonly roleLevel: RoleLevelId;
  readonly role: RoleId;
  /** Skills that both ask for, on the same scale. */
  readonly shared: number;
  /** Those of them that it asks for at the level asked now or a lower one. */
  readonly within: number;
  /** Those of them that it asks for at the very level asked now. */
  readonly same: number;
}

/**
 * Nearest first: the more skills at or below the levels asked now, the nearer; if equal, the more at
 * the same level. The rest stays in catalogue order.
 */
export function byNearness(
  a: Pick<Nearness, "within" | "same">,
  b: Pick<Nearness, "within" | "same">,
): number {
  return b.within - a.within || b.same - a.same;
}

/**
 * The rank at which each role level asks for a skill on a scale. If the sources give it two levels,
 * the lower one counts.
 */
function ranksOf({ skill, scale }: Asking, catalogue: Catalogue): ReadonlyMap<RoleLevelId, number> {
  const ranks = new Map<RoleLevelId, number>();
  for (const { roleLevel, level } of catalogue.askedBy(skill.id)) {
    if (level === undefined || scaleOf(level) !== scale) continue;
    ranks.set(roleLevel.id, Math.min(ranks.get(roleLevel.id) ?? Infinity, rankOf(level)));
  }
  return ranks;
}

/**
 * The role levels of other roles that ask for at least one of the same skills, nearest first.
 * @param only the role, if no other one matters
 */
export function nearestTo(
  id: RoleLevelId,
  catalogue: Catalogue,
  only?: RoleId,
): readonly Nearness[] {
  const own = catalogue.roleLevel(id).role;
  const counts = new Map<RoleLevelId, { shared: number; within: number; same: number }>();
  for (const asking of askingOf(id, catalogue).values()) {
    const now = rankOf(asking.level);
    for (const [other, rank] of ranksOf(asking, catalogue)) {
      const count = counts.get(other) ?? { shared: 0, within: 0, same: 0 };
      counts.set(other, count);
      count.shared += 1;
      if (rank <= now) count.within += 1;
      if (rank === now) count.same += 1;
    }
  }
  const candidates =
    only === undefined
      ? catalogue.roleLevels
      : catalogue.role(only).levels.map((level) => catalogue.roleLevel(level));
  return candidates
    .flatMap(({ id: roleLevel, role }): readonly Nearness[] => {
      const count = counts.get(roleLevel);
      return count === undefined || role === own ? [] : [{ roleLevel, role, ...count }];
    })
    .toSorted(byNearness);
}

/** Of each role, its nearest level; in the same order. */
export function firstOfEachRole(nearest: readonly Nearness[]): readonly Nearness[] {
  const first = new Map<RoleId, Nearness>();
  for (const one of nearest) if (!first.has(one.role)) first.set(one.role, one);
  return [...first.values()];
}

/**
 * The level from which a role is compared if none is named: the one with the role's own title, or
 * else the middle one, the lower of two. Undefined if it has no levels.
 */
export function levelStandingFor(id: RoleId, catalogue: Catalogue): RoleLevelId | undefined {
  const { title, levels } = catalogue.role(id);
  const namesake = levels.find((level) => catalogue.roleLevel(level).title === title);
  return namesake ?? levels[Math.floor((levels.length - 1) / 2)];
}
