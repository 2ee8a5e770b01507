import type { Match, NameIndex } from "../lexicon/name-index.ts";
import type { ParsingContext } from "../context.ts";
import { isLinking } from "../text/tokenise.ts";
import { guessed, type Holders, noHolders, unite } from "../lexicon/postings.ts";

/** Tokens that can stand for a name or part of one. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  /** How many of its tokens are not just linking words. */
  readonly contentTokens: number;
  /** How many of those are in no name as typed, short forms aside. */
  readonly reread: number;
  /** How many of those are other forms of words in names: "test" of "testing". */
  readonly otherForms: number;
  readonly holders: Holders;
  /** Whether all the words of some name matched, and whether in its order. */
  readonly full: "in order" | "in another order" | undefined;
  /** The best coverage of any name, from 0 to 1. */
  readonly coverage: number;
}

interface Reach {
  readonly holders: Holders;
  /** The word that matched, if it is the only one and has only one reading. */
  readonly alone?: string | undefined;
  readonly contentTokens: number;
  readonly reread: number;
  readonly otherForms: number;
}

type Readings = ParsingContext["readings"];

const mostLinking = 3;

function isFull(index: NameIndex, name: number, words: number, contentTokens: number): boolean {
  const wanted = index.places(name);
  return words === wanted || (contentTokens > 1 && words - guessed === wanted);
}

/** Whether the tokens have the keys in order, ignoring linking words. */
function inOrder(keys: readonly string[], from: number, to: number, readings: Readings): boolean {
  let met = 0;
  for (let at = from; at < to; at++) {
    const next = readings[at]?.find((reading) =>
      reading.keys.every((key, offset) => keys[met + offset] === key),
    );
    if (next === undefined) continue;
    met += next.keys.length;
    at = next.to - 1;
  }
  return met === keys.length;
}

function mentionOf(
  { readings, lexicon: { index } }: ParsingContext,
  from: number,
  to: number,
  reach: Reach,
): Mention | undefined {
  const { alone, ...mention } = reach;
  const { names, words } = reach.holders;
  // A common word is in thousands of names, and most questions have such words.
  if (alone !== undefined) {
    const { coverage, whole } = index.alone(alone);
    return { from, to, ...mention, full: whole ? "in order" : undefined, coverage };
  }
  let coverage = 0;
  let full: Mention["full"];
  for (let at = 0; at < names.length; at++) {
    const [number, met] = [names[at] ?? 0, words[at] ?? 0];
    if (isFull(index, number, met, reach.contentTokens)) {
      const { keys, bracketsFirst = keys } = index.name(number);
      const ordered = [keys, bracketsFirst].some((some) => inOrder(some, from, to, readings));
      full = ordered || full === "in order" ? "in order" : "in another order";
    } else if (met >= guessed) continue;
    coverage = Math.max(coverage, index.coverage(number, met));
  }
  return coverage === 0 ? undefined : { from, to, ...mention, full, coverage };
}

/** All mentions that begin at a token, extended while some name has all their words. */
export function mentionsFrom(start: number, context: ParsingContext): readonly Mention[] {
  const {
    tokens,
    readings,
    lexicon: { index },
  } = context;
  const reaches = new Map<number, Reach>();
  const extend = (at: number, before: Reach | undefined): void => {
    const options = readings[at] ?? [];
    const typedInName = options.some(({ how, keys }) => how === "typed" && keys.every(index.has));
    for (const { to, keys, how } of options) {
      const mark = how === "guessed" ? guessed : 0;
      const holders = index.postings.narrow(before?.holders, keys, mark);
      if (holders.names.length === 0) continue;
      const known = reaches.get(to);
      const first = before === undefined && known === undefined && mark === 0;
      reaches.set(to, {
        holders: unite(known?.holders ?? noHolders, holders),
        alone: first && keys.length === 1 ? keys[0] : undefined,
        contentTokens: (before?.contentTokens ?? 0) + (to - at),
        reread: (before?.reread ?? 0) + (typedInName || how === "short form" ? 0 : 1),
        otherForms: (before?.otherForms ?? 0) + (how === "other form" ? 1 : 0),
      });
    }
  };
  extend(start, undefined);
  const mentions: Mention[] = [];
  for (let at = start + 1; at <= tokens.length; at++) {
    const reach = reaches.get(at);
    if (reach === undefined) continue;
    const mention = mentionOf(context, start, at, reach);
    if (mention !== undefined) mentions.push(mention);
    extend(at, reach);
    for (let skipped = 0; skipped < mostLinking; skipped++) {
      if (!isLinking(tokens[at + skipped]?.key ?? "")) break;
      extend(at + skipped + 1, reach);
    }
  }
  return mentions;
}

/** The least coverage of a title with brackets: a few of its words do not identify it. */
const leastWithBrackets = 0.5;

/** Part of a title can stand for it; part of another name, or of a family's or a team's, cannot. */
function canBeShortened({ name: { source, subject, bracketsFirst }, coverage }: Match): boolean {
  if (bracketsFirst !== undefined && coverage < leastWithBrackets) return false;
  return (
    (source === "title" || source === "short title") && !["family", "team"].includes(subject.kind)
  );
}

/** The names that a mention can stand for: those matched in full, and those matched in part. */
export function matchesOf(
  { holders, contentTokens }: Mention,
  index: NameIndex,
): { readonly full: readonly Match[]; readonly partial: readonly Match[] } {
  const full: Match[] = [];
  const partial: Match[] = [];
  for (const [at, number] of holders.names.entries()) {
    const words = holders.words[at] ?? 0;
    const match = { name: index.name(number), coverage: index.coverage(number, words) };
    if (isFull(index, number, words, contentTokens)) full.push(match);
    else if (words < guessed && canBeShortened(match)) partial.push(match);
  }
  return { full, partial };
}
