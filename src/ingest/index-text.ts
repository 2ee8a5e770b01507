import { isMap, isSeq, parseDocument } from "yaml";
import type { SourceDocument } from "../catalogue/types.ts";

const newIndex = `# What is known about each document besides its text. One entry for every file in this folder.
documents: []
`;

const keys = [
  "file",
  "title",
  "publisher",
  "framework",
  "format",
  "published",
  "retrieved",
  "licence",
  "url",
] as const satisfies readonly (keyof SourceDocument)[];

/** The line ending of a text; an editor on Windows may have changed it. */
const lineEndOf = (text: string): string => (/\r?\n/u.exec(text)?.[0] === "\r\n" ? "\r\n" : "\n");

/**
 * Adds entries for these documents to the text of an index.yml, or updates the fields of existing
 * entries. New entries go at the end; comments and all other entries are kept as they are.
 */
export function withEntries(yaml: string | undefined, sources: readonly SourceDocument[]): string {
  const text = yaml ?? newIndex;
  const document = parseDocument(text);
  const documents = document.get("documents");
  if (!isSeq(documents)) throw new Error("index.yml has no list of documents");
  documents.flow = false;
  for (const source of sources) {
    const present = documents.items.find((item) => isMap(item) && item.get("file") === source.file);
    const fields = keys.flatMap((key) =>
      source[key] === undefined ? [] : [[key, source[key]] as const],
    );
    if (isMap(present)) {
      for (const [key, value] of fields) if (present.get(key) !== value) present.set(key, value);
      for (const key of keys) if (source[key] === undefined) present.delete(key);
      continue;
    }
    const entry = document.createNode(Object.fromEntries(fields));
    entry.spaceBefore = documents.items.length > 0;
    documents.add(entry);
  }
  return document.toString({ lineWidth: 0 }).replaceAll("\n", lineEndOf(text));
}
