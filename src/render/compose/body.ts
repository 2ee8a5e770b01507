import type {
  Chart,
  FoldedPart,
  Fold,
  FoldsPart,
  HeadingPart,
  Label,
  ListItem,
  ListPart,
  ParagraphPart,
  Part,
} from "../page.ts";

/**
 * What one family of answers contributes to a Page; the frame around it is the same for all of
 * them.
 */
export interface Body {
  readonly title: string;
  readonly context?: string;
  readonly parts: readonly Part[];
  /** What most of the follow-up questions are about, in a word or two. */
  readonly about?: string;
  readonly chart?: Chart;
}

export function paragraph(text: string): ParagraphPart {
  return { kind: "paragraph", text };
}

export function heading(text: string): HeadingPart {
  return { kind: "heading", text };
}

export function list(items: readonly ListItem[]): ListPart {
  return { kind: "list", quoted: false, items };
}

export function plainList(texts: readonly string[]): ListPart {
  return list(texts.map((text) => ({ lead: undefined, text })));
}

/** What few readers look at. */
export function closedFolds(folds: readonly Fold[], inOneLine?: string): readonly FoldsPart[] {
  if (folds.length === 0) return [];
  const one = inOneLine === undefined ? {} : { inOneLine };
  return [{ kind: "folds", mayOpen: false, folds, ...one }];
}

/** What readers look at if there is not too much of it. */
export function openableFolds(folds: readonly Fold[]): readonly FoldsPart[] {
  return folds.length === 0 ? [] : [{ kind: "folds", mayOpen: true, folds }];
}

/** One fold, unless it would be empty. */
export function closedFold(title: Label, parts: readonly FoldedPart[]): readonly FoldsPart[] {
  return parts.length === 0 ? [] : closedFolds([{ title, parts }]);
}

/** One fold, unless it would be empty. */
export function openableFold(title: Label, parts: readonly FoldedPart[]): readonly FoldsPart[] {
  return parts.length === 0 ? [] : openableFolds([{ title, parts }]);
}
