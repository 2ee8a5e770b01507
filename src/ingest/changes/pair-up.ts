import type { Rename } from "../../catalogue/changes.ts";
import { groupBy } from "../../catalogue/group.ts";
import { likenessOfWords } from "../wording.ts";

type Words = readonly string[];

/** A thing that is in only one of two catalogues, with what identifies it besides its name. */
export interface Known {
  readonly what: Rename["what"];
  readonly id: string;
  readonly title: string;
  readonly texts: readonly Words[];
  /** What it asks for or consists of, or who asks for it, each with the level. */
  readonly parts: ReadonlyMap<string, string>;
}

/** The likeness above which a pair may be a rename: more than half is the same. */
const most = 0.5;
/** The likeness from which a pair is certain, if it leads its rivals by `clearly`. */
const nearlyAll = 0.65;
const clearly = 0.1;

/** An upper bound for the words two texts share, ignoring their order: much cheaper than comparing. */
function sharedAtBest(one: Words, other: Words): number {
  const left = groupBy(one, (word) => word);
  const right = groupBy(other, (word) => word);
  return [...left].reduce(
    (sum, [word, all]) => sum + Math.min(all.length, right.get(word)?.length ?? 0),
    0,
  );
}

/**
 * The share of the words of two things' texts that are the same. Each text is compared with the one
 * most like it, because a level can have moved.
 */
function textsAlike({ texts }: Known, { texts: others }: Known): number | undefined {
  if (texts.length === 0 || others.length === 0) return undefined;
  const words = texts.flat().length + others.flat().length;
  const atBest = (2 * sharedAtBest(texts.flat(), others.flat())) / words;
  if (atBest <= most) return atBest;
  const pairs = texts
    .flatMap((text) =>
      others.map((other) => ({ text, other, share: likenessOfWords(text, other) })),
    )
    .toSorted((a, b) => b.share - a.share);
  const taken = new Set<Words>();
  let same = 0;
  for (const { text, other, share } of pairs) {
    if (taken.has(text) || taken.has(other)) continue;
    taken.add(text).add(other);
    same += share * (text.length + other.length);
  }
  return same / words;
}

/** The share of the parts of two things that are the same; half if only the level differs. */
function partsAlike(one: Known, other: Known): number | undefined {
  const all = one.parts.size + other.parts.size;
  if (one.parts.size === 0 || other.parts.size === 0) return undefined;
  const shared = [...one.parts].reduce((sum, [part, level]) => {
    const counterpart = other.parts.get(part);
    return sum + (counterpart === undefined ? 0 : counterpart === level ? 2 : 1);
  }, 0);
  return shared / all;
}

/**
 * From 0 to 1; 0 if nothing is known of one but its name. Who asks for a skill makes a likely rename
 * likelier, but a new skill can also take the place of an old one.
 */
function alike(one: Known, other: Known): number {
  const texts = textsAlike(one, other) ?? 0;
  if (one.what === "skill" || one.what === "knowledge") {
    return texts <= most ? texts : Math.max(texts, (texts + (partsAlike(one, other) ?? 0)) / 2);
  }
  const told = [textsAlike(one, other), partsAlike(one, other)].flatMap((share) => share ?? []);
  return told.length === 0 ? 0 : told.reduce((sum, share) => sum + share, 0) / told.length;
}

export interface Pair {
  readonly was: Known;
  readonly now: Known;
  readonly alike: number;
}

/**
 * Pairs what went with what came, the most similar first. A pair is certain if nearly all is the
 * same and nothing else is nearly as similar.
 */
export function pairUp(
  gone: readonly Known[],
  come: readonly Known[],
): { readonly certain: readonly Pair[]; readonly doubted: readonly Pair[] } {
  const pairs = gone
    .flatMap((was) => come.map((now): Pair => ({ was, now, alike: alike(was, now) })))
    .filter((pair) => pair.alike > most)
    .toSorted((a, b) => b.alike - a.alike);
  const withWas = groupBy(pairs, ({ was }) => was);
  const withNow = groupBy(pairs, ({ now }) => now);
  const taken = new Set<Known>();
  const certain: Pair[] = [];
  const doubted: Pair[] = [];
  for (const pair of pairs) {
    if (taken.has(pair.was) || taken.has(pair.now)) continue;
    const rivals = [
      ...(withWas.get(pair.was) ?? []).filter(({ now }) => now !== pair.now && !taken.has(now)),
      ...(withNow.get(pair.now) ?? []).filter(({ was }) => was !== pair.was && !taken.has(was)),
    ];
    taken.add(pair.was).add(pair.now);
    const isClear = rivals.every((rival) => pair.alike - rival.alike >= clearly);
    (pair.alike >= nearlyAll && isClear ? certain : doubted).push(pair);
  }
  return { certain, doubted };
}
