import { editDistance } from "../text/spelling.ts";
import type { NameIndex } from "../lexicon/name-index.ts";
import type { Name, Subject } from "../lexicon/names.ts";
import type { Sought } from "../understanding.ts";

const mostCompared = 16;
/** How alike a name must be to what was typed to be offered instead of it, from 0 to 1. */
const near = 0.6;
const leastFound = 0.4;

function alike(a: string, b: string): number {
  if (a === b) return 1;
  const start = Math.max(4, Math.min(a.length, b.length) - 3);
  if (a.length >= start && b.slice(0, start) === a.slice(0, start)) return 0.8;
  return a.length > 4 && editDistance(a, b, 2) <= 2 ? 0.7 : 0;
}

/** How well each side's words are found on the other side; 0 if one side is hardly found at all. */
function likeness(words: readonly string[], name: Name): number {
  const found = (some: readonly string[], others: readonly string[]): number =>
    some.reduce((sum, word) => sum + Math.max(0, ...others.map((other) => alike(word, other))), 0) /
    some.length;
  const [forth, back] = [found(words, name.keys), found(name.keys, words)];
  return Math.min(forth, back) < leastFound ? 0 : (forth + back) / 2;
}

/** What bears the names that are most like the words, the likest first. */
export function nearestNames(
  index: NameIndex,
  words: readonly string[],
  sought: Sought,
): readonly Subject[] {
  const subjects = index
    .holdingAny(words, mostCompared)
    .map((name) => ({ subject: name.subject, likeness: likeness(words, name) }))
    .filter((one) => one.likeness >= near)
    .toSorted((a, b) => b.likeness - a.likeness)
    .map(({ subject }) => subject)
    .filter(({ kind }) => kind !== "family");
  const distinct = [...new Map(subjects.map((one) => [`${one.kind} ${one.id}`, one])).values()];
  const roles = distinct.filter(({ kind }) => kind === "role");
  return sought === "role" && roles.length > 0 ? roles : distinct;
}
