import { LRUCache } from "lru-cache";

/**
 * The same function with its latest results cached, for repeated lookups in a catalogue that does
 * not change.
 * @param most how many results are kept; the least recently used are dropped first
 * @param keyOf the same key for inputs with the same result
 */
export function memoize<Input, Result extends object | string>(
  most: number,
  keyOf: (input: Input) => string,
  make: (input: Input) => Result,
): (input: Input) => Result {
  const kept = new LRUCache<string, Result>({ max: most });
  return (input) => {
    const key = keyOf(input);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(input);
    kept.set(key, made);
    return made;
  };
}
