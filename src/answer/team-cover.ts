import type { Catalogue } from "../catalogue/catalogue.ts";
import { type Level, levelsOf, rankOf, type Scale, scaleOf } from "../catalogue/levels.ts";
import type { RoleLevelId, SkillId } from "../catalogue/types.ts";
import type { Position } from "../question/question.ts";
import { type AskedSkill, skillsOf } from "./askers.ts";
import { type PlacedRoleLevel, place } from "./place.ts";

// What the positions of a team are asked for, counted; what people can do is not known here.

/** What a team's positions ask for of one skill, on one scale. */
export interface TeamSkill {
  readonly skill: AskedSkill["skill"];
  readonly scale: Scale;
  /** How many positions are asked for each level or a higher one, the lowest level first. */
  readonly depths: readonly { readonly level: Level; readonly depth: number }[];
  /** The highest level that any position is asked for. */
  readonly top: Level;
  /** The role levels that are asked for the top. */
  readonly holders: readonly PlacedRoleLevel[];
  /** How many positions are asked for the top, and how many for the skill at all. */
  readonly atTop: number;
  readonly atAll: number;
  /** Whether the sources give a role level two levels; the lower one counts. */
  readonly isContradicted: boolean;
}

/** What one position more or fewer changes. */
export interface TeamChange {
  readonly who: PlacedRoleLevel;
  /** Skills that only the team before is asked for, and only the team after. */
  readonly lost: readonly TeamSkill[];
  readonly gained: readonly TeamSkill[];
  /** Skills whose top is another. */
  readonly fallen: readonly TopChange[];
  readonly risen: readonly TopChange[];
  /** Skills whose top rested on one position, and no longer does. */
  readonly secured: readonly TeamSkill[];
}

export interface TopChange {
  readonly skill: AskedSkill["skill"];
  readonly from: Level;
  readonly to: Level;
}

/** A skill on a scale: the levels of two scales are never counted together. */
type SkillKey = `${SkillId} ${Scale}`;

interface Asking {
  readonly skill: AskedSkill["skill"];
  readonly scale: Scale;
  readonly level: Level;
  readonly isContradicted: boolean;
}

/** What a role level asks for, each skill once on each scale. */
function askingOf(id: RoleLevelId, catalogue: Catalogue): ReadonlyMap<SkillKey, Asking> {
  const found = new Map<SkillKey, Asking>();
  for (const { skill, asked } of skillsOf(catalogue.roleLevel(id), catalogue)) {
    for (const { level } of asked) {
      if (level === undefined) continue;
      const scale = scaleOf(level);
      const key: SkillKey = `${skill.id} ${scale}`;
      const other = found.get(key)?.level;
      const lower = other !== undefined && rankOf(other) < rankOf(level) ? other : level;
      const isContradicted = found.get(key)?.isContradicted === true || (other ?? level) !== level;
      found.set(key, { skill, scale, level: lower, isContradicted });
    }
  }
  return found;
}

/** What all positions ask for together. */
export function skillsOfTeam(
  positions: readonly Position[],
  catalogue: Catalogue,
): ReadonlyMap<SkillKey, TeamSkill> {
  const askers = new Map<SkillKey, (Asking & Position)[]>();
  for (const position of positions) {
    for (const [key, asking] of askingOf(position.roleLevel, catalogue)) {
      askers.set(key, [...(askers.get(key) ?? []), { ...asking, ...position }]);
    }
  }
  const team = new Map<SkillKey, TeamSkill>();
  for (const [key, all] of askers) {
    const [first] = all;
    if (first === undefined) continue;
    const depths = levelsOf(first.scale).map((level) => ({
      level,
      depth: all
        .filter((one) => rankOf(one.level) >= rankOf(level))
        .reduce((sum, { count }) => sum + count, 0),
    }));
    const top = depths.findLast(({ depth }) => depth > 0);
    if (top === undefined) continue;
    team.set(key, {
      skill: first.skill,
      scale: first.scale,
      depths,
      top: top.level,
      holders: all
        .filter(({ level }) => level === top.level)
        .map(({ roleLevel }) => place(roleLevel, catalogue)),
      atTop: top.depth,
      atAll: depths[0]?.depth ?? 0,
      isContradicted: all.some(({ isContradicted }) => isContradicted),
    });
  }
  return team;
}

export function restsOnOne({ atTop }: TeamSkill): boolean {
  return atTop === 1;
}

export function changeBetween(
  who: PlacedRoleLevel,
  before: ReadonlyMap<SkillKey, TeamSkill>,
  after: ReadonlyMap<SkillKey, TeamSkill>,
): TeamChange {
  const both = [...before].flatMap(([key, was]) => {
    const is = after.get(key);
    return is === undefined ? [] : [{ was, is }];
  });
  const moved = both
    .filter(({ was, is }) => was.top !== is.top)
    .map(({ was, is }) => ({ skill: was.skill, from: was.top, to: is.top }));
  return {
    who,
    lost: [...before].flatMap(([key, skill]) => (after.has(key) ? [] : [skill])),
    gained: [...after].flatMap(([key, skill]) => (before.has(key) ? [] : [skill])),
    fallen: moved.filter(({ from, to }) => rankOf(to) < rankOf(from)),
    risen: moved.filter(({ from, to }) => rankOf(to) > rankOf(from)),
    secured: both.filter(({ was, is }) => restsOnOne(was) && !restsOnOne(is)).map(({ is }) => is),
  };
}

/** The team with so many more of a role level, or fewer. */
export function withMore(
  positions: readonly Position[],
  roleLevel: RoleLevelId,
  more: 1 | -1,
): readonly Position[] {
  const known = positions.some((position) => position.roleLevel === roleLevel);
  if (!known) return more === 1 ? [...positions, { roleLevel, count: 1 }] : positions;
  return positions
    .map((one) => (one.roleLevel === roleLevel ? { ...one, count: one.count + more } : one))
    .filter(({ count }) => count > 0);
}

/** The levels right below and above those of the team, each once. */
export function neighboursOf(
  positions: readonly Position[],
  catalogue: Catalogue,
): readonly RoleLevelId[] {
  const ids = positions.flatMap(({ roleLevel }) => {
    const { lower, higher } = catalogue.neighbours(roleLevel);
    return [lower, higher].flatMap((one) => one?.id ?? []);
  });
  return [...new Set(ids)];
}
