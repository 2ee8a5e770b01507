import Fuse from "fuse.js";

const options = {
  useTokenSearch: true,
  threshold: 0.4,
  includeScore: true,
  ignoreLocation: true,
} as const;

/** An item whose text matched. */
export interface FuzzyMatch<Item> {
  readonly item: Item;
  /** Fuse.js score: 0 the best, 1 the worst. */
  readonly score: number;
}

/**
 * The items whose texts have some of the words, or similar ones, best first. It takes about 30
 * microseconds per item.
 * @param words compared word by word, so it is best to stem both sides first
 */
export function fuzzySearch<Item>(
  words: string,
  items: readonly Item[],
  textOf: (item: Item) => string,
): readonly FuzzyMatch<Item>[] {
  // Fuse.js returns every item for a blank query.
  if (words.trim() === "") return [];
  return new Fuse(items.map(textOf), options).search(words).flatMap(({ refIndex, score }) => {
    const item = items[refIndex];
    return item === undefined ? [] : [{ item, score: score ?? 1 }];
  });
}
