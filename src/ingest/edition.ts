import type { SourceDocument } from "../catalogue/types.ts";

/**
 * The day on which a document is known to have stood so: the one it was published on, else the one
 * it was fetched on. Empty if neither is known.
 */
export function editionOf({ published, retrieved }: SourceDocument): string {
  return published ?? retrieved ?? "";
}

/** Whether another of these documents is a later edition of the same publisher. */
export function isSuperseded(document: SourceDocument, others: readonly SourceDocument[]): boolean {
  const edition = editionOf(document);
  return (
    edition !== "" &&
    others.some((other) => other.publisher === document.publisher && editionOf(other) > edition)
  );
}
