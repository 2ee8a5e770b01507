import type { SourceDocument, Statement, Wording } from "../catalogue/types.ts";
import { editionOf } from "./edition.ts";
import type { Passage } from "./extract.ts";
import { inOrder } from "../catalogue/group.ts";
import { saysTheSame } from "./wording.ts";

/** Words of one document about something that other documents may speak of too. */
export interface Said {
  readonly passage: Passage;
  readonly source: SourceDocument;
  /** Whether a later edition of the publisher no longer says it: another's words go before it. */
  readonly superseded?: boolean;
}

/**
 * Texts before empty ones, those of today before superseded ones, sound ones before flawed, whole ones before completed, the newest dated
 * first, then the fullest.
 */
function byPrecedence(a: Said, b: Said): number {
  return (
    Number(a.passage.text === "") - Number(b.passage.text === "") ||
    Number(a.superseded === true) - Number(b.superseded === true) ||
    Number(a.passage.flaw !== undefined) - Number(b.passage.flaw !== undefined) ||
    Number(a.passage.completed === true) - Number(b.passage.completed === true) ||
    inOrder(editionOf(b.source), editionOf(a.source)) ||
    b.passage.text.length - a.passage.text.length ||
    inOrder(a.source.id, b.source.id)
  );
}

export function wordingOf({ passage: { text, flaw }, source }: Said): Wording {
  return { text, source: source.id, ...(flaw === undefined ? {} : { flaw }) };
}

/** The first of each key, in order. */
function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}

/** One statement of what the documents say; undefined if none speaks of it. */
export function statementOf(said: readonly Said[]): Statement | undefined {
  const [shown, ...others] = said.toSorted(byPrecedence);
  if (shown === undefined) return undefined;
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
