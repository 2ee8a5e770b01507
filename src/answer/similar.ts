import type { Catalogue } from "../catalogue/catalogue.ts";
import { rankOf, scaleOf } from "../catalogue/levels.ts";
import type { RoleId, RoleLevelId } from "../catalogue/types.ts";
import { type Asking, askingOf } from "./asking.ts";

/** How near a role level is to another, in numbers of skills. "Now" is the level compared from. */
export interface Nearness {
  readonly roleLevel: RoleLevelId;
  readonly role: RoleId;
  /** Skills that both ask for, on the same scale. */
  readonly shared: number;
  /** Of these, how many it asks for at the level asked for now or lower. */
  readonly within: number;
  /** Of these, how many it asks for at exactly the level asked for now. */
  readonly same: number;
}

/**
 * Nearest first: by the most skills at or below the levels asked for now, then by the most at the same
 * level. Equals stay in catalogue order.
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
 * @param only if given, the only role to look in
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

/** The nearest level of each role, in the same order. */
export function firstOfEachRole(nearest: readonly Nearness[]): readonly Nearness[] {
  const first = new Map<RoleId, Nearness>();
  for (const one of nearest) if (!first.has(one.role)) first.set(one.role, one);
  return [...first.values()];
}

/**
 * The level that stands for a role if none is named: the one with the role's title, otherwise the
 * middle one (the lower of two). Undefined if the role has no levels.
 */
export function levelStandingFor(id: RoleId, catalogue: Catalogue): RoleLevelId | undefined {
  const { title, levels } = catalogue.role(id);
  const namesake = levels.find((level) => catalogue.roleLevel(level).title === title);
  return namesake ?? levels[Math.floor((levels.length - 1) / 2)];
}
