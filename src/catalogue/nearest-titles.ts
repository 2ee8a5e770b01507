/** The likeness, from 0 to 1, at which one title is suggested for another. */
const near = 0.5;

/** The letter pairs of each word. Typing errors and word order have little effect on them. */
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

/** The titles most similar to what a person wrote, most similar first. */
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
