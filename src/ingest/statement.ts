import type { Flaw, SourceDocument, Statement, Wording } from "../catalogue/types.ts";
import { editionOf } from "./edition.ts";
import type { Passage } from "./extract.ts";
import { inOrder } from "../catalogue/group.ts";
import { byPublisher } from "./precedence.ts";
import { saysTheSame } from "./wording.ts";

/** Words of one document about something that other documents may cover too. */
export interface Said {
  readonly passage: Passage;
  readonly source: SourceDocument;
  /**
   * Whether a later edition from the publisher no longer says it; then any other text takes
   * precedence.
   */
  readonly superseded?: boolean;
}

// Of the other flaws, every word of the source is still there.
const lastingFlaws: readonly Flaw[] = ["points-run-together"];

const isFlawed = ({ flaw }: Passage): boolean => flaw !== undefined && !lastingFlaws.includes(flaw);

const isCompleted = ({ repairs = [] }: Passage): boolean =>
  repairs.some(({ kind }) => kind === "cut-short");

/**
 * In this order: texts before empty ones, current before superseded, the framework's publisher before
 * others, sound before flawed, whole before completed, newest dated first, then longest first.
 */
function byPrecedence(a: Said, b: Said): number {
  return (
    Number(a.passage.text === "") - Number(b.passage.text === "") ||
    Number(a.superseded === true) - Number(b.superseded === true) ||
    byPublisher(a.source, b.source) ||
    Number(isFlawed(a.passage)) - Number(isFlawed(b.passage)) ||
    Number(isCompleted(a.passage)) - Number(isCompleted(b.passage)) ||
    inOrder(editionOf(b.source), editionOf(a.source)) ||
    b.passage.text.length - a.passage.text.length ||
    inOrder(a.source.id, b.source.id)
  );
}

/**
 * Of equally near publishers who say the same words as the first text, the one who said them first;
 * of that publisher's editions, the newest. The texts must be in order of precedence.
 */
function firstToSay(sorted: readonly Said[]): Said | undefined {
  const [best] = sorted;
  if (best === undefined) return undefined;
  const same = sorted.filter(
    (said) =>
      said.passage.text === best.passage.text &&
      said.superseded === best.superseded &&
      byPublisher(said.source, best.source) === 0,
  );
  const [earliest] = same
    .filter(({ source }) => editionOf(source) !== "")
    .toSorted((a, b) => inOrder(editionOf(a.source), editionOf(b.source)));
  return same.find(({ source }) => source.publisher === earliest?.source.publisher) ?? best;
}

export function wordingOf({ passage: { text, flaw, repairs }, source }: Said): Wording {
  return {
    text,
    source: source.id,
    ...(flaw === undefined ? {} : { flaw }),
    ...(repairs === undefined ? {} : { repairs }),
  };
}

/** The first item for each key. */
function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}

/** Merges what the documents say into one statement; undefined if none says anything. */
export function statementOf(said: readonly Said[]): Statement | undefined {
  const sorted = said.toSorted(byPrecedence);
  const shown = firstToSay(sorted);
  if (shown === undefined) return undefined;
  const others = sorted.filter((one) => one !== shown);
  const same = new Map<string, boolean>();
  const agrees = ({ passage: { text } }: Said): boolean => {
    const known = same.get(text) ?? saysTheSame(shown.passage.text, text);
    same.set(text, known);
    return known;
  };
  const agreeing = others.filter(agrees).map(({ source }) => source.id);
  const differing = others.filter((other) => other.passage.text !== "" && !agrees(other));
  return {
    ...wordingOf(shown),
    agreeing: [...new Set(agreeing)].filter((source) => source !== shown.source.id).toSorted(),
    differing: unique(differing.map(wordingOf), ({ source, text }) => `${source} ${text}`),
  };
}
