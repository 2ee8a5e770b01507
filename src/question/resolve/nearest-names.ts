import type { Lexicon } from "../context.ts";
import type { Tools } from "../tools.ts";
import type { Name, Subject } from "../lexicon/names.ts";
import { rootOf } from "../text/stem.ts";
import type { Sought } from "../understanding.ts";

const mostCompared = 16;
/** Only the first words of a long stretch are searched for. */
const mostWords = 12;
/** The greatest distance, from 0 to 1, at which a name is offered. */
const near = 0.42;
/** The same for teams, which are few: any that shares a word. */
const sharing = 1;
/** The same for near names, which are not names of the catalogue itself. */
const nearlySame = 0.25;

function stemsOf(keys: readonly string[]): string {
  return keys.map(rootOf).join(" ");
}

/** The distance between two names: the mean Fuse.js score of searching each for the other. */
function distance(fuzzySearch: Tools["fuzzySearch"], stems: string, name: Name): number {
  const own = stemsOf(name.keys);
  const [forth] = fuzzySearch(stems, [own], (text) => text);
  const [back] = fuzzySearch(own, [stems], (text) => text);
  return ((forth?.score ?? 1) + (back?.score ?? 1)) / 2;
}

/** The subjects whose names are most like the words, most similar first. */
export function nearestNames(
  { index, near: nearNames, workings }: Lexicon,
  typed: readonly string[],
  sought: Sought,
): readonly Subject[] {
  const words = [...new Set(typed)].slice(0, mostWords);
  const stems = stemsOf(words);
  const { fuzzySearch } = workings.tools;
  const called = fuzzySearch(stems, nearNames, ({ keys }) => stemsOf(keys))
    .slice(0, mostCompared)
    .filter(({ item }) => distance(fuzzySearch, stems, item) <= nearlySame)
    .map(({ item }) => item.subject);
  const titled = index
    .holdingAny(words, mostCompared)
    .map((name) => ({ subject: name.subject, far: distance(fuzzySearch, stems, name) }))
    .filter(({ far, subject: { kind } }) => far <= (kind === "team" ? sharing : near))
    .toSorted((a, b) => a.far - b.far)
    .map(({ subject }) => subject);
  const subjects = [...titled, ...called].filter(({ kind }) => kind !== "family");
  const distinct = [...new Map(subjects.map((one) => [`${one.kind} ${one.id}`, one])).values()];
  const ofKind = distinct.filter(({ kind }) => kind === sought);
  if (sought === "team") return ofKind;
  return sought === "role" && ofKind.length > 0 ? ofKind : distinct;
}
