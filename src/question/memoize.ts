import { LRUCache } from "lru-cache";

/**
 * The same function, with its latest results kept: for what is asked again and again of a catalogue
 * that does not change.
 * @param most so many are kept, those used longest ago forgotten first
 * @param keyOf the same for inputs with the same result
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
