import { type Document, isMap, isSeq, parseDocument, type YAMLSeq } from "yaml";
import type { SourceDocument } from "../catalogue/types.ts";
import type { Ruling } from "./changes/rulings.ts";
import type { Editions } from "./edition.ts";

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

/** Changes the text of an index.yml; comments and everything else are kept as they are. */
function edited(yaml: string, edit: (document: Document) => void): string {
  const document = parseDocument(yaml);
  edit(document);
  return document.toString({ lineWidth: 0 }).replaceAll("\n", lineEndOf(yaml));
}

function documentsIn(document: Document): YAMLSeq {
  const documents = document.get("documents");
  if (!isSeq(documents)) throw new Error("index.yml has no list of documents");
  documents.flow = false;
  return documents;
}

const entryOf = (documents: YAMLSeq, file: string): unknown =>
  documents.items.find((item) => isMap(item) && item.get("file") === file);

/**
 * Adds entries for these documents to the text of an index.yml, or updates the fields of existing
 * entries. New entries go at the end.
 */
export function withEntries(yaml: string | undefined, sources: readonly SourceDocument[]): string {
  return edited(yaml ?? newIndex, (document) => {
    const documents = documentsIn(document);
    for (const source of sources) {
      const present = entryOf(documents, source.file);
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
  });
}

/** States in an index.yml which documents are newer editions of which. */
export function withEditions(yaml: string, editions: readonly Editions[]): string {
  return edited(yaml, (document) => {
    const documents = documentsIn(document);
    for (const { older, newer } of editions) {
      const entry = entryOf(documents, newer.file);
      if (!isMap(entry)) continue;
      const replaces = entry.get("replaces");
      const files = isSeq(replaces) ? replaces.toJSON() : [];
      entry.set("replaces", document.createNode([...files, older.file], { flow: true }));
    }
  });
}

/** Adds what was renamed, or not, to an index.yml. */
export function withRenames(yaml: string, rulings: readonly Ruling[]): string {
  if (rulings.length === 0) return yaml;
  return edited(yaml, (document) => {
    const present = document.get("renames");
    const entries = rulings.map(({ kind, from, ...said }) => ({ [kind]: from, ...said }));
    if (isSeq(present)) for (const entry of entries) present.add(document.createNode(entry));
    else document.set("renames", document.createNode(entries));
  });
}
