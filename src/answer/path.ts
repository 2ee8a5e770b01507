import type { Catalogue } from "../catalogue/catalogue.ts";
import { inTrackOf } from "../catalogue/tracks.ts";
import type { RoleId, RoleLevelId } from "../catalogue/types.ts";
import type { PathEnd } from "../question/question.ts";
import { byNearness, type Nearness, nearestTo } from "./similar.ts";

// The levels that lead from one to another, in the order of the sources.

export function roleOf(end: PathEnd, catalogue: Catalogue): RoleId {
  return "role" in end ? end.role : catalogue.roleLevel(end.roleLevel).role;
}

export function levelOf(end: PathEnd | undefined): RoleLevelId | undefined {
  return end !== undefined && "roleLevel" in end ? end.roleLevel : undefined;
}

/**
 * A role's levels from one to another, lowest first, in the track of the last level named. Empty if
 * their order is unknown or the first is not below the last.
 */
export function levelsBetween(
  role: RoleId,
  catalogue: Catalogue,
  from?: RoleLevelId,
  to?: RoleLevelId,
): readonly RoleLevelId[] {
  const steps = catalogue.steps(role);
  const stepOf = (id: RoleLevelId): number => steps.findIndex((step) => step.includes(id));
  const titleOf = (id: RoleLevelId): string => catalogue.roleLevel(id).title;
  const track = to ?? from;
  return steps.slice(from && stepOf(from), to && stepOf(to) + 1).flatMap((step) => {
    if (from !== undefined && step.includes(from)) return [from];
    const inTrack = track === undefined ? step[0] : inTrackOf(step, titleOf(track), titleOf);
    return inTrack ?? [];
  });
}

/** A move from a level of one role to the nearest level of another. */
export interface Crossing {
  readonly from: RoleLevelId;
  readonly to: Nearness;
}

/**
 * The possible moves from levels of one role to levels of another, nearest first; between equals, the
 * lowest first.
 */
export function crossingsBetween(
  from: readonly RoleLevelId[],
  role: RoleId,
  to: readonly RoleLevelId[],
  catalogue: Catalogue,
): readonly Crossing[] {
  return from
    .flatMap((level): readonly Crossing[] => {
      const nearest = nearestTo(level, catalogue, role).find(({ roleLevel }) =>
        to.includes(roleLevel),
      );
      return nearest === undefined ? [] : [{ from: level, to: nearest }];
    })
    .toSorted((a, b) => byNearness(a.to, b.to));
}
