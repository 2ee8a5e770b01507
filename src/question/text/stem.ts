const verbEndings = /(?:ations?|ating|ated|ates?|ments?|ings?|ions?|ed|e)$/;
const shortestRoot = 3;

/**
 * The common root of "manage", "managing", "managed" and "management". Words for the person who
 * does it ("manager") have a different root, because an incident manager is not incident
 * management.
 */
export function rootOf(key: string): string {
  const root = key.replace(verbEndings, "").replace(/([bdglmnprt])\1$/, "$1");
  if (root === key) return key;
  return root.length < shortestRoot ? key : rootOf(root);
}

/** Words grouped by root. */
export function groupByRoot(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const root = rootOf(word);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [word]);
    else group.push(word);
  }
  return groups;
}
