import type { SourceDocument } from "../catalogue/types.ts";
import { readers } from "./recognise.ts";

const publications = new Map(readers.map(({ format, publication }) => [format, publication]));

/**
 * How near a document's publisher is to the framework: 0 for whoever publishes the framework, 1 for
 * whoever publishes documents of this layout about it, 2 for everybody else, such as a department
 * that adds rows of its own.
 */
function distanceOf({ publisher, format }: SourceDocument): number {
  const publication = publications.get(format);
  if (publication === undefined) return 2;
  if (publisher === (publication.frameworkPublisher ?? publication.publisher)) return 0;
  return publisher === publication.publisher ? 1 : 2;
}

/** The framework's publisher speaks first for its framework, whatever the dates. */
export const byPublisher = (a: SourceDocument, b: SourceDocument): number =>
  distanceOf(a) - distanceOf(b);
