/** The value below which this share of the values lies. Throws if there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (found === undefined) throw new Error("Nothing was measured.");
  return found;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The median of each pair's own ratio, which is robust against drift in the machine's speed. */
export function medianRatio(pairs: readonly (readonly [ours: number, others: number])[]): number {
  return median(pairs.map(([ours, others]) => ours / others));
}
