import type { Catalogue } from "../catalogue/catalogue.ts";
import { type Level, rankOf } from "../catalogue/levels.ts";
import type { RoleLevelId } from "../catalogue/types.ts";
import { type Asking, askingOf } from "./asking.ts";

/** A skill that two role levels ask for on the same scale. */
export interface SharedSkill {
  readonly skill: Asking["skill"];
  readonly from: Level;
  readonly to: Level;
}

/** What one role level asks for, seen from another; each list in the order of the sources. */
export interface AskedBeside {
  readonly same: readonly SharedSkill[];
  readonly lower: readonly SharedSkill[];
  readonly higher: readonly SharedSkill[];
  /** Asked for by the second only. */
  readonly added: readonly Asking[];
  /** Asked for by the first only. */
  readonly dropped: readonly Asking[];
}

/** The skills on which the sources give one of the role levels two levels. */
export function contradictedIn(
  ids: readonly RoleLevelId[],
  catalogue: Catalogue,
): readonly Asking["skill"][] {
  const skills = ids
    .flatMap((id) => [...askingOf(id, catalogue).values()])
    .filter(({ isContradicted }) => isContradicted)
    .map(({ skill }) => skill);
  return [...new Set(skills)];
}

export function askedBeside(from: RoleLevelId, to: RoleLevelId, catalogue: Catalogue): AskedBeside {
  const [before, after] = [askingOf(from, catalogue), askingOf(to, catalogue)];
  const shared = [...after].flatMap(([key, { skill, level }]): readonly SharedSkill[] => {
    const was = before.get(key);
    return was === undefined ? [] : [{ skill, from: was.level, to: level }];
  });
  const moved = ({ from: was, to: is }: SharedSkill): number => rankOf(is) - rankOf(was);
  return {
    same: shared.filter((one) => moved(one) === 0),
    lower: shared.filter((one) => moved(one) < 0),
    higher: shared.filter((one) => moved(one) > 0),
    added: [...after].flatMap(([key, asking]) => (before.has(key) ? [] : [asking])),
    dropped: [...before].flatMap(([key, asking]) => (after.has(key) ? [] : [asking])),
  };
}
