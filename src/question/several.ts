/**
 * A title in the plural: "heads of data", "senior developers - management". What follows the noun
 * that has the plural begins with a preposition, a bracket or a mark.
 */
function several(title: string): string {
  const [, noun = title, rest = ""] =
    /^(.*?)((?:,|:| - | – |\s*\(| (?:of|for|in|with|and|to|at|on) ).*)?$/u.exec(title) ?? [];
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies${rest}`;
  return /(?:s|x|z|ch|sh)$/u.test(noun) ? `${noun}es${rest}` : `${noun}s${rest}`;
}

/** "1 lead developer", "2 lead developers" */
export function countOfTitle(count: number, title: string): string {
  return `${count} ${count === 1 ? title : several(title)}`;
}
