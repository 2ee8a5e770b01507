/** How alike two titles must be for one to be offered instead of the other, from 0 to 1. */
const near = 0.5;

/** The pairs of letters of each word, which typing errors and another order of words leave alone. */
function pairsOf(title: string): readonly string[] {
  const words = title.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.flatMap((word) => {
    const marked = ` ${word} `;
    const count = word === "" ? 0 : word.length + 1;
    return Array.from({ length: count }, (_, at) => marked.slice(at, at + 2));
  });
}

function likeness(a: readonly string[], b: readonly string[]): number {
  const rest = [...b];
  const shared = a.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at !== -1) rest.splice(at, 1);
    return at !== -1;
  });
  return (2 * shared.length) / Math.max(1, a.length + b.length);
}

/** The titles that are most like what a person wrote for one, the likest first. */
export function nearestTitles(
  written: string,
  titles: Iterable<string>,
  most: number,
): readonly string[] {
  const pairs = pairsOf(written);
  return [...new Set(titles)]
    .map((title) => ({ title, alike: likeness(pairs, pairsOf(title)) }))
    .filter(({ alike }) => alike >= near)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map(({ title }) => title);
}
