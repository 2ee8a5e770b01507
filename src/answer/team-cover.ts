import type { Catalogue } from "../catalogue/catalogue.ts";
import { type Level, levelsOf, rankOf, type Scale } from "../catalogue/levels.ts";
import type { Position } from "../catalogue/teams.ts";
import type { RoleLevelId, SkillId } from "../catalogue/types.ts";
import type { AskedSkill } from "./askers.ts";
import { type Asking, askingOf, type SkillKey } from "./asking.ts";
import { type PlacedRoleLevel, place } from "./place.ts";

// Counts what the positions of a team ask for. What people can do is not known here.

/** What a team's positions ask for of one skill, on one scale. */
export interface TeamSkill {
  readonly skill: AskedSkill["skill"];
  readonly scale: Scale;
  /** How many positions ask for each level or higher, lowest level first. */
  readonly depths: readonly { readonly level: Level; readonly depth: number }[];
  /** The highest level that any position asks for. */
  readonly top: Level;
  /** The role levels that ask for the top. */
  readonly holders: readonly PlacedRoleLevel[];
  /** How many positions ask for the top, and how many for the skill at any level. */
  readonly atTop: number;
  readonly atAll: number;
  /** Whether the sources give a role level two levels; the lower one counts. */
  readonly isContradicted: boolean;
}

export interface TeamPosition {
  readonly who: PlacedRoleLevel;
  readonly count: number;
}

/** What all positions together ask for. */
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
      depth: sizeOf(all.filter((one) => rankOf(one.level) >= rankOf(level))),
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
      atAll: sizeOf(all),
      isContradicted: all.some(({ isContradicted }) => isContradicted),
    });
  }
  return team;
}

/** How many skills the higher levels of a team's roles ask for, and how many of them no position does. */
export interface SkillsAbove {
  readonly all: number;
  readonly unasked: number;
}

/** Undefined if the sources list no skills for one of the positions: it may be asked for any. */
export function skillsAbove(
  positions: readonly Position[],
  catalogue: Catalogue,
): SkillsAbove | undefined {
  const skillsOf = (id: RoleLevelId): readonly SkillId[] =>
    catalogue.roleLevel(id).requirements.map(({ skill }) => skill);
  const own = positions.map(({ roleLevel }) => skillsOf(roleLevel));
  if (own.some((skills) => skills.length === 0)) return undefined;
  const above = positions.flatMap(({ roleLevel }) => {
    const steps = catalogue.steps(catalogue.roleLevel(roleLevel).role);
    const at = steps.findIndex((step) => step.includes(roleLevel));
    return at === -1 ? [] : steps.slice(at + 1).flat();
  });
  const asked = new Set(own.flat());
  const all = [...new Set(above.flatMap(skillsOf))];
  return { all: all.length, unasked: all.filter((skill) => !asked.has(skill)).length };
}

export function restsOnOne({ atTop }: TeamSkill): boolean {
  return atTop === 1;
}

export function placedPositions(
  positions: readonly Position[],
  catalogue: Catalogue,
): readonly TeamPosition[] {
  return positions.map(({ roleLevel, count }) => ({ who: place(roleLevel, catalogue), count }));
}

export function sizeOf(positions: readonly { readonly count: number }[]): number {
  return positions.reduce((sum, { count }) => sum + count, 0);
}
