import { roleId, skillId } from "../catalogue/ids.ts";
import type { SourceDocument } from "../catalogue/types.ts";
import type { ReadDocument } from "./defects/rule.ts";

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

/** What a document lists, for comparison with another edition of it. */
interface Holdings {
  /** Documents that list different things are never editions of each other. */
  readonly kind: string;
  readonly titles: ReadonlySet<string>;
  /** What is said about what is listed, but not about what it asks for. */
  readonly texts: ReadonlySet<string>;
}

const textsIn = (texts: readonly (string | undefined)[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => (text === undefined || text === "" ? [] : [text])));

function holdingsOf({ source: { format }, extract }: ReadDocument): Holdings {
  const { roles, skills } = extract;
  if (extract.notes !== undefined) {
    return {
      kind: "notes",
      titles: new Set(),
      texts: textsIn(extract.notes.map(({ text }) => text.text)),
    };
  }
  if (roles.length === 0) {
    return {
      kind: "skills",
      titles: new Set(skills.map(({ title }) => skillId(title.text))),
      texts: textsIn(
        skills.flatMap(({ description, levels }) => [
          description?.text,
          ...levels.map(({ text }) => text.text),
        ]),
      ),
    };
  }
  const levels = roles.flatMap((role) => role.levels);
  return {
    // Layouts of roles differ in what they say, so that one does not replace another.
    kind: format,
    titles: new Set(
      roles.flatMap(({ title }) => (title === undefined ? [] : [roleId(title.text)])),
    ),
    texts: textsIn([
      ...roles.map(({ introduction }) => introduction?.text),
      ...levels.flatMap(({ summary, responsibilities }) => [
        summary?.text,
        ...responsibilities.map(({ text }) => text),
      ]),
    ]),
  };
}

function coversMost(older: ReadonlySet<string>, newer: ReadonlySet<string>): boolean {
  const shared = [...older].filter((one) => newer.has(one)).length;
  return shared > older.size / 2;
}

/** Two documents of which one may be a later edition of the other. */
export interface Editions {
  readonly older: SourceDocument;
  readonly newer: SourceDocument;
}

export interface SortedEditions {
  /** The documents in force. */
  readonly current: readonly ReadDocument[];
  /** Each older edition with the document that replaces it: history, of which nothing is quoted. */
  readonly replaced: readonly Editions[];
  /** Editions of one document whose dates do not tell which is newer. */
  readonly undecided: readonly (readonly [SourceDocument, SourceDocument])[];
}

/**
 * Tells current documents from older editions of them. A document replaces another of the same
 * publisher that lists the same kind of things if it has most of its titles or texts, and is newer,
 * by their dates or because index.yml says so.
 */
export function sortEditions(documents: readonly ReadDocument[]): SortedEditions {
  const held = new Map(documents.map((document) => [document, holdingsOf(document)]));
  const isEdition = (older: ReadDocument, newer: ReadDocument): boolean => {
    const [was, now] = [held.get(older), held.get(newer)];
    if (was === undefined || now === undefined || was.kind !== now.kind) return false;
    if (older.source.publisher !== newer.source.publisher) return false;
    return coversMost(was.titles, now.titles) || coversMost(was.texts, now.texts);
  };
  const replaced: Editions[] = [];
  const undecided: (readonly [SourceDocument, SourceDocument])[] = [];
  for (const [at, one] of documents.entries()) {
    for (const other of documents.slice(at + 1)) {
      const stated = [one, other].find(
        (newer) => newer.replaces?.includes((newer === one ? other : one).source.file) === true,
      );
      // What a document replaces does not keep a still later one from replacing it; "[]" does.
      const isApart = one.replaces?.length === 0 || other.replaces?.length === 0;
      if (stated !== undefined) {
        const older = stated === one ? other : one;
        replaced.push({ older: older.source, newer: stated.source });
        continue;
      }
      if (isApart || !(isEdition(one, other) || isEdition(other, one))) continue;
      const [date, otherDate] = [editionOf(one.source), editionOf(other.source)];
      if (date === "" || otherDate === "" || date === otherDate) {
        undecided.push([one.source, other.source]);
        continue;
      }
      const [older, newer] = date < otherDate ? [one, other] : [other, one];
      if (isEdition(older, newer)) replaced.push({ older: older.source, newer: newer.source });
    }
  }
  const history = new Set(replaced.map(({ older }) => older.file));
  return {
    current: documents.filter(({ source }) => !history.has(source.file)),
    replaced,
    undecided: undecided.filter((pair) => pair.every(({ file }) => !history.has(file))),
  };
}
