import { isDisputed, seniorityOf } from "./titles.ts";

/** Levels of one role as one document lists them, lowest first if it orders them. */
export interface Listing<Key> {
  readonly levels: readonly Key[];
  readonly ordered: boolean;
}

export interface LevelOrder<Key> {
  readonly levels: readonly Key[];
  readonly ordered: boolean;
}

/**
 * The levels of a role, lowest first: as a document orders them, with the levels of other documents
 * put in by the words of their titles. Where neither tells, they stay as they were found, unordered;
 * the alphabet says nothing. Words that are a weak sign count only where the higher level also
 * `asksForMore`.
 */
export function orderLevels<Key extends string>(
  listings: readonly Listing<Key>[],
  titleOf: (level: Key) => string,
  asksForMore: (level: Key, than: Key) => boolean = () => true,
): LevelOrder<Key> {
  const rank = (level: Key): number => seniorityOf(titleOf(level));
  const all = [...new Set(listings.flatMap(({ levels }) => levels))];
  const known = listings.find(({ ordered }) => ordered)?.levels ?? [];
  const ranks = new Set(all.map(rank));
  if (known.length === 0) {
    const byWords = all.toSorted((a, b) => rank(a) - rank(b));
    const doubted = byWords.some((level, at) => {
      const below = byWords[at - 1];
      return (
        below !== undefined &&
        isDisputed(titleOf(below), titleOf(level)) &&
        !asksForMore(level, below)
      );
    });
    const ordered = ranks.size === all.length && !doubted;
    return { levels: ordered ? byWords : all, ordered };
  }
  const added = all.filter((level) => !known.includes(level));
  const placed = added.toSorted((a, b) => rank(a) - rank(b));
  const levels = [...known];
  for (const level of placed) {
    const above = levels.findIndex((other) => rank(other) > rank(level));
    levels.splice(above === -1 ? levels.length : above, 0, level);
  }
  const told = added.every(
    (level) => all.filter((other) => rank(other) === rank(level)).length === 1,
  );
  return { levels: told ? levels : [...known, ...added], ordered: told };
}
