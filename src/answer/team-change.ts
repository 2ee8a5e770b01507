import type { Catalogue } from "../catalogue/catalogue.ts";
import { isAtLeast, type Level, rankOf } from "../catalogue/levels.ts";
import type { RoleLevelId } from "../catalogue/types.ts";
import type { Position } from "../catalogue/teams.ts";
import type { AskedSkill } from "./askers.ts";
import {
  placedPositions,
  restsOnOne,
  skillsOfTeam,
  type TeamPosition,
  type TeamSkill,
} from "./team-cover.ts";

/** A change of staff: who leaves the team and who joins it. */
export interface Move {
  readonly leaves: readonly Position[];
  readonly joins: readonly Position[];
}

/** What a change of positions changes in the skills asked for. */
export interface TeamChange {
  readonly leaving: readonly TeamPosition[];
  readonly joining: readonly TeamPosition[];
  /** Skills that only the team before asks for, and skills that only the team after does. */
  readonly lost: readonly TeamSkill[];
  readonly gained: readonly TeamSkill[];
  /** Skills whose highest level changes. */
  readonly fallen: readonly TopChange[];
  readonly risen: readonly TopChange[];
  /** Skills whose highest level is as high as before, but no longer rests on one position. */
  readonly secured: readonly TeamSkill[];
  /** Skills that come to rest on one position, without a rise of their highest level. */
  readonly exposed: readonly TeamSkill[];
}

export interface TopChange {
  readonly skill: AskedSkill["skill"];
  readonly from: Level;
  readonly to: Level;
}

/** A team with more positions of one role level; with fewer, if `more` is negative. */
function withMore(
  positions: readonly Position[],
  { roleLevel, count }: Position,
  more: 1 | -1,
): readonly Position[] {
  const known = positions.some((position) => position.roleLevel === roleLevel);
  if (!known) return more === 1 ? [...positions, { roleLevel, count }] : positions;
  return positions
    .map((one) => (one.roleLevel === roleLevel ? { ...one, count: one.count + more * count } : one))
    .filter((one) => one.count > 0);
}

export function teamAfter(
  positions: readonly Position[],
  { leaves, joins }: Move,
): readonly Position[] {
  const left = leaves.reduce((team, position) => withMore(team, position, -1), positions);
  return joins.reduce((team, position) => withMore(team, position, 1), left);
}

/** Positions that should leave, but that the team does not have, or not so many of. */
export function absentFrom(
  positions: readonly Position[],
  leaves: readonly Position[],
): readonly Position[] {
  return leaves.filter(({ roleLevel, count }) => {
    const has = positions.find((one) => one.roleLevel === roleLevel)?.count ?? 0;
    return count > has;
  });
}

/** What moves change in a team; the team itself is counted once for all of them. */
export function changesIn(
  positions: readonly Position[],
  catalogue: Catalogue,
): (move: Move) => TeamChange {
  const before = skillsOfTeam(positions, catalogue);
  return (move) => {
    const after = skillsOfTeam(teamAfter(positions, move), catalogue);
    const both = [...before].flatMap(([key, was]) => {
      const is = after.get(key);
      return is === undefined ? [] : [{ was, is }];
    });
    const tops = both.map(({ was, is }) => ({ skill: was.skill, from: was.top, to: is.top }));
    return {
      leaving: placedPositions(move.leaves, catalogue),
      joining: placedPositions(move.joins, catalogue),
      lost: [...before].flatMap(([key, skill]) => (after.has(key) ? [] : [skill])),
      gained: [...after].flatMap(([key, skill]) => (before.has(key) ? [] : [skill])),
      fallen: tops.filter(({ from, to }) => rankOf(to) < rankOf(from)),
      risen: tops.filter(({ from, to }) => rankOf(to) > rankOf(from)),
      secured: both
        .filter(({ was, is }) => restsOnOne(was) && !restsOnOne(is) && isAtLeast(is.top, was.top))
        .map(({ is }) => is),
      exposed: both
        .filter(({ was, is }) => !restsOnOne(was) && restsOnOne(is) && isAtLeast(was.top, is.top))
        .map(({ is }) => is),
    };
  };
}

/** The levels directly below and above those of the team, each once. */
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
