import { stepsOf } from "../catalogue/tracks.ts";
import { isDisputed, ranksOf } from "./titles.ts";

/** Levels of one role, lowest first if they are ordered. */
interface Listing<Key> {
  readonly levels: readonly Key[];
  readonly ordered: boolean;
}

/**
 * Orders a role's levels, lowest first. The order is taken from the first listing that is ordered;
 * levels it lacks are inserted by the words of their titles. If neither decides, the levels stay as
 * found, unordered; they are never sorted alphabetically. Words that are a weak sign count only if
 * the higher level also `asksForMore`. Levels that differ only in track are one step.
 */
export function orderLevels<Key extends string>(
  listings: readonly Listing<Key>[],
  titleOf: (level: Key) => string,
  asksForMore: (level: Key, than: Key) => boolean = () => true,
): Listing<Key> {
  const all = [...new Set(listings.flatMap(({ levels }) => levels))];
  const rankOfTitle = ranksOf(all.map(titleOf));
  const rank = (level: Key): number => rankOfTitle(titleOf(level));
  const known = listings.find(({ ordered }) => ordered)?.levels ?? [];
  const steps = stepsOf(all, titleOf).flatMap((levels) => {
    const [first] = levels;
    return first === undefined ? [] : [{ first, levels, rank: rank(first) }];
  });
  if (known.length === 0) {
    const byWords = steps.toSorted((a, b) => a.rank - b.rank);
    const doubted = byWords.some(({ first }, at) => {
      const below = byWords[at - 1]?.first;
      return (
        below !== undefined &&
        isDisputed(titleOf(below), titleOf(first)) &&
        !asksForMore(first, below)
      );
    });
    const ordered = new Set(byWords.map((step) => step.rank)).size === steps.length && !doubted;
    return { levels: ordered ? byWords.flatMap(({ levels }) => levels) : all, ordered };
  }
  const added = all.filter((level) => !known.includes(level));
  const placed = added.toSorted((a, b) => rank(a) - rank(b));
  const levels = [...known];
  for (const level of placed) {
    const own = steps.find((step) => step.levels.includes(level))?.levels ?? [];
    const beside = levels.findLastIndex((other) => own.includes(other));
    const above = levels.findIndex((other) => rank(other) > rank(level));
    const at = beside === -1 ? above : beside + 1;
    levels.splice(at === -1 ? levels.length : at, 0, level);
  }
  const told = added.every((level) => {
    const own = steps.find((step) => step.levels.includes(level))?.levels ?? [];
    return (
      own.some((other) => known.includes(other)) ||
      steps.filter((step) => step.rank === rank(level)).length === 1
    );
  });
  return { levels: told ? levels : [...known, ...added], ordered: told };
}
