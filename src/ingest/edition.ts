import type { SourceDocument } from "../catalogue/types.ts";

/**
 * The date at which a document is known to have had this content: when it was published, otherwise
 * when it was fetched. Empty if neither is known.
 */
export function editionOf({ published, retrieved }: SourceDocument): string {
  return published ?? retrieved ?? "";
}

/** Whether one of `others` is a later edition from the same publisher. */
export function isSuperseded(document: SourceDocument, others: readonly SourceDocument[]): boolean {
  const edition = editionOf(document);
  return (
    edition !== "" &&
    others.some((other) => other.publisher === document.publisher && editionOf(other) > edition)
  );
}
